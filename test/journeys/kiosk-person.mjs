// Simulated people at a kiosk: set up by staff, each with a mark of their own, each leaving in a way of their own.
import { until } from './page.mjs'

/** Chance that is the same in every run (mulberry32): whole numbers below `limit`. */
export function chance(seed) {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const OCCASIONS = ['First time', 'Follow-up', 'Only once']
const COLOURS = ['Standard', 'High contrast', 'Cream', 'Yellow on black']

/** Where this person leaves off. Everything but what needs the browser itself happens inside the page. */
const ENDINGS = {
  async finish(page, { mark }) {
    await page.run(async (text) => {
      await answer(7, (statement) => (statement + 1) % 5)
      await tell(text)
      await press('Done')
    }, mark)
  },
  async 'finish and walk away'(page, { mark }) {
    await page.run(async (text) => {
      await answer(7, (statement) => (statement * 3) % 5)
      await tell(text)
      skip(61_000)
    }, mark)
  },
  async 'walk away while writing'(page, { mark }) {
    await page.run(async (text) => {
      await answer(7, () => 2)
      await writeAfter(text)
      skip(180_000)
      await comesTo('warning')
      skip(60_000)
    }, mark)
  },
  async stop(page) {
    await page.run(async () => {
      await answer(3, () => 2)
      await press('Stop', 'Clear my answers')
    })
  },
  async 'stop and walk away'(page) {
    await page.run(async () => {
      await answer(2, () => 4)
      await press('Stop')
      await turn()
      skip(31_000)
    })
  },
  async 'walk away'(page) {
    await page.run(async () => {
      await answer(4, () => 1)
      skip(180_000)
      await comesTo('warning')
      skip(60_000)
    })
  },
  async sleep(page) {
    await page.run(async () => {
      await answer(5, () => 3)
      life('hidden')
      skip(8 * 60 * 60_000)
      life('visible')
    })
  },
  async back(page, { here, elsewhere }) {
    await page.run(() => answer(3, () => 0))
    await page.travel('back', elsewhere)
    await page.travel('forward', here)
  },
  async reload(page, { here }) {
    await page.run(() => answer(6, () => 1))
    await page.travel('reload', here)
  },
  async rotate(page, { turnOver }) {
    await page.run(() => answer(2, () => 2))
    await turnOver(true)
    await page.run(async () => {
      await press('Continue')
      await press('Stop', 'Clear my answers')
    })
    await turnOver(false)
  },
}

/** Names of the ways in which people leave. */
export const WAYS = Object.keys(ENDINGS)

/**
 * One person, from the cover to the cover, at a tablet: `turnOver`, and the addresses of the kiosk, `here`, and of the
 * page before it, `elsewhere`. Returns how they left, and what would give them away.
 */
export async function visit(page, number, tablet) {
  const pick = chance(number + 1)
  const mark = `Mk${(1e8 + pick(1e8)).toString(36)}x${number}`
  const way = WAYS[number < WAYS.length ? number : pick(WAYS.length)] // all of them, then at random
  const about = [mark, OCCASIONS[pick(3)], COLOURS[pick(4)], pick(3)]
  await page.run(
    async (reference, occasion, colour, bigger) => {
      await comesTo('cover')
      await kiosk.delivery.look('due') // the database is open before the clock is moved
      await handOver(reference, occasion)
      for (let step = 0; step < bigger; step++) await press('Bigger text')
      await choose(colour)
      await press('Start', 'Continue', 'Start')
    },
    ...about,
  )
  await ENDINGS[way](page, { ...tablet, mark })
  await until('the cover', () => page.run(() => kiosk.state.phase === 'cover').catch(() => false))
  return { way, mark }
}
