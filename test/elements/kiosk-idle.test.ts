import { expect } from '@open-wc/testing'
import { type KioskDriver, putUp } from '../support/kiosk-driver.ts'
import { STATEMENTS } from '../support/form-driver.ts'

const QUESTION = 'Are you still there?'

describe('when nobody does anything', () => {
  let kiosk: KioskDriver
  beforeEach(async () => {
    kiosk = await putUp()
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.choose('Rarely')
    await kiosk.press('Continue')
    await kiosk.choose('Often')
  })

  const wait = async (seconds: number): Promise<void> => {
    kiosk.env.clock.tick(seconds * 1000)
    await kiosk.settle()
  }
  const press = (target: EventTarget, event: Event): boolean => target.dispatchEvent(event)
  const key = (type: string, repeat = false) =>
    new KeyboardEvent(type, { key: ' ', repeat, bubbles: true, composed: true, cancelable: true })

  it('[9] after 3 minutes a modal warning asks, with the focus, and hides the answers', async () => {
    await wait(179)
    expect(kiosk.phase).to.equal('form')
    await wait(1)

    expect(kiosk.headings).to.deep.equal([QUESTION])
    expect(kiosk.focused?.textContent).to.equal(QUESTION)
    expect([kiosk.chosen, kiosk.all('input, fieldset')]).to.deep.equal([[], []])
    const [dialog] = kiosk.all('[role=alertdialog]')
    expect(dialog?.getAttribute('aria-modal')).to.equal('true')
    expect(kiosk.text).to.include('We will clear your answers in 1 minute to keep them private.')
    expect(dialog?.getBoundingClientRect().height).to.equal(document.documentElement.clientHeight)
  })

  it('[10] any tap stays: same statement, same answer, same focus, and it acts on nothing beneath', async () => {
    const radio = kiosk.all<HTMLInputElement>('input:checked')[0]
    radio?.focus()
    await wait(180)
    const other = kiosk.form?.renderRoot.querySelectorAll('input')[0] ?? expect.fail('no radio')
    expect(press(other, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))).to.be.false
    await kiosk.settle()

    expect([kiosk.headings, kiosk.chosen]).to.deep.equal([[STATEMENTS[1]], ['Often']])
    expect(kiosk.focused).to.equal(radio)
  })

  it('[10] any key stays, and acts on nothing when it is let go', async () => {
    await wait(180)
    expect(press(document.body, key('keydown'))).to.be.false
    await kiosk.settle()
    expect(kiosk.phase).to.equal('form')
    expect(press(document.body, key('keyup'))).to.be.false
    expect(press(document.body, key('keydown'))).to.be.true
  })

  it('[10] a key that is held acts on nothing beneath until it is let go', async () => {
    await wait(180)
    press(document.body, key('keydown'))
    await kiosk.settle()
    const next = kiosk.button('Continue')
    for (let times = 0; times < 3; times++) expect(press(next, key('keydown', true))).to.be.false
    expect(press(next, key('keyup'))).to.be.false
    expect(press(next, key('keydown'))).to.be.true
    expect(press(next, key('keydown', true))).to.be.true
  })

  it('[11] staying is possible for ever, and loses nothing', async () => {
    for (let times = 0; times < 12; times++) {
      await wait(180)
      await wait(57)
      await kiosk.press("I'm still here")
      expect(kiosk.phase).to.equal('form')
    }
    expect(kiosk.chosen).to.deep.equal(['Often'])
  })

  it('[12] 60 seconds later everything is cleared, and nothing was sent', async () => {
    const wiped = kiosk.heard('wb-wipe')
    await wait(180)
    await wait(59)
    expect(kiosk.phase).to.equal('warning')
    await wait(1)
    await kiosk.comesTo('cover')
    expect(await wiped).to.deep.equal({ why: 'idle' })
    expect(kiosk.env.network.requests).to.deep.equal([])
  })

  for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'timeupdate', 'input'])
    it(`${type} counts as somebody who is there`, async () => {
      await wait(170)
      press(document.body, new Event(type, { bubbles: true, composed: true }))
      await wait(170)
      expect(kiosk.phase).to.equal('form')
      await wait(10)
      expect(kiosk.phase).to.equal('warning')
    })

  it('[91] a tablet that slept a while lights up on a cover and goes on where it was', async () => {
    kiosk.env.life('hidden')
    await kiosk.settle()
    expect([kiosk.text, kiosk.chosen]).to.deep.equal(['', []])
    await wait(60)
    kiosk.env.life('visible')
    await kiosk.settle()
    expect([kiosk.phase, kiosk.chosen]).to.deep.equal(['form', ['Often']])
  })

  it('[91] one that slept past the limit wakes to the warning, by the wall clock', async () => {
    kiosk.env.life('hidden')
    kiosk.env.clock.jump(200_000) // the other clock stood still
    kiosk.env.life('visible')
    await kiosk.settle()
    expect(kiosk.headings).to.deep.equal([QUESTION])
  })

  it('[91] one that slept past all limits wakes to the cover', async () => {
    kiosk.env.life('hidden')
    kiosk.env.clock.jump(8 * 60 * 60_000)
    kiosk.env.life('visible')
    await kiosk.comesTo('cover')
  })

  it('[91] one that says nothing of its sleep shows nothing to the hand that wakes it', async () => {
    kiosk.env.clock.jump(8 * 60 * 60_000)
    const radio = kiosk.all<HTMLInputElement>('input')[0] ?? expect.fail('no radio')
    expect(press(radio, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))).to.be.false
    await kiosk.comesTo('cover')
  })

  it('is not asked sooner because the clock was set back', async () => {
    kiosk.env.clock.jump(-3_600_000)
    await wait(179)
    expect(kiosk.phase).to.equal('form')
    await wait(1)
    expect(kiosk.phase).to.equal('warning')
  })

  for (const what of ['left', 'kept', 'frozen'] as const)
    it(`[8] is wiped when the page is ${what}`, async () => {
      const wiped = kiosk.heard('wb-wipe')
      kiosk.env.life(what)
      await kiosk.comesTo('cover')
      expect(await wiped).to.deep.equal({ why: 'leave' })
      kiosk.env.life('shown')
      await kiosk.settle()
      expect([kiosk.phase, kiosk.chosen]).to.deep.equal(['cover', []])
    })

  it('is wiped when it is taken off the page, and shows nothing when it comes back', async () => {
    const { parentElement } = kiosk.element
    kiosk.element.remove()
    await kiosk.comesTo('cover')
    expect(kiosk.root.querySelector('swemwbs-form')).to.equal(null)
    parentElement?.append(kiosk.element)
    await kiosk.settle()
    expect([kiosk.phase, kiosk.buttons]).to.deep.equal(['cover', ['Staff']])
  })
})

