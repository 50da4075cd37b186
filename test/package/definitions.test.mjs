// Whatever a page hands in as its own form: the check ends, throws nothing, and says what is wrong.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundle } from '../engines/bundle.mjs'

const { checkDefinition } = await import(await bundle('src/instruments/check-definition.ts'))
const { definitionSchema, formJsonSchema } = await import(await bundle('src/instruments/definition.ts'))
const { compare } = await import(await bundle('src/instruments/shape.ts'))
const { anyForm, bendOne, breakOne } = await import(await bundle('test/support/any-form.ts'))
const { chance } = await import(await bundle('test/support/chance.ts'))

const MANY = 100_000
const COMPARED = 20_000
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

test(`${COMPARED} generated definitions: they have the shape that the schema's library says they have`, () => {
  const random = chance(785)
  const found = { same: 0, other: 0 }
  for (let turn = 0; turn < COMPARED; turn++) {
    const form = anyForm(random)
    for (let bent = turn % 4; bent > 0; bent--) bendOne(form, random)
    const places = []
    compare(formJsonSchema, form, (path) => places.push(path.join('.')))
    const { success } = definitionSchema.safeParse(form)
    assert.equal(places.length === 0, success, JSON.stringify(form))
    found[success ? 'same' : 'other']++
  }
  assert.ok(Math.min(found.same, found.other) > COMPARED / 4, JSON.stringify(found))
})

/** Every schema in a schema, itself included. */
const schemasIn = (schema) => {
  const { items, propertyNames, additionalProperties, properties = {}, $defs = {}, anyOf = [], oneOf = [] } = schema
  const inside = [items, propertyNames, additionalProperties, ...Object.values({ ...properties, ...$defs })]
  return [schema, ...[...inside, ...anyOf, ...oneOf].filter(Boolean).flatMap(schemasIn)]
}

test('the schema of a form says nothing that a page would not look at, and tells what it expects of everything', () => {
  const KNOWN = [
    ...['$schema', '$defs', '$ref', 'description', 'type', 'const', 'pattern', 'minimum', 'maximum', 'items'],
    ...['minItems', 'maxItems', 'properties', 'required', 'additionalProperties', 'propertyNames', 'minProperties'],
    ...['anyOf', 'oneOf'],
  ]
  const schemas = schemasIn(formJsonSchema)
  const others = schemas.flatMap(Object.keys).filter((key) => !KNOWN.includes(key))
  assert.deepEqual([others, schemas.length > 50], [[], true])
  const random = chance(786)
  for (let turn = 0; turn < 2000; turn++) {
    const form = anyForm(random)
    breakOne(form, random)
    compare(formJsonSchema, form, (_, expected) => assert.notEqual(expected, 'something else', JSON.stringify(form)))
  }
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
