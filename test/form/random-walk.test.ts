import { expect } from '@open-wc/testing'
import { reduce } from '../../src/form/reduce.ts'
import { screenOf } from '../../src/form/select.ts'
import { type Action, type FormState, start } from '../../src/form/state.ts'
import { swemwbs } from '../../src/instruments/swemwbs.ts'
import { ITEMS, WORLD } from '../support/forms.ts'

/** How often each stands in the hat: what leads to and through the rare places more often. */
const TIMES = {
  ...{ begin: 2, continue: 2, skip: 1, back: 2, send: 4, stop: 1, return: 2, retry: 1 },
  ...{ saved: 1, slow: 1, waiting: 1, unsent: 3, unstored: 2, sent: 1, handed: 1 },
} as const
const SIMPLE = (Object.keys(TIMES) as (keyof typeof TIMES)[]).flatMap(
  (type) => Array(TIMES[type]).fill(type) as (typeof type)[],
)

const seen = new Set<string>()

/** A stream of chance that is the same in every run (Park and Miller's generator). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 48271) % 2147483647) % below
}

function anyAction(random: (below: number) => number): Action {
  const item = ITEMS[random(7)] ?? ''
  const rest: readonly Action[] = [
    { type: 'answer', item, value: random(7) },
    { type: 'clear', item },
    { type: 'change', item },
    { type: 'resized', layout: random(2) ? 'paper' : 'one-per-screen', item: random(2) ? item : null },
  ]
  return rest[random(8)] ?? { type: SIMPLE[random(SIMPLE.length)] ?? 'begin' }
}

function checkStep(before: FormState, action: Action, after: FormState): void {
  const words = `${action.type} on ${screenOf(before)}`
  expect(after.id, words).to.equal(before.id)
  expect(Object.isFrozen(after), words).to.equal(true)
  expect(after.instrument.items[after.position], words).to.not.equal(undefined)
  for (const [item, value] of Object.entries(after.answers)) {
    expect(ITEMS, words).to.include(item)
    expect([1, 2, 3, 4, 5], words).to.include(value)
  }
  if (!['answer', 'clear', 'skip'].includes(action.type)) expect(after.answers, words).to.deep.equal(before.answers)
  if (before.fate === 'sent') expect(after.fate, words).to.equal('sent')
  const goesBack = before.place === 'handed-over' && after.place !== 'handed-over' && after.place !== 'stop'
  if (goesBack) expect(before.fate, words).to.equal('unstored')
}

for (const seed of [1, 2, 3, 4])
  it(`20,000 random presses and events break nothing (seed ${seed})`, () => {
    const random = chance(seed)
    let state = start(swemwbs, 'id', 'one-per-screen', true)
    for (let step = 0, tick = 0; step < 20_000; step++, tick += random(2000)) {
      if (step % 200 === 0) state = start(swemwbs, `id ${step}`, 'one-per-screen', random(2) === 1)
      const action = anyAction(random)
      const after = reduce(state, action, { ...WORLD, tick, review: seed % 2 === 0, requireAll: seed > 2 })
      if (after !== state) checkStep(state, action, after)
      state = after
      seen.add(screenOf(state))
    }
  })

it('these walks came to every screen', () => {
  expect([...seen].sort().join(' ')).to.equal('done intro paper question review sending stop unsent waiting')
})