describe('somebody who may use a screen reader', () => {
  it('is asked after 10 minutes', async () => {
    const kiosk = await putUp()
    await kiosk.openStaff()
    await kiosk.press('New person')
    await kiosk.type('GL-0047')
    await kiosk.choose('First time')
    await kiosk.choose(
      'May use a screen reader, a switch or an interpreter: wait 10 minutes before asking if anyone is there',
    )
    await kiosk.press('Check')
    await kiosk.comesTo('confirm')
    await kiosk.press('Hand the tablet over')
    await kiosk.press('Start')
    expect(kiosk.text).to.include('If nobody uses the tablet for 10 minutes')
    kiosk.env.clock.tick(599_000)
    expect(kiosk.phase).to.equal('ways')
    kiosk.env.clock.tick(1000)
    expect(kiosk.phase).to.equal('warning')
  })
})

describe('any number of people', () => {
  it('are each warned and wiped to the second', async () => {
    const kiosk = await putUp({ attributes: { setup: 'none', 'idle-after': '75', 'idle-warning': '25' } })
    for (let person = 0; person < 30; person++) {
      await kiosk.press('Start')
      if (person % 2) await kiosk.press('Continue')
      kiosk.env.clock.tick(74_000)
      expect(kiosk.phase).to.equal(person % 2 ? 'form' : 'ways')
      kiosk.env.clock.tick(1000)
      expect(kiosk.phase).to.equal('warning')
      kiosk.env.clock.tick(24_000)
      expect(kiosk.phase).to.equal('warning')
      kiosk.env.clock.tick(1000)
      await kiosk.comesTo('cover')
    }
  })
})
