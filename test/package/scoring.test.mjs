// The promises of the pure modules that browsers keep, kept by Node: the files of test/scoring/ and test/experience/
// run here too.
import assert from 'node:assert/strict'
import { build } from 'esbuild'
import { readdirSync } from 'node:fs'
import { describe, it, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { importScoring, vectors } from '../../build/vectors.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function bundle(options) {
  const { outputFiles } = await build({ ...{ absWorkingDir: root, bundle: true, write: false }, ...options })
  return outputFiles[0].text
}

const isShared = (file) => file.endsWith('.test.ts')
const sharedTests = ['scoring', 'experience'].flatMap((room) =>
  readdirSync(new URL(`../${room}`, import.meta.url))
    .filter(isShared)
    .map((file) => `${room}/${file}`),
)
const code = await bundle({
  stdin: { contents: sharedTests.map((file) => `import './${file}'`).join('\n'), resolveDir: `${root}/test` },
  alias: { '@open-wc/testing': '@esm-bundle/chai' }, // the same `expect`, without what needs a page
  format: 'esm',
  ignoreAnnotations: true, // package.json calls no test a side effect
})
Object.assign(globalThis, { describe, it })
await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)

const HERE = {
  scoring: ['scoreSwemwbs([3, 3, 3, 3, 3, 3, 3]).metric', 19.25],
  experience: ['suggestRedactions("G51 3BQ")[0].replacement', '[postcode]'],
}

for (const [room, [call, expected]] of Object.entries(HERE)) {
  test(`${room} runs where there is nothing but the language`, async () => {
    const script = await bundle({ entryPoints: [`src/${room}/index.ts`], format: 'iife', globalName: room })
    const world = createContext(Object.create(null))
    runInContext('for (const name of ["console", "WebAssembly", "SharedArrayBuffer"]) delete globalThis[name]', world)
    const names = () => runInContext('Object.getOwnPropertyNames(globalThis)', world)
    const before = new Set(names())

    runInContext(script, world)

    assert.equal(runInContext(`${room}.${call}`, world), expected)
    const added = names().filter((name) => !before.has(name))
    assert.equal(added.join(), room)
  })
}

const scoring = await importScoring()
const { table, scores, incomplete, changes, invalid } = JSON.parse(JSON.stringify(vectors()))
const rawOf = ({ before, after }) => [before, after].map(scoring.rawFromMetric).join(' → ')

test('the vectors hold the table, every raw total and every count of answers', () => {
  const once = (list) => [...new Set(list)].sort((a, b) => a - b)
  assert.deepEqual(table, JSON.parse(JSON.stringify(scoring.SWEMWBS_TABLE)))
  assert.deepEqual(
    once(scores.map(({ raw }) => raw)),
    table.map(({ raw }) => raw),
  )
  assert.deepEqual(once(incomplete.map(({ answered }) => answered)), [0, 1, 2, 3, 4, 5, 6])
})

test('the vectors can be checked by adding up and looking up', () => {
  for (const { answers, raw, metric } of scores) {
    assert.equal(answers.length, 7)
    assert.ok(answers.every((answer) => [1, 2, 3, 4, 5].includes(answer)))
    assert.equal(
      answers.reduce((sum, answer) => sum + answer),
      raw,
    )
    assert.equal(table.find((row) => row.raw === raw).metric, metric)
  }
  for (const { answers, answered } of incomplete)
    assert.equal(answers.filter((answer) => answer !== null).length, answered)
})

test('the vectors hold both sides of the threshold, and the changes that 2.87 and 3 points judge differently', () => {
  const found = new Map(changes.map((change) => [rawOf(change), change]))
  for (const pair of ['8 → 10', '10 → 14', '16 → 21', '20 → 24', '27 → 30']) {
    assert.equal(found.get(pair)?.verdict, 'no-change', pair)
    assert.equal(found.get(pair.split(' → ').reverse().join(' → '))?.verdict, 'no-change', pair)
  }
  for (const { before, after, difference, verdict } of changes) {
    assert.equal(difference, Number((after - before).toFixed(2)))
    assert.equal(verdict, difference >= 3 ? 'improved' : difference <= -3 ? 'deteriorated' : 'no-change')
  }
})

test('scoring refuses every invalid vector, and each says why', () => {
  assert.ok(invalid.length >= 20)
  for (const { answers, why } of invalid) {
    assert.throws(() => scoring.scoreSwemwbs(answers), scoring.SwemwbsInputError)
    assert.match(why, /\w+ \w+/)
  }
})

test('the vectors are the same each time', () => {
  assert.equal(JSON.stringify(vectors()), JSON.stringify(vectors()))
})
