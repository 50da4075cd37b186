import { expect } from '@open-wc/testing'
import type { Envelope } from '../../src/submission/index.ts'
import { everything, KioskDriver, putUp } from '../support/kiosk-driver.ts'

const THANKS = 'Thank you. Your answers have been sent'

const sentBy = (kiosk: KioskDriver, index = 0) =>
  JSON.parse(new TextDecoder().decode(kiosk.env.network.requests[index]?.body)) as Envelope

/** All that the kiosk's DOM says, in text, in attributes and in fields. */
const allOf = (kiosk: KioskDriver): string =>
  everything(kiosk.root)
    .flatMap((node) => [
      ...[...node.attributes].map(({ name, value }) => `${name}=${value}`),
      node instanceof HTMLInputElement ? `${node.value} ${String(node.checked)}` : '',
      ...[...node.childNodes].map((child) => (child.nodeType === Node.TEXT_NODE ? child.textContent : '')),
    ])
    .join('\n')

describe('<wellbeing-kiosk>', () => {
  let kiosk: KioskDriver
  beforeEach(async () => (kiosk = await putUp()))

  it('is set up, handed over, answered, sent and wiped, and shows the cover again', async () => {
    const cover = allOf(kiosk)
    const wiped = kiosk.heard('wb-wipe')
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows(THANKS)
    expect(kiosk.text).to.include('Please give the tablet back.')
    await kiosk.press('Done')

    expect(await wiped).to.deep.equal({ why: 'done' })
    expect(kiosk.phase).to.equal('cover')
    expect(allOf(kiosk)).to.equal(cover)
    expect(kiosk.element.problems).to.deep.equal([])
  })

  it('[7] keeps no trace of answers, reference or text size', async () => {
    await kiosk.setUp('Glasgow-4711')
    await kiosk.press('Bigger text', 'Bigger text')
    await kiosk.choose('Yellow on black')
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows(THANKS)
    await kiosk.press('Done')

    expect(allOf(kiosk)).to.not.match(/4711|Often|feeling|size-150|yellow"/)
    expect(kiosk.element.form).to.equal(undefined)
    expect(kiosk.root.querySelector('.kiosk')?.className).to.equal('kiosk size-100 contrast-standard')
  })

  it('says what a kiosk says in the envelope: whose, when to the hour, in which size, with whose help', async () => {
    kiosk.env.clock.jump(17 * 60_000)
    await kiosk.openStaff()
    await kiosk.press('New person')
    await kiosk.type('GL-0047')
    await kiosk.choose('Follow-up')
    await kiosk.choose('With an interpreter')
    await kiosk.press('Check')
    await kiosk.comesTo('confirm')
    await kiosk.press('Hand the tablet over', 'Bigger text')
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows(THANKS)

    const { reference, occasion, presentation, startedAt, completedAt, answered } = sentBy(kiosk)
    expect([reference, occasion, answered]).to.deep.equal(['GL-0047', 'follow-up', 7])
    expect(presentation).to.deep.equal({
      ...{ layout: 'one-per-screen', language: 'en', kiosk: true, listened: false, textSize: 125 },
      assistance: 'interpreter',
    })
    expect([startedAt, completedAt]).to.deep.equal(['2026-11-20T12:00Z', '2026-11-20T12:00Z'])
  })

  it('is wiped by itself a minute after the thanks', async () => {
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows(THANKS)
    kiosk.env.clock.tick(59_000)
    expect(kiosk.phase).to.equal('thanks')
    kiosk.env.clock.tick(1000)
    await kiosk.comesTo('cover')
  })

  it('asks before it clears when somebody stops, and clears by itself after 30 seconds', async () => {
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.choose('Rarely')
    await kiosk.press('Stop', 'Go back to my answers')
    expect(kiosk.chosen).to.deep.equal(['Rarely'])
    await kiosk.press('Stop')
    expect(kiosk.headings).to.deep.equal(['Stop and clear your answers?'])
    kiosk.env.clock.tick(30_000)
    await kiosk.comesTo('cover')
    expect(kiosk.env.network.requests).to.deep.equal([])
  })

  it('clears at once when somebody stops and says so', async () => {
    const wiped = kiosk.heard('wb-wipe')
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.choose('Rarely')
    await kiosk.press('Stop', 'Clear my answers')
    await kiosk.comesTo('cover')
    expect(await wiped).to.deep.equal({ why: 'stop' })
  })

  it('with setup="none" offers Start at once, and asks for no code and no occasion', async () => {
    kiosk = await putUp({ attributes: { setup: 'none' } })
    expect(kiosk.buttons).to.deep.equal(['Start', 'Staff'])
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows(THANKS)
    const envelope = sentBy(kiosk)
    expect('reference' in envelope || 'occasion' in envelope).to.be.false
  })

  it('with setup="none" and no code offers staff nothing: anybody could discard what waits', async () => {
    kiosk = await putUp({ attributes: { setup: 'none' }, properties: { staffCode: null } })
    expect(kiosk.buttons).to.deep.equal(['Start'])
  })

  it('keeps the screen on while somebody uses it, and lets it sleep between people', async () => {
    expect(kiosk.device.isAwake).to.be.false
    await kiosk.setUp()
    expect(kiosk.device.isAwake).to.be.true
    kiosk.element.wipe()
    await kiosk.comesTo('cover')
    expect(kiosk.device.isAwake).to.be.false
    expect(kiosk.device.fills).to.be.greaterThan(0)
  })

  it('[38] has help in the same words without a link to dial, on every screen', async () => {
    await kiosk.setUp()
    await kiosk.press('Start')
    for (const go of [[], ['Continue'], ['Start']]) {
      await kiosk.press(...go)
      const [summary] = kiosk.all('summary').filter(({ textContent }) => textContent === 'Help')
      if (!summary?.closest('details')?.open) summary?.click()
      await kiosk.settle()
      expect(kiosk.text).to.include('116 123')
      expect(everything(kiosk.root).filter(({ localName }) => localName === 'a')).to.deep.equal([])
      const [card] = kiosk.all('summary').filter(({ textContent }) => textContent === 'Show a small card to copy')
      const cardPanel = card?.closest('details')
      if (!cardPanel?.open) card?.click()
      expect(cardPanel?.innerText).to.match(/Samaritans\s+116 123/)
    }
  })

  it('[7] takes what the page itself holds back to its beginning too', async () => {
    const [audio, details] = [document.createElement('audio'), document.createElement('details')]
    Object.defineProperty(audio, 'currentTime', { value: 12, writable: true })
    details.open = true
    kiosk.element.append(audio, details)
    await kiosk.setUp()
    await kiosk.begin()
    kiosk.element.wipe()
    await kiosk.settle()
    expect([audio.currentTime, details.open]).to.deep.equal([0, false])
  })

  it('says so when something of a person is left after a wipe', async () => {
    await kiosk.setUp()
    await kiosk.begin()
    kiosk.root.append(document.createElement('input'))
    kiosk.element.wipe()
    await kiosk.told('wipe: kiosk: expected nothing of the person before, got input')
  })

  it('[63] never writes a draft, and calls asking for one a problem', async () => {
    kiosk = await putUp({ attributes: { draft: 'device' } })
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.choose('Often')
    kiosk.env.clock.tick(5000)
    await kiosk.press('Continue')
    expect(kiosk.env.disk.passed.filter((step) => step.startsWith('drafts'))).to.deep.equal([])
    expect([...kiosk.env.tabStore.texts]).to.deep.equal([])
    await kiosk.told('draft: expected none in a kiosk')
  })
})
