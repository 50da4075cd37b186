// A whole fleet comes back after its receiver was away for an hour: nobody may overrun it.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { printTable } from '../package/table.mjs'
import { load } from './bundle.mjs'

const CLIENTS = 10_000
const OUTAGE_S = 3600
/** Ten minutes after the first one: by then nine in ten are back. */
const SPREAD_S = 600

/** When, in seconds before the receiver came back, a device first tried. */
const BEGINNINGS = {
  'first tried at any time of the hour': (chance) => -chance.next() * OUTAGE_S,
  'all first tried in the same second': (chance) => chance.next() - OUTAGE_S,
}

/** Second, after the outage, at which a device's first attempt that can succeed falls. */
function comesBack(beginning, chance) {
  let time = beginning(chance)
  for (let attempt = 1; time < 0; attempt++) time += wait(attempt, chance.next()) / 1000
  return time
}

const { wait, chanceOf } = await load()
const rows = []
after(() => {
  const heads = ['requests a second', 'most in the first minute', 'most after it', 'mean after it']
  printTable(`Fleet: ${CLIENTS} devices after an hour without the receiver`, heads, rows)
})

for (const [which, beginning] of Object.entries(BEGINNINGS))
  test(`ten thousand devices do not all come back in the same second: ${which}`, () => {
    const chance = chanceOf(20)
    const perSecond = new Array(1000).fill(0)
    for (let client = 0; client < CLIENTS; client++) perSecond[Math.floor(comesBack(beginning, chance))]++
    const later = perSecond.slice(60, 60 + SPREAD_S)
    const mean = later.reduce((sum, each) => sum + each, 0) / SPREAD_S
    const peak = Math.max(...later)
    rows.push([which, Math.max(...perSecond.slice(0, 60)), peak, mean.toFixed(1)])
    assert.ok(peak <= 3 * mean, `${peak} in one second, ${mean} on average`)
  })
