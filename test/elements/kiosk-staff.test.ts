import { expect } from '@open-wc/testing'
import { fakeDevice, type KioskDriver, putUp } from '../support/kiosk-driver.ts'

describe('staff', () => {
  let kiosk: KioskDriver
  beforeEach(async () => (kiosk = await putUp()))

  it('[68] are reached by a visible button that comes last, and a code with a label', async () => {
    expect(kiosk.buttons.at(-1)).to.equal('Staff')
    await kiosk.press('Staff')
    const [field] = kiosk.all<HTMLInputElement>('.text')
    expect(field?.labels?.[0]?.textContent).to.include('Staff code')
    expect([field?.type, field?.autocomplete]).to.deep.equal(['password', 'current-password'])
  })

  it('[68] can show and hide the code; it stands in no text', async () => {
    await kiosk.press('Staff')
    await kiosk.type('9876')
    await kiosk.press('Show the code')
    expect(kiosk.all<HTMLInputElement>('.text')[0]?.type).to.equal('text')
    expect(kiosk.text).to.not.include('9876').and.not.include('1234')
    await kiosk.press('Hide the code')
    expect(kiosk.all<HTMLInputElement>('.text')[0]?.type).to.equal('password')
  })

  it('[68] wait a minute after five wrong codes, even with the right one, and wherever they go', async () => {
    await kiosk.press('Staff')
    for (const left of ['4 more times', '3 more times', '2 more times', 'once more', 'Too many tries']) {
      await kiosk.type('0000')
      await kiosk.press('Continue')
      expect(kiosk.text).to.include(left)
    }
    await kiosk.press('Close')
    await kiosk.comesTo('cover')
    await kiosk.openStaff()
    expect([kiosk.phase, kiosk.text]).to.satisfy(
      ([phase, text]: string[]) => phase === 'code' && text?.includes('Wait'),
    )
    kiosk.env.clock.tick(60_000)
    await kiosk.type('1234')
    await kiosk.press('Continue')
    expect(kiosk.phase).to.equal('panel')
  })

  it('type nothing that the page hears or a recorder keeps; the kiosk notices that they are there', async () => {
    const marks = '[data-private][data-hj-suppress][data-sentry-block][data-clarity-mask][data-dd-privacy=hidden]'
    expect(kiosk.element.matches(`${marks}.ph-no-capture.fs-exclude.rr-block`)).to.be.true
    await kiosk.press('Staff')
    const heard: string[] = []
    const types = ['keydown', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend']
    for (const type of types) kiosk.element.parentElement?.addEventListener(type, () => heard.push(type))
    kiosk.env.clock.tick(170_000)
    const [field] = kiosk.all('.text')
    for (const type of types) field?.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    await kiosk.type('9876')
    kiosk.env.clock.tick(170_000)
    expect([heard, kiosk.phase, kiosk.element.desk?.code]).to.deep.equal([[], 'code', '9876'])
  })

  it('[68] enter the code with Enter', async () => {
    await kiosk.press('Staff')
    await kiosk.type('1234')
    const [field] = kiosk.all('.text')
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }))
    await kiosk.settle()
    expect(kiosk.phase).to.equal('panel')
  })

  it('[69] are told what is missing; nothing is chosen by itself', async () => {
    await kiosk.openStaff()
    await kiosk.press('New person')
    expect(kiosk.chosen).to.deep.equal(['One on each screen'])
    await kiosk.press('Check')

    expect(kiosk.phase).to.equal('set-up')
    expect(kiosk.text).to.include('Enter the code of the person').and.include('Choose which time this is')
    expect(kiosk.focused?.classList.contains('problem')).to.be.true
    const group = kiosk.all('fieldset').find((each) => each.textContent?.includes('Which time'))
    expect(group?.getAttribute('aria-describedby')).to.equal('wrong-occasion')
    await kiosk.choose('Follow-up')
    await kiosk.type('GL-0047')
    await kiosk.press('Check')
    await kiosk.comesTo('confirm')
  })

  it('confirm in large type, and may change it', async () => {
    await kiosk.openStaff()
    await kiosk.press('New person')
    await kiosk.type('  GL-0047 ')
    await kiosk.choose('Follow-up')
    await kiosk.press('Check')
    await kiosk.comesTo('confirm')
    const shown = kiosk.all('.large')[0]
    expect(shown?.textContent).to.equal('GL-0047')
    expect(parseFloat(getComputedStyle(shown ?? document.body).fontSize)).to.be.greaterThan(28)
    await kiosk.press('Change')
    expect([kiosk.phase, kiosk.chosen]).to.deep.equal(['set-up', ['Follow-up', 'One on each screen']])
  })

  it('[70] are warned of what came before, may go on, and that is recorded', async () => {
    const date = '2026-11-15'
    const asked: string[] = []
    const earlier = (reference: string) => {
      asked.push(reference)
      return Promise.resolve([{ occasion: 'baseline', language: 'cy', layout: 'one-per-screen', date }])
    }
    kiosk = await putUp({ properties: { earlier, context: { site: 'Govan' } } })
    await kiosk.openStaff()
    await kiosk.press('New person')
    await kiosk.type('GL-0047')
    await kiosk.choose('First time')
    await kiosk.press('Check')
    await kiosk.comesTo('confirm')
    expect(asked).to.deep.equal(['GL-0047'])
    for (const words of ['There is a first time', 'less than 14 days', 'another language'])
      expect(kiosk.text).to.include(words)

    await kiosk.press('Hand the tablet over')
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows('have been sent')
    const { context } = JSON.parse(new TextDecoder().decode(kiosk.env.network.requests[0]?.body)) as { context: object }
    expect(context).to.deep.equal({ site: 'Govan', overridden: 'baseline gap language' })
  })

  it('[70] with a context that is full: all of it is kept, and what they passed by is left out', async () => {
    const known = { occasion: 'baseline', language: 'en', layout: 'one-per-screen', date: '2026-11-15' }
    const context = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`key-${at}`, 'Govan']))
    kiosk = await putUp({ properties: { earlier: () => Promise.resolve([known]), context } })
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows('have been sent')
    const sent = JSON.parse(new TextDecoder().decode(kiosk.env.network.requests[0]?.body)) as { context: object }
    expect(sent.context).to.deep.equal(context)
  })

  for (const [what, earlier] of [
    ['fails', () => Promise.reject(new Error('no'))],
    ['never answers', () => new Promise<never>(() => undefined)],
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
  ] as const)
    it(`go on when the look-up ${what}, and are told`, async () => {
      kiosk = await putUp({ properties: { earlier } })
      await kiosk.openStaff()
      await kiosk.press('New person')
      await kiosk.type('GL-0047')
      await kiosk.choose('First time')
      await kiosk.press('Check')
      kiosk.env.clock.tick(5000)
      await kiosk.comesTo('confirm')
      expect(kiosk.text).to.include('could not be looked up')
    })

  it('[71] hand over: the person sees two characters of the code, and nothing else of the set-up', async () => {
    await kiosk.setUp('GL-0047')
    expect(kiosk.text).to.include('Code …47. Not yours? Give the tablet back.')
    expect(kiosk.root.textContent).to.not.include('GL-0047').and.not.include('First time')
    await kiosk.begin()
    expect(kiosk.root.textContent).to.not.include('47')
  })

  it('scan the code where the tablet can', async () => {
    const device = fakeDevice()
    device.canScan = true
    device.barcode = 'GL-0815'
    kiosk = await putUp({ device })
    await kiosk.openStaff()
    await kiosk.press('New person', 'Scan a barcode')
    await kiosk.settle()
    expect(kiosk.all<HTMLInputElement>('.text')[0]?.value).to.equal('GL-0815')
    device.barcode = null
    await kiosk.press('Scan a barcode')
    await kiosk.settle()
    expect(kiosk.text).to.include('No barcode was read')
  })

  it('that leave everything lying are gone from the screen after the same time', async () => {
    await kiosk.openStaff()
    await kiosk.press('New person')
    await kiosk.type('GL-0047')
    kiosk.env.clock.tick(180_000)
    kiosk.env.clock.tick(60_000)
    await kiosk.comesTo('cover')
    await kiosk.openStaff()
    await kiosk.press('New person')
    expect(kiosk.all<HTMLInputElement>('.text')[0]?.value).to.equal('')
  })

  it('are told of a clock that cannot be right; the person is not', async () => {
    kiosk.env.clock.jump(-Date.UTC(2026, 10, 20, 12))
    await kiosk.openStaff()
    expect(kiosk.text).to.include('The clock of this tablet says 1 Jan 1970')
    await kiosk.press('New person')
    await kiosk.type('GL-0047')
    await kiosk.choose('First time')
    await kiosk.press('Check')
    await kiosk.comesTo('confirm')
    await kiosk.press('Hand the tablet over')
    expect(kiosk.text).to.not.include('1970')
  })
})
