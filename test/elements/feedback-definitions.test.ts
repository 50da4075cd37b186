import { expect } from '@open-wc/testing'
import { type FeedbackForm, registerForm } from '../../src/elements/feedback-form.ts'
import type { Definition } from '../../src/instruments/definition.ts'
import { parseEnvelope } from '../../src/submission/index.ts'
import { fakeEnv, respond } from '../support/env.ts'
import { type FormDriver, mount } from '../support/form-driver.ts'
import { foodGroup } from '../support/food-group.ts'
import { HOSTILE } from '../support/hostile-strings.ts'

const ask = (definition: unknown, more: object = {}) =>
  mount({ tag: 'feedback-form', width: 1000, properties: { definition, ...more } })
const codes = (form: FormDriver) => form.element.problems.map(({ code }) => code)
const places = (form: FormDriver) =>
  form.element.problems.flatMap(({ problems = [] }) => problems).map(({ path }) => path)

describe('a form of the page\u0027s own', () => {
  it('is asked as it is written; what its conditions hide is not sent', async () => {
    const form = await ask(foodGroup())
    await form.press('Start')
    expect(form.headings).to.deep.equal(['Thursday food group'])
    await form.choose('Poor')
    await form.write('What could we do better? (optional)', 'Chairs')
    await form.choose('Good')
    expect(form.all('textarea')).to.deep.equal([])
    await form.press('Send my answers')
    await form.shows('have been sent')
    const { answers, consents, instrument } = parseEnvelope(form.env.network.requests[0]?.body ?? '')
    expect(answers).to.deep.equal({ overall: 'good' })
    expect(consents).to.equal(undefined)
    expect(instrument).to.include({ id: 'food-group', version: '2026-11', language: 'en' })
  })

  it('offers "Prefer not to say" with what stands after "or"', async () => {
    const form = await ask(foodGroup())
    await form.press('Start')
    const parts = form.all('.options > *').map((each) => each.textContent?.trim())
    expect(parts).to.deep.equal(['Good', 'Poor', 'or', 'Don\u0027t know', 'Prefer not to say'])
    await form.choose('Prefer not to say')
    await form.press('Send my answers')
    await form.shows('have been sent')
    const { answers } = parseEnvelope(form.env.network.requests[0]?.body ?? '')
    expect(answers).to.deep.equal({ overall: 'prefer-not-to-say' })
  })

  it('that is broken lists every problem with its place; the page\u0027s own text stays', async () => {
    const broken = { ...foodGroup(), id: 'Food', extra: 1, languages: {} }
    const form = await ask(broken)
    expect(codes(form)).to.deep.equal(['definition'])
    expect(places(form)).to.include.members(['id', 'extra', 'languages', 'questions.0.words.en'])
    const slot = form.all<HTMLSlotElement>('slot')[0]
    expect(slot?.assignedElements()[0]?.textContent).to.equal('Ask at reception for the paper form.')
    expect(form.all('input, button')).to.deep.equal([])
    form.element.stop()
    form.element.wipe()
    ;(form.element as FeedbackForm).definition = foodGroup()
    await form.shows('Thursday food group')
  })

  for (const trap of [5, 'text', [], () => 1, new Proxy({}, { ownKeys: () => expect.fail('trap') })])
    it(`that is no data (${typeof trap}) is refused, and throws nothing`, async () => {
      expect(codes(await ask(trap))).to.deep.equal(['definition'])
    })

  it('with hostile words shows them as words, everywhere, and runs nothing', async () => {
    for (const text of HOSTILE.filter((each) => each.trim())) {
      const words = { en: { label: text, hint: text } }
      const questions = [
        { id: 'a', kind: 'choice', words, options: [{ value: 'v', words: { en: text } }], required: true },
        { id: 'b', kind: 'long-text', words },
        { id: 'c', kind: 'section', words },
      ] as Definition['questions']
      const form = await ask({ ...foodGroup(), languages: { en: { title: text } }, questions })
      await form.press('Start')
      expect(form.all('.option span')[0]?.textContent).to.equal(text)
      expect(form.all('legend')[0]?.textContent).to.equal(text)
      await form.press('Send my answers')
      expect(form.all('img, script, iframe, svg, a, base, style')).to.deep.equal([])
      form.element.remove()
    }
    expect('__ran' in window).to.equal(false)
  })
})

describe('what the receiver answers', () => {
  it('is never shown, whatever it says', async () => {
    const texts = HOSTILE.filter((each) => /__ran|href/.test(each))
    for (const text of texts) {
      const env = fakeEnv()
      env.network.answer(respond(422, JSON.stringify({ title: text, detail: text })))
      const form = await mount({ tag: 'feedback-form', env, width: 1000 })
      await form.press('Start', 'Send my answers')
      await form.shows('We could not send your answers.')
      expect(form.root.textContent).to.not.include(text)
    }
    expect('__ran' in window).to.equal(false)
  })
})

describe('registerForm', () => {
  it('makes an id known, also to elements that were there before', async () => {
    const form = await mount({ tag: 'feedback-form', attributes: { form: 'later-group' } })
    expect(form.all('button')).to.deep.equal([])
    registerForm({ ...foodGroup(), id: 'later-group' })
    await form.shows('Thursday food group')
    expect(codes(form)).to.deep.equal([])
  })

  it('reaches an element that was moved while it waited', async () => {
    const form = await mount({ tag: 'feedback-form', attributes: { form: 'moved-group' } })
    document.body.append(form.element)
    await form.element.updateComplete
    registerForm({ ...foodGroup(), id: 'moved-group' })
    await form.shows('Thursday food group')
    form.element.remove()
  })

  it('an id that nobody makes known is a problem after a second; registered later, it is asked', async () => {
    const form = await mount({ tag: 'feedback-form', attributes: { form: 'experience nobody' } })
    expect(codes(form)).to.deep.equal([])
    form.env.clock.tick(1000)
    expect((await form.told('definition')).message).to.include('"nobody"')
    registerForm({ ...foodGroup(), id: 'nobody' })
    await form.shows('Your experience of our service')
  })

  it('throws nothing at what is no form, and replaces no ready one', async () => {
    for (const value of [null, undefined, 5, {}, { id: 5 }, { id: 'experience' }])
      registerForm(value as unknown as Definition)
    registerForm({ ...foodGroup(), id: 'experience' })
    const form = await mount({ tag: 'feedback-form' })
    expect(form.text).to.include('Your experience of our service')
  })

  it('a broken one is told by each element that is to ask it', async () => {
    registerForm({ id: 'broken-group' } as unknown as Definition)
    const form = await mount({ tag: 'feedback-form', attributes: { form: 'broken-group' } })
    await form.told('definition')
    expect(codes(form)).to.deep.equal(['definition'])
    expect(places(form)).to.include.members(['schema', 'questions', 'languages'])
  })

  it('on a page that is not secure nothing is asked', async () => {
    const env = fakeEnv({ secure: false, digest: () => Promise.reject(new Error('no crypto.subtle')) })
    const form = await mount({ tag: 'feedback-form', env })
    expect(form.all('button, input')).to.deep.equal([])
    expect(codes(form)).to.deep.equal(['insecure-page'])
  })
})
