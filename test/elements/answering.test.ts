import { expect } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { type FormDriver, mount, STATEMENTS } from '../support/form-driver.ts'
import { press } from '../support/ask.ts'

const middle = (node: Element): [number, number] => {
  node.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = node.getBoundingClientRect()
  return [Math.round(x + width / 2), Math.round(y + height / 2)]
}
const rowOf = (form: FormDriver, label: string) => form.radio(label).closest('label') ?? form.root.host

async function asking(): Promise<FormDriver> {
  const form = await mount()
  await form.press('Start')
  return form
}

describe('choosing', () => {
  it('[3] does not move on: not by mouse, not by Space, not by arrows', async () => {
    const form = await asking()
    await sendMouse({ type: 'click', position: middle(rowOf(form, 'Rarely')) })
    await press('ArrowDown')
    await press('Space')
    await form.element.updateComplete
    expect(form.chosen).to.deep.equal(['Some of the time'])
    expect(form.headings).to.deep.equal([STATEMENTS[0]])
  })

  it('[29] takes the far end of a row, and the gap between circle and words', async () => {
    const form = await asking()
    rowOf(form, 'Some of the time').scrollIntoView({ block: 'center' })
    const row = rowOf(form, 'Often').getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(row.right - 6), Math.round(row.top + row.height / 2)] })
    expect(form.chosen).to.deep.equal(['Often'])
    const circle = form.radio('Rarely').getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(circle.right + 4), Math.round(circle.top + 4)] })
    expect(form.chosen).to.deep.equal(['Rarely'])
  })

  it('[30] a finger that slides off the row chooses nothing there', async () => {
    const form = await asking()
    const [from, to] = [middle(rowOf(form, 'Rarely')), middle(rowOf(form, 'Often'))]
    await sendMouse({ type: 'move', position: from })
    await sendMouse({ type: 'down' })
    await sendMouse({ type: 'move', position: to })
    await sendMouse({ type: 'up' })
    expect(form.chosen).to.not.include('Rarely')
  })

  it('[59] can be taken back: it says so, and the way in is the first option again', async () => {
    const form = await asking()
    expect(form.buttons).to.not.include('Clear my answer')
    await form.choose('Often')
    await form.press('Clear my answer')
    expect(form.chosen).to.deep.equal([])
    expect(form.all('[role=status]').map((node) => node.textContent)).to.deep.equal(['You have cleared your answer'])
    expect(form.focused).to.equal('None of the time')
    expect(form.buttons).to.not.include('Clear my answer')
  })
})

describe('moving on', () => {
  it('[14] goes one step for two presses in a tenth of a second, and sends once', async () => {
    const form = await asking()
    await form.choose('Often')
    form.button('Continue').click()
    form.env.clock.tick(100)
    await form.element.updateComplete
    form.button('Continue').click()
    await form.element.updateComplete
    expect(form.headings).to.deep.equal([STATEMENTS[1]])

    const sending = await mount()
    await sending.answerAll()
    sending.env.clock.tick(1500)
    const button = sending.button('Send my answers')
    for (let presses = 0; presses < 50; presses++) button.click()
    await sending.shows('have been sent')
    expect(sending.env.network.requests).to.have.length(1)
  })

  it('[13] has no time limit: 21 hours later everything is as it was', async () => {
    const form = await asking()
    await form.choose('Rarely')
    form.env.clock.tick(21 * 3_600_000)
    await form.element.updateComplete
    expect(form.chosen).to.deep.equal(['Rarely'])
    expect(form.headings).to.deep.equal([STATEMENTS[0]])
  })

  it('[56] goes back and forth without losing what was answered', async () => {
    const form = await asking()
    for (const label of ['None of the time', 'Rarely', 'Some of the time', 'Often']) {
      await form.choose(label)
      await form.press('Continue')
    }
    await form.press('Back', 'Back', 'Back')
    expect(form.chosen).to.deep.equal(['Rarely'])
    await form.choose('All of the time')
    await form.press('Continue')
    expect(form.chosen).to.deep.equal(['Some of the time'])
  })

  it('[21] reminds gently of a statement without an answer, once, and then leaves it', async () => {
    const form = await asking()
    await form.press('Continue')
    expect(form.headings).to.include('You have not chosen an answer')
    expect(form.focused).to.equal('You have not chosen an answer')
    expect(form.all('[role=alert], [aria-invalid]')).to.deep.equal([])
    await form.press('Continue')
    expect(form.headings).to.deep.equal([STATEMENTS[1]])
    expect(form.element.state.declined).to.deep.equal(['optimistic'])
  })

  it('offers from the reminder to choose, or to leave it', async () => {
    const form = await asking()
    await form.press('Continue', 'Choose an answer')
    expect(form.focused).to.equal('None of the time')
    await form.press("I'd rather not answer this one")
    expect(form.headings).to.deep.equal([STATEMENTS[1]])
  })

  it('[60] offers to leave a statement out apart from its five options', async () => {
    const form = await asking()
    const group = form.group(STATEMENTS[0] ?? '')
    expect(group.querySelectorAll('input')).to.have.length(5)
    expect(group.contains(form.button("I'd rather not answer this one"))).to.equal(false)
  })
})

