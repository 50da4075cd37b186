// Scoring in plain Node: the promises that are also checked in every browser.
import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { vectors } from '../../build/vectors.mjs'
import { bundle } from '../engines/bundle.mjs'

const { CHECKS } = await import(await bundle('test/scoring/checks.ts'))

for (const [promise, check] of Object.entries(CHECKS)) test(`in Node, scoring ${promise}`, check)

test('the test vectors for other languages cover every raw total and every count of answers', async () => {
  const { scores, incomplete, changes, invalid, table } = await vectors()
  assert.deepEqual(
    scores.map(({ raw }) => raw),
    table.map(({ raw }) => raw),
  )
  assert.deepEqual(
    incomplete.map(({ answered }) => answered),
    [0, 1, 2, 3, 4, 5, 6],
  )
  assert.deepEqual([...new Set(changes.map(({ verdict }) => verdict))].sort(), [
    'deteriorated',
    'improved',
    'no-change',
  ])
  assert.ok(invalid.length > 8)
})
