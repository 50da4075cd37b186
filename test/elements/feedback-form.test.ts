import { expect } from '@open-wc/testing'
import type { WbEventDetails } from '../../src/elements/events.ts'
import { type Envelope, parseEnvelope } from '../../src/submission/index.ts'
import { accept, fakeEnv, idOf, respond, unreachable } from '../support/env.ts'
import { type FormDriver, mount, type Mounting } from '../support/form-driver.ts'

const OVERALL = 'Overall, how was your experience of our service?'
const GOOD = 'What was good? (optional)'
const BETTER = 'What could we do better? (optional)'
const QUOTE = 'Can we use your words in our reports?'
const OPTIONS = ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', 'Don\u0027t know']

const ask = (mounting: Mounting = {}) => mount({ tag: 'feedback-form', ...mounting })
const sent = (form: FormDriver): Envelope[] => form.env.network.requests.map(({ body }) => parseEnvelope(body))
const labels = (node: ParentNode) => [...node.querySelectorAll('.option')].map((label) => label.textContent?.trim())

describe('<feedback-form> experience', () => {
  for (const width of [390, 1000])
    it(`[81] asks the six options, "Don't know" after "or", none chosen, none required, at ${width} px`, async () => {
      const form = await ask({ width })
      await form.press('Start')
      const group = form.group(OVERALL)
      expect(labels(group)).to.deep.equal(OPTIONS)
      const parts = [...group.querySelectorAll('.options > *')].map((each) => each.textContent?.trim())
      expect(parts).to.deep.equal([...OPTIONS.slice(0, 5), 'or', OPTIONS[5]])
      expect(form.chosen).to.deep.equal([])
      expect(form.all(':checked, [required], [aria-required=true], :invalid')).to.deep.equal([])
      if (width === 390) await form.press('Continue') // nothing has to be answered, and nobody is reminded
      expect(form.text).to.not.include('You have not chosen an answer')
    })

  it('[84] says what not to write, and where help is, before the first box', async () => {
    const form = await ask({ width: 1000 })
    await form.press('Start')
    const [warning, ...others] = form.all('.warning')
    const [box] = form.all('textarea')
    expect(others).to.deep.equal([])
    expect(warning?.innerText).to.match(/^Do not put names or addresses\. Do not use this box if you need help now\./)
    expect(box && warning?.compareDocumentPosition(box)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING)
    await form.press('Get help')
    expect(form.focused).to.equal('Help')
    expect(form.text).to.include('Samaritans')
  })

  it('[83] asks for a quote only when there are words, nothing chosen; what is not given is no', async () => {
    const form = await ask({ width: 1000 })
    await form.press('Start')
    expect(form.text).to.not.include(QUOTE)
    await form.write(GOOD, 'The tea')
    await form.write(BETTER, 'More chairs')
    expect(form.all('legend').map((each) => each.textContent?.trim())).to.deep.equal([OVERALL, QUOTE, QUOTE])
    expect(form.chosen).to.deep.equal([])
    form.all<HTMLInputElement>('input[name=better-quote]')[0]?.click()
    await form.write(GOOD, ' ')
    await form.element.updateComplete
    expect(form.all('[name=good-quote]')).to.deep.equal([])
    await form.write(GOOD, 'The tea')
    await form.press('Send my answers')
    await form.shows('have been sent')
    const [envelope] = sent(form)
    expect(envelope?.answers).to.deep.equal({ overall: null, good: 'The tea', better: 'More chairs' })
    expect(envelope?.consents?.good).to.include({ given: false, scope: 'reports' })
    expect(envelope?.consents?.better).to.include({ given: true, scope: 'reports' })
  })

  it('goes question by question, shows what was answered, and sends it', async () => {
    const form = await ask()
    await form.press('Start')
    expect(form.text).to.include('Question 1 of 3')
    await form.choose('Good')
    await form.press('Continue')
    await form.write(GOOD, 'The tea')
    await form.press('Continue')
    expect(form.headings).to.deep.equal([QUOTE])
    await form.press('Continue', 'Continue')
    expect(form.headings).to.deep.equal(['Check your answers before you send them'])
    expect(form.all('dd:first-of-type').map((each) => each.innerText)).to.deep.equal([
      ...['Good', 'The tea', 'No', 'No answer given'],
    ])
    await form.press('Send my answers')
    await form.shows('have been sent')
    const [envelope] = sent(form)
    expect(envelope).to.deep.include({ answers: { overall: 'good', good: 'The tea', better: null }, answered: 2 })
    expect(envelope).to.not.have.any.keys('score', 'occasion', 'licence', 'suspect')
    expect(envelope?.run).to.match(/^[\w-]{22}$/)
  })

  it('keeps what is typed in, and takes no place where a page could read it', async () => {
    const form = await ask({ width: 1000 })
    await form.press('Start')
    const heard: string[] = []
    for (const type of ['input', 'change', 'keydown', 'beforeinput', 'paste', 'compositionupdate'])
      form.element.addEventListener(type, () => heard.push(type))
    const box = form.box(GOOD)
    for (const type of ['input', 'change', 'keydown', 'beforeinput', 'paste', 'compositionupdate'])
      box.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    await form.write(GOOD, 'A secret')
    expect(heard).to.deep.equal([])
    const attributes = form.all('*').flatMap((each) => [...each.attributes].map(({ value }) => value))
    expect(attributes.filter((value) => value.includes('secret'))).to.deep.equal([])
    expect(form.root.textContent).to.not.include('secret')
  })

  it('is suspect when the box that nobody sees is filled in; it is sent all the same', async () => {
    const form = await ask({ width: 1000 })
    await form.press('Start')
    const [trap] = form.all<HTMLInputElement>('.trap')
    expect(trap?.offsetParent).to.equal(null)
    if (trap) trap.value = 'http://spam.example'
    form.env.clock.tick(60_000) // nobody could say that it was too quick
    await form.press('Send my answers')
    await form.shows('have been sent')
    expect(sent(form)[0]?.suspect).to.equal(true)
  })

  it('tells the web manager what cannot be set here, asks all the same, and misses no licence', async () => {
    const problems: WbEventDetails['wb-problem'][] = []
    const form = await ask({
      attributes: { licence: 'x', occasion: 'baseline' },
      before: ({ element }) => element.addEventListener('wb-problem', ({ detail }) => problems.push(detail)),
    })
    expect(problems.flatMap((each) => each.problems ?? []).map(({ path }) => path)).to.deep.equal([
      'licence',
      'occasion',
    ])
    await form.press('Start')
    const proper = await ask()
    expect(proper.element.problems).to.deep.equal([])
  })
})

