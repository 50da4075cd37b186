// Whatever a page hands in as its own form: the check ends, throws nothing, and says what is wrong.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundle } from '../engines/bundle.mjs'

const { checkDefinition } = await import(await bundle('src/instruments/check-definition.ts'))
const { anyForm, breakOne } = await import(await bundle('test/support/any-form.ts'))
const { chance } = await import(await bundle('test/support/chance.ts'))

const MANY = 100_000
const MOST_LOOKS = 4 * 256 * 1024

/** The same data, with each look at it counted. */
function counted(value, count) {
  if (typeof value !== 'object' || value === null) return value
  const look = () => {
    count.looks++
  }
  return new Proxy(value, {
    get: (target, key) => (look(), counted(Reflect.get(target, key), count)),
    ownKeys: (target) => (look(), Reflect.ownKeys(target)),
  })
}

test(`${MANY} generated definitions: the sound ones are taken, the broken ones refused, nothing is thrown`, () => {
  const random = chance(782)
  const found = { taken: 0, refused: 0 }
  for (let turn = 0; turn < MANY; turn++) {
    const form = anyForm(random)
    const isBroken = turn % 2 === 1
    if (isBroken) breakOne(form, random)
    const { problems } = checkDefinition(form)
    assert.equal(Boolean(problems?.length), isBroken, JSON.stringify(form))
    found[isBroken ? 'refused' : 'taken']++
  }
  assert.deepEqual(found, { taken: MANY / 2, refused: MANY / 2 })
})

test('looks at a definition are bounded by its greatest size, however large it is', () => {
  const deep = Array.from({ length: 1e5 }).reduce((inner) => ({ not: inner }), null)
  const shared = Array.from({ length: 40 }).reduce((inner) => [inner, inner], 'x')
  const wide = Array.from({ length: 2e6 }, () => ({}))
  const ring = {}
  ring.ring = ring
  const form = anyForm(chance(1))
  for (const bomb of [deep, shared, wide, ring]) {
    const count = { looks: 0 }
    const { problems } = checkDefinition(counted({ ...form, questions: bomb }, count))
    assert.equal(problems.length, 1)
    assert.ok(count.looks > 0 && count.looks < MOST_LOOKS, `${count.looks} looks`)
  }
})
