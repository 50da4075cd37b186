// A million pages by chance: whatever is set, every problem is told, nothing else, and nothing secret.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundle } from '../engines/bundle.mjs'
import { printTable } from './table.mjs'

const COUNT = 1_000_000
const SEED = 20261125
const PATIENTLY = { timeout: 600_000 } // half a minute on a machine that does nothing else

const { attributeOf, chance, check, explain, randomSettings, SECRET } = await import(
  await bundle('test/support/random-settings.ts')
)

/** What is wrong with the verdict on these settings; nothing, if all is well. */
function faults({ given, bad, either }, secure) {
  const { settings, problems, blocked } = check(given, {
    secure,
    base: `https://practice.example/?${SECRET}`,
    now: 1_800_000_000_000,
  })
  const told = new Set(problems.map(({ path }) => path))
  const sealedForm = settings.sealKey && given.format === 'form' ? ['format'] : []
  const must = [...bad.map(attributeOf), ...sealedForm]
  const may = new Set([...must, ...either.map(attributeOf)])
  const isFatal = bad.includes('endpoint') || bad.includes('sealKey')
  const expected = secure ? (isFatal ? 'config' : null) : 'insecure-page'
  const words = problems.length ? JSON.stringify(explain('swemwbs-form', 'config', problems)) : ''
  return [
    ...must.filter((path) => !told.has(path)).map((path) => `${path} is not told`),
    ...[...told].filter((path) => !may.has(path)).map((path) => `${path} is told and nothing is wrong with it`),
    ...(blocked === expected ? [] : [`blocked: ${blocked}, not ${expected}`]),
    ...(words.includes(SECRET) ? ['a secret is told'] : []),
    ...(Object.isFrozen(settings) ? [] : ['settings can be changed']),
  ]
}

test('a million pages by chance: what is wrong is told, nobody is blocked by what is cosmetic', PATIENTLY, () => {
  const source = chance(SEED)
  Error.stackTraceLimit = 0 // what throws here is meant to, a million times
  const sum = { problems: 0, blocked: 0 }
  for (let count = 0; count < COUNT; count++) {
    const page = randomSettings(source)
    const found = faults(page, source.next() > 0.05)
    if (found.length) assert.fail(`page ${count} from seed ${SEED}: ${found.join('; ')}`)
    sum.problems += page.bad.length
    sum.blocked += page.bad.includes('endpoint') || page.bad.includes('sealKey') ? 1 : 0
  }
  printTable(
    `Settings by chance: ${COUNT} pages from seed ${SEED}`,
    ['', 'number'],
    [
      ['settings out of bounds', sum.problems],
      ['pages without a usable endpoint or key', sum.blocked],
      ['errors, silent problems, secrets told', 0],
    ],
  )
})