describe('several forms in a row', () => {
  const attributes = { form: 'experience about-you' }
  const asked = (form: FormDriver) => form.env.network.requests.length

  async function sendFirst(env = fakeEnv()): Promise<FormDriver> {
    const form = await ask({ attributes, env, width: 1000 })
    await form.press('Start')
    await form.choose('Good', OVERALL)
    await form.press('Send my answers')
    return form
  }

  function receiving() {
    const env = fakeEnv()
    env.network.answer(accept)
    return env
  }

  it('each leaves by itself, with its own id; the run is shared', async () => {
    const form = await sendFirst(receiving())
    await form.shows('Here are a few more questions')
    expect(form.headings).to.deep.equal(['About you'])
    await form.press('Start')
    await form.choose('75 or over', 'How old are you?')
    await form.press('Send my answers')
    await form.shows('Thank you. Your answers have been sent')
    const [first, second] = sent(form)
    expect([first?.instrument.id, second?.instrument.id]).to.deep.equal(['experience', 'about-you'])
    expect(second?.answers).to.include({ age: '75-plus', sex: null })
    expect(first?.run).to.match(/^[\w-]{22}$/)
    expect(second?.run).to.equal(first?.run)
    expect(second?.id).to.not.equal(first?.id)
    form.element.start()
    await form.element.updateComplete
    expect(form.headings).to.deep.equal(['Your experience of our service'])
  })

  it('one may stop after the first', async () => {
    const form = await sendFirst(receiving())
    await form.shows('a few more questions')
    await form.press('Done')
    await form.shows('Thank you. Your answers have been sent')
    expect(asked(form)).to.equal(1)
  })

  it('nothing is called sent as long as one of them is not', async () => {
    const env = fakeEnv()
    const refused = respond(500, '{}')
    let first: string | undefined
    env.network.answer((request) => (idOf(request) === (first ??= idOf(request)) ? refused : accept)(request))
    const form = await sendFirst(env)
    await form.shows('a few more questions') // it is safe on this device
    await form.press('Start')
    await form.press('Send my answers')
    await form.shows('We could not send your answers.')
    env.network.answer(accept)
    await form.press('Try again')
    await form.shows('Thank you. Your answers have been sent')
    expect(new Set(sent(form).map(({ id }) => id)).size).to.equal(2)
  })

  it('the next one waits where nothing keeps the answers but this page', async () => {
    const form = await ask({ attributes: { ...attributes, endpoint: '' }, width: 1000 })
    form.element.endpoint = null
    await form.element.updateComplete
    let settle: (id: string) => void = () => expect.fail('nothing was submitted')
    form.element.addEventListener('wb-submit', ({ detail }) => {
      detail.settle?.(new Promise((resolve) => (settle = (id) => resolve({ id }))))
    })
    await form.press('Start')
    const submitted = form.heard<WbEventDetails['wb-submit']>('wb-submit')
    await form.press('Send my answers')
    expect(form.text).to.include('Sending your answers')
    expect(form.buttons).to.not.include('Continue')
    settle((await submitted).submissionId)
    await form.shows('a few more questions')
  })

  it('is fixed as it began: what is asked does not change once something was sent', async () => {
    const form = await sendFirst(receiving())
    await form.shows('a few more questions')
    form.element.setAttribute('form', 'practice')
    await form.element.updateComplete
    expect(form.headings).to.deep.equal(['About you'])
    await form.told('frozen')
    expect(form.element.problems.map(({ code }) => code)).to.deep.equal(['frozen'])
  })
})

describe('a story', () => {
  it('is told with the name to be used and the places; the reference to take it back is shown', async () => {
    const env = fakeEnv()
    env.network.answer(unreachable)
    const form = await ask({ attributes: { form: 'story' }, env, width: 1000 })
    await form.press('Start')
    expect(form.all('input[type=checkbox]')).to.deep.equal([])
    await form.write('What happened, and what changed for you? (optional)', 'I was alone.\nNow I am not. 🌱')
    await form.choose('In our reports')
    await form.choose('On our website')
    await form.choose('Yes')
    env.network.online = false
    await form.press('Send my answers')
    await form.shows('Your answers are saved on this device')
    const [{ id } = { id: '' }] = sent(form)
    expect(form.all('.reference').map((each) => each.innerText)).to.deep.equal([id.slice(0, 8)])
    expect(sent(form)[0]).to.deep.include({
      answers: { story: 'I was alone.\nNow I am not. 🌱', name: null, where: ['reports', 'website'] },
    })
    expect(sent(form)[0]?.consents?.story).to.include({ given: true, scope: 'places-chosen' })
  })
})
