import { expect } from '@open-wc/testing'
import { exposed, press } from '../support/ask.ts'
import { type FormDriver, mount, STATEMENTS } from '../support/form-driver.ts'

const first = STATEMENTS[0] ?? ''
/** Native radios differ: WebKit's neither go round at the ends nor mirror left and right. They are left as they are. */
const isWebKit = navigator.vendor.startsWith('Apple')

/** Presses Tab until the focus is on something with these words. */
async function tabTo(form: FormDriver, words: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (form.focused === words) return
    await press('Tab')
  }
  expect.fail(`Tab never reached "${words}"`)
}

describe('the focus', () => {
  it('[25] is left alone when the form appears, and so is the scroll', async () => {
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    const { scrollY } = window
    const form = await mount()
    expect(document.activeElement).to.equal(field)
    expect(window.scrollY).to.equal(scrollY)
    expect(form.all('[role=status]').map((node) => node.textContent)).to.deep.equal([''])
    field.remove()
  })

  it('[24] goes to the heading of each new screen, with its number beside it', async () => {
    const form = await mount()
    await form.press('Start')
    expect(form.focused).to.equal(first)
    const description = form.root.activeElement?.getAttribute('aria-describedby') ?? ''
    expect(form.root.getElementById(description)?.textContent).to.equal('Statement 1 of 7')
    await form.choose('Often')
    await form.press('Continue')
    expect(form.focused).to.equal(STATEMENTS[1])
    await form.press('Back')
    expect(form.focused).to.equal(first)
    await form.press('Stop')
    expect(form.focused).to.equal('Stop and clear your answers?')
  })

  it('[24] does not end under a sticky header of 100 px', async () => {
    const header = document.createElement('div')
    header.style.cssText = 'position: sticky; top: 0; block-size: 100px; background: white'
    document.body.prepend(header)
    const form = await mount()
    document.body.style.minBlockSize = '300vh'
    await form.press('Start')
    for (const label of ['Often', 'Rarely']) {
      await form.choose(label)
      window.scrollTo(0, document.body.scrollHeight)
      await form.press('Continue')
      const { top, bottom } = form.root.activeElement?.getBoundingClientRect() ?? new DOMRect()
      expect(top).to.be.at.least(100)
      expect(bottom).to.be.at.most(window.innerHeight)
    }
    header.remove()
    document.body.style.minBlockSize = ''
  })
})

describe('by keyboard', () => {
  it('[19] arrows choose the next and the one before, and go round at the ends', async () => {
    const form = await mount()
    await form.press('Start')
    await tabTo(form, 'None of the time')
    await press('ArrowDown')
    expect(form.chosen).to.deep.equal(['Rarely'])
    await press('ArrowRight')
    expect(form.chosen).to.deep.equal(['Some of the time'])
    await press('ArrowLeft')
    await press('ArrowUp')
    expect(form.chosen).to.deep.equal(['None of the time'])
    await press('ArrowUp')
    expect(form.chosen).to.deep.equal([isWebKit ? 'None of the time' : 'All of the time'])
  })

  it('[19] left and right are mirrored from right to left', async () => {
    const [onward, back] = isWebKit ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
    const form = await mount({ direction: 'rtl' })
    await form.press('Start')
    await tabTo(form, 'None of the time')
    await press(onward)
    expect(form.chosen).to.deep.equal(['Rarely'])
    await press(back)
    expect(form.chosen).to.deep.equal(['None of the time'])
  })

  it('[18] on one page Tab stops once at each statement, then at Send', async () => {
    const form = await mount({ width: 1000 })
    await form.press('Start')
    const stops = []
    for (let index = 0; index < 8; index++) {
      await press('Tab')
      const { activeElement } = form.root
      stops.push(activeElement?.closest('fieldset')?.querySelector('legend')?.textContent?.trim() ?? form.focused)
    }
    expect(stops).to.deep.equal([...STATEMENTS, 'Send my answers'])
    expect(form.all('[tabindex]').filter((node) => node.tabIndex > 0)).to.deep.equal([])
  })

  it('[66] [67] a whole run needs only Tab, Space, arrows and Enter, with ten stops at most on a screen', async () => {
    const form = await mount()
    await tabTo(form, 'Start')
    await press('Enter')
    for (const statement of STATEMENTS) {
      await form.shows(statement)
      expect(stopsOf(form)).to.be.at.most(10)
      await tabTo(form, 'None of the time')
      await press('Space')
      await press('ArrowDown')
      await tabTo(form, 'Continue')
      await press('Enter')
    }
    await form.shows('Check your answers')
    form.env.clock.tick(1500)
    await tabTo(form, 'Send my answers')
    await press('Enter')
    await form.shows('have been sent')
  })

  it('[36] opens help, and nothing else happens', async () => {
    const form = await mount()
    await form.press('Start')
    await form.choose('Often')
    const state = form.element.state
    form.all('summary')[0]?.focus()
    await press('Enter')
    await form.shows('Samaritans')
    expect(form.element.state).to.equal(state)
    expect(form.env.network.requests).to.deep.equal([])
  })
})

/** A group of radios counts once. */
const stopsOf = (form: FormDriver): number =>
  form.all('button, summary, a, input:not([type=radio])').length + form.all('fieldset').length

describe('what assistive technology gets', () => {
  it('[20] a group named by the statement, with five radios named by their words', async () => {
    const form = await mount()
    form.element.id = 'tree'
    await form.press('Start')
    expect(await exposed('#tree', 'group', first)).to.equal(1)
    for (const label of ['None of the time', 'Rarely', 'Some of the time', 'Often', 'All of the time'])
      expect(await exposed('#tree', 'radio', label), label).to.equal(1)
    expect(form.all('input')).to.have.length(5)
  })
})