describe('checking and stopping', () => {
  it('[57] Change leads to the statement and back to the check screen', async () => {
    const form = await mount()
    await form.press('Start', "I'd rather not answer this one")
    for (let index = 1; index < 7; index++) {
      await form.choose('Often')
      await form.press('Continue')
    }
    expect(form.text).to.include('No answer given')
    await form.press(`Change your answer to: ${STATEMENTS[2] ?? ''}`)
    await form.choose('Rarely')
    await form.press('Continue')
    expect(form.headings).to.deep.equal(['Check your answers before you send them'])
    expect(form.text).to.include('Rarely')
  })

  it('[58] each Change has a name of its own, with its statement', async () => {
    const form = await mount()
    await form.answerAll()
    const names = form.buttons.filter((name) => name.startsWith('Change'))
    expect(names).to.deep.equal(STATEMENTS.map((statement) => `Change your answer to: ${statement}`))
  })

  it('[17] Stop covers the answers at once; they are cleared, or there again', async () => {
    const form = await asking()
    for (let index = 0; index < 4; index++) {
      await form.choose('Often')
      await form.press('Continue')
    }
    await form.choose('Rarely')
    form.button('Stop').click()
    await Promise.resolve() // the same task: no frame with answers is painted
    expect(form.all('input, fieldset')).to.deep.equal([])
    await form.press('Go back to my answers')
    expect(form.chosen).to.deep.equal(['Rarely'])

    const id = form.element.state.id
    const wiped = form.heard<{ why: string }>('wb-wipe')
    await form.press('Stop', 'Clear my answers')
    expect((await wiped).why).to.equal('stop')
    expect(form.text).to.include('Your answers have been cleared.').and.not.include('Rarely')
    expect(form.element.state.answers).to.deep.equal({})
    expect(form.element.state.id).to.not.equal(id)
  })

  it('[22] on one page, shows once what is missing and leads there without touching the address', async () => {
    const form = await mount({ width: 1000 })
    await form.press('Start')
    for (const statement of STATEMENTS.slice(2)) await form.choose('Often', statement)
    const { href } = location
    await form.press('Send my answers')
    expect(form.focused).to.include('2 statements have no answer yet')
    await form.press(STATEMENTS[1] ?? '')
    expect(form.root.activeElement).to.equal(form.radio('None of the time', STATEMENTS[1]))
    await form.press('Go to the first one')
    expect(form.root.activeElement).to.equal(form.radio('None of the time', STATEMENTS[0]))
    expect(location.href).to.equal(href)
    await form.press('Send without them')
    await form.shows('have been sent')
  })

  it('[23] where every statement is required, says so above and at the statement, in the same words', async () => {
    const form = await mount({ attributes: { require: 'all' } })
    await form.press('Start', 'Continue')
    const summary = form.all('.problem[tabindex]')[0]
    expect(form.root.activeElement).to.equal(summary)
    expect(summary?.querySelector('[role=alert]')?.textContent).to.include('There is a problem')
    const message = `Choose an answer for ‘${STATEMENTS[0] ?? ''}’`
    expect(form.buttons).to.include(message).and.not.include("I'd rather not answer this one")
    const inline = form.all('p.problem')[0]
    expect(inline?.textContent?.trim()).to.equal(message)
    expect(form.group(STATEMENTS[0] ?? '').getAttribute('aria-describedby')).to.include(inline?.id)
    await form.press(message)
    expect(form.focused).to.equal('None of the time')
  })
})
