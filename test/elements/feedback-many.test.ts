import { expect } from '@open-wc/testing'
import '../../src/elements/feedback-form.ts'
import type { Definition } from '../../src/instruments/definition.ts'
import type { Envelope } from '../../src/submission/index.ts'
import { anyForm } from '../support/any-form.ts'
import { judged } from '../support/ask.ts'
import { type Chance, chance } from '../support/chance.ts'
import { fakeEnv } from '../support/env.ts'

const MANY = 2000
const AT_ONCE = 250

type Element = HTMLElementTagNameMap['feedback-form']

/** Nobody looks: of a form that is one pixel high nothing is painted. */
const unseen = document.createElement('div')
unseen.style.cssText = 'block-size: 1px; overflow: hidden; contain: strict'

/** The next task: what was asked for in microtasks, and by the browser's own digest, has come a little further. */
const later = () => new Promise((done) => setTimeout(done, 0))

async function shown(element: Element): Promise<void> {
  for (let turns = 0; turns < 2000 && !element.renderRoot.querySelector('.panel'); turns++) await later()
  await element.updateComplete
}

/** Somebody presses and writes what comes to mind, once from top to bottom; required questions always. */
async function fill({ renderRoot, updateComplete }: Element, { pick, below }: Chance): Promise<void> {
  for (const group of renderRoot.querySelectorAll('fieldset')) pick([...group.querySelectorAll('input')]).click()
  await updateComplete
  for (const box of renderRoot.querySelectorAll<HTMLTextAreaElement>('.box')) {
    box.value = below(3) ? 'ab 🫖\n"<'.slice(0, 1 + below(8)) : 'x'
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  await updateComplete
}

const press = ({ renderRoot }: Element) => renderRoot.querySelector<HTMLButtonElement>('button.primary')?.click()

async function sendOne(definition: Definition, random: Chance, env: Element['env']): Promise<Envelope | undefined> {
  const element = document.createElement('feedback-form')
  let envelope: Envelope | undefined
  element.addEventListener('wb-submit', ({ detail }) => (envelope = detail.envelope))
  Object.assign(element, { env, definition, layout: 'paper', draft: 'off', intro: 'off' })
  unseen.append(element)
  await shown(element)
  expect(element.problems.filter(({ code }) => code === 'definition')).to.deep.equal([])
  for (let rounds = 0; rounds < 3 && !envelope; rounds++) {
    await fill(element, random) // what an answer has brought up, in the next round
    press(element)
    await element.updateComplete
  }
  element.remove()
  return envelope
}

describe(`${MANY} generated forms`, () => {
  before(() => document.body.append(unseen))
  after(() => unseen.remove())

  it('are asked, answered and sent; an outside validator has nothing to say against what leaves', async () => {
    const random = chance(7)
    const env = fakeEnv()
    let sent = 0
    for (let batch = 0; batch < MANY / AT_ONCE; batch++) {
      const envelopes: Envelope[] = []
      for (let turn = 0; turn < AT_ONCE; turn++) {
        const definition = anyForm(random)
        const envelope = await sendOne(definition, random, env)
        if (envelope) envelopes.push(envelope)
        expect(Object.keys(envelope?.answers ?? {}).length).to.be.at.most(definition.questions.length)
      }
      for (const [at, verdict] of (await judged(envelopes)).entries())
        expect(verdict, JSON.stringify(envelopes[at])).to.equal(null)
      sent += envelopes.length
    }
    expect(sent).to.be.above(MANY * 0.9) // a text of one character leaves no room for more
    expect('__ran' in window).to.equal(false)
  }).timeout(240_000)
})
