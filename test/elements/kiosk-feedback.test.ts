import { expect } from '@open-wc/testing'
import { registerForm } from '../../src/elements/registry.ts'
import type { Definition } from '../../src/instruments/definition.ts'
import type { Envelope } from '../../src/submission/index.ts'
import { accept, fakeEnv, unreachable } from '../support/env.ts'
import { everything, type KioskDriver, putUp } from '../support/kiosk-driver.ts'

const WORDS = 'The tea, and somebody who listens'
const SENT = 'Thank you. Your answers have been sent'

const own = (id: string, kind = 'choice'): Definition =>
  ({
    ...{ schema: 'wellbeing-widgets/form@1', id, version: '1', languages: { en: { title: 'Thursday group' } } },
    questions: [
      { id: 'how', kind, words: { en: { label: 'How was it?' } }, options: [{ value: 'good', words: { en: 'Good' } }] },
    ],
  }) as unknown as Definition

describe('feedback in a kiosk', () => {
  let kiosk: KioskDriver
  const requests = () =>
    kiosk.env.network.requests.map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as Envelope)
  const ask = async (forms: string, more: Parameters<typeof putUp>[0] = {}) => {
    kiosk = await putUp({ ...more, attributes: { forms, ...more.attributes } })
    await kiosk.setUp('Glasgow-4711')
    await kiosk.press('Start', 'Continue')
    await kiosk.settled(() => kiosk.buttons.includes('Start'))
    await kiosk.press('Start')
  }
  const write = async (text: string) => {
    const [box] = kiosk.all<HTMLTextAreaElement>('.box')
    if (!box) throw new Error(`no box in ${kiosk.headings.join()}`)
    box.value = text
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await kiosk.settle()
  }
  const tellExperience = async () => {
    await kiosk.press('Start')
    await kiosk.choose('Very good')
    await kiosk.press('Continue')
    await write(WORDS)
    await kiosk.press('Continue')
    await kiosk.choose('Yes')
    await kiosk.press('Continue', 'Continue', 'Send my answers')
  }

  it('comes after the scale, as a submission of its own that names nobody', async () => {
    await ask('experience swemwbs')
    await kiosk.press('Bigger text')
    await kiosk.answerAll()
    await kiosk.shows('Your experience of our service')
    expect(kiosk.phase).to.equal('form')
    await tellExperience()
    await kiosk.shows(SENT)
    expect(kiosk.phase).to.equal('thanks')

    const [scale, feedback] = requests()
    expect([scale?.instrument.id, feedback?.instrument.id]).to.deep.equal(['swemwbs', 'experience'])
    expect(feedback?.answers).to.deep.equal({ overall: 'very-good', good: WORDS, better: null })
    expect(feedback?.consents?.good?.given).to.be.true
    expect(feedback?.presentation).to.deep.include({ kiosk: true, textSize: 125 })
    expect(feedback?.completedAt).to.match(/T\d\d:00Z$/)
    expect([scale?.reference, feedback?.reference, feedback?.occasion]).to.deep.equal([
      ...['Glasgow-4711', undefined, undefined],
    ])
    expect(feedback && 'licence' in feedback).to.be.false
    expect(feedback?.id).to.not.equal(scale?.id)
  })

  it('has the focus once its questions are there', async () => {
    kiosk = await putUp({ attributes: { forms: 'experience', setup: 'none' } })
    await kiosk.press('Start', 'Continue')
    await kiosk.settled(() => kiosk.focused?.textContent === 'Your experience of our service')
  })

  it('carries the reference where the practice has decided so', async () => {
    await ask('experience', { attributes: { 'link-feedback': '' } })
    await kiosk.choose('Poor')
    await kiosk.press('Continue', 'Continue', 'Continue', 'Send my answers')
    await kiosk.shows(SENT)
    expect(requests()[0]?.reference).to.equal('Glasgow-4711')
  })

  it('[7] leaves nothing of what was written', async () => {
    await ask('swemwbs experience')
    await kiosk.answerAll()
    await kiosk.shows('Your experience of our service')
    await tellExperience()
    await kiosk.shows(SENT)
    await kiosk.press('Done')
    await kiosk.comesTo('cover')
    const said = everything(kiosk.root)
      .map((node) => `${node.textContent ?? ''} ${'value' in node ? String(node.value) : ''}`)
      .join()
    expect(said).to.not.match(/The tea|4711|Very good/)
    expect([kiosk.form, kiosk.element.problems]).to.deep.equal([undefined, []])
  })

  it('[9] [12] a person who walks away while writing: asked, then gone, and nothing is sent', async () => {
    await ask('experience')
    await kiosk.choose('Good')
    await kiosk.press('Continue')
    await write(WORDS)
    kiosk.env.clock.tick(180_000)
    await kiosk.settle()
    expect(kiosk.all('.box')).to.deep.equal([])
    kiosk.env.clock.tick(60_000)
    await kiosk.comesTo('cover')
    expect(kiosk.env.network.requests).to.deep.equal([])
    expect(kiosk.root.textContent).to.not.include('The tea')
  })

  it('thanks for all that was sent only when all of it was', async () => {
    const env = fakeEnv()
    let isUp = false
    const isScale = (body: Uint8Array) => new TextDecoder().decode(body).includes('optimistic')
    env.network.answer((request) => (isUp || !isScale(request.body) ? accept : unreachable)(request))
    await ask('swemwbs experience', { env })
    await kiosk.answerAll()
    await kiosk.shows('Your experience of our service')
    await tellExperience()
    await kiosk.comesTo('thanks')
    await kiosk.settled(() => requests().some(({ instrument }) => instrument.id === 'experience'))
    expect(kiosk.text).to.include('Not sent yet').and.not.include(SENT)
    isUp = true
    await kiosk.press('Try again')
    await kiosk.shows(SENT)
  })

  it('is asked in the language of the page', async () => {
    const words = { en: 'How was it?', gd: 'Ciamar a bha e?' }
    registerForm({
      ...{ schema: 'wellbeing-widgets/form@1', id: 'ceilidh', version: '1' },
      languages: { en: { title: 'Ceilidh' }, gd: { title: 'Cèilidh' } },
      questions: [{ id: 'how', kind: 'text', words: { en: { label: words.en }, gd: { label: words.gd } } }],
    } as unknown as Definition)
    await ask('ceilidh', { attributes: { lang: 'gd' } })
    expect(kiosk.headings.join()).to.include(words.gd).and.not.include(words.en)
  })

  it('of several forms in one run share its name, and may be left out after the first', async () => {
    await ask('experience about-you practice')
    await kiosk.choose('Good')
    await kiosk.press('Continue', 'Continue', 'Continue', 'Send my answers')
    await kiosk.shows('Here are a few more questions')
    await kiosk.press('Start')
    for (let turns = 0; turns < 30 && !kiosk.buttons.includes('Send my answers'); turns++) await kiosk.press('Continue')
    await kiosk.press('Send my answers')
    await kiosk.shows('Here are a few more questions')
    await kiosk.press('Done')
    await kiosk.comesTo('thanks')
    const runs = requests().map(({ instrument, run }) => [instrument.id, run])
    expect(runs.map(([id]) => id)).to.deep.equal(['experience', 'about-you'])
    expect(runs[0]?.[1]).to.equal(runs[1]?.[1])
  })

  it('of several forms asks none after one that somebody has left out', async () => {
    const env = fakeEnv()
    env.network.answer(unreachable)
    await ask('experience about-you practice', { env })
    await kiosk.choose('Good')
    await kiosk.press('Continue', 'Continue', 'Continue', 'Send my answers')
    await kiosk.shows('Here are a few more questions')
    await kiosk.press('Done')
    await kiosk.comesTo('thanks')
    env.network.answer(accept)
    await kiosk.press('Try again')
    await kiosk.shows(SENT)
    expect([kiosk.phase, kiosk.buttons.includes('Start')]).to.deep.equal(['thanks', false])
    expect(new Set(requests().map(({ instrument }) => instrument.id))).to.deep.equal(new Set(['experience']))
  })

  it('asks a form that the page has made known, and tells of one that is not known or broken', async () => {
    registerForm(own('thursday'))
    registerForm(own('broken', 'colour'))
    await ask('thursday')
    expect(kiosk.headings.join()).to.include('How was it?')
    kiosk = await putUp({ attributes: { forms: 'swemwbs thrusday' } })
    await kiosk.told('forms: expected ids of known forms')
    expect(kiosk.element.options.forms).to.deep.equal(['swemwbs'])
    kiosk = await putUp({ attributes: { forms: 'broken' } })
    await kiosk.told('questions')
    expect(kiosk.element.options.forms).to.deep.equal(['swemwbs'])
  })
})
