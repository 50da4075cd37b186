// A whole fleet comes back after its receiver was away for an hour: nobody may overrun it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printTable } from '../package/table.mjs'
import { load } from './bundle.mjs'

const CLIENTS = 10_000
const OUTAGE_S = 3600
/** Ten minutes after the first one: by then nine in ten are back. */
const SPREAD_S = 600

/** Second, after the outage, at which this client's first attempt that can succeed falls. */
function comesBack(wait, chance) {
  let time = -chance.next() * OUTAGE_S
  for (let attempt = 1; time < 0; attempt++) time += wait(attempt, chance.next()) / 1000
  return time
}

test('ten thousand devices do not all come back in the same second', async () => {
  const { wait, chanceOf } = await load()
  const chance = chanceOf(20)
  const perSecond = new Array(900).fill(0)
  for (let client = 0; client < CLIENTS; client++) perSecond[Math.floor(comesBack(wait, chance))]++
  const later = perSecond.slice(60, 60 + SPREAD_S)
  const mean = later.reduce((sum, each) => sum + each, 0) / SPREAD_S
  const peak = Math.max(...later)
  printTable(
    'Fleet: 10000 devices after an hour without the receiver',
    ['requests a second', 'number'],
    [
      ['most in the first minute', Math.max(...perSecond.slice(0, 60))],
      ['most after it', peak],
      ['mean after it', mean.toFixed(1)],
    ],
  )
  assert.ok(peak <= 3 * mean, `${peak} in one second, ${mean} on average`)
})
