import {
  compareSwemwbs,
  metricFromRaw,
  rawFromMetric,
  scoreSwemwbs,
  scoreSwemwbsBatch,
  scoreSwemwbsMany,
  SWEMWBS_TABLE,
  type SwemwbsAnswers,
  SwemwbsInputError,
} from '../../src/scoring/index.ts'
import { byId, patterns, PUBLISHED, REFUSED } from './table.ts'

// The same promises are checked in every browser and in Node, so they use neither's assertions.
function same(actual: unknown, expected: unknown, what: string): void {
  if (!Object.is(actual, expected)) throw new Error(`${what}: expected ${String(expected)}, got ${String(actual)}`)
}

function refusal(act: () => unknown): SwemwbsInputError {
  try {
    act()
  } catch (error) {
    if (error instanceof SwemwbsInputError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const metrics = new Map(PUBLISHED)
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)
const answers = (list: readonly unknown[]): SwemwbsAnswers => list as SwemwbsAnswers

function checkComplete(list: readonly number[]): number {
  const score = scoreSwemwbs(answers(list))
  const raw = sum(list)
  same(score.raw, raw, list.join())
  same(score.metric, metrics.get(raw), list.join())
  same(score.metricHundredths, Math.round((metrics.get(raw) ?? 0) * 100), list.join())
  same(score.complete && score.answered === 7, true, list.join())
  return raw
}

function checkBlank(list: readonly number[]): void {
  const score = scoreSwemwbs(answers(list.map((value) => value || null)))
  same(score.complete, false, list.join())
  same(score.answered, list.filter((value) => value > 0).length, list.join())
  same(score.raw ?? score.metric ?? score.metricHundredths, null, list.join())
}

/** Promise → what throws when it is broken. */
export const CHECKS: Readonly<Record<string, () => void>> = {
  'converts all 29 raw totals as published'() {
    same(SWEMWBS_TABLE.length, 29, 'rows')
    for (const [index, [raw, metric]] of PUBLISHED.entries()) {
      same(SWEMWBS_TABLE[index]?.raw, raw, 'raw')
      same(SWEMWBS_TABLE[index]?.metric, metric, `metric of ${raw}`)
      same(metricFromRaw(raw), metric, `metricFromRaw(${raw})`)
      same(rawFromMetric(metric), raw, `rawFromMetric(${metric})`)
    }
  },

  'scores all 78,125 ways to answer, 8,135 of them to a raw total of 21'() {
    let [count, of21] = [0, 0]
    for (const list of patterns([1, 2, 3, 4, 5])) {
      count++
      if (checkComplete(list) === 21) of21++
    }
    same(count, 78_125, 'patterns')
    same(of21, 8_135, 'patterns with raw 21')
  },

  'gives no score to any of the 201,811 ways to leave something out'() {
    let count = 0
    for (const list of patterns([0, 1, 2, 3, 4, 5])) {
      if (!list.includes(0)) continue
      count++
      checkBlank(list)
    }
    same(count, 201_811, 'patterns')
  },

  'scores a record by id like a list in the official order'() {
    const list = [1, 2, 3, 4, 5, 1, 2]
    same(scoreSwemwbs(byId(list) as SwemwbsAnswers).metric, scoreSwemwbs(answers(list)).metric, 'metric')
  },

  'refuses whatever is no answer, and names item, expected and got'() {
    for (const [why, bad, item] of REFUSED) {
      const error = refusal(() => scoreSwemwbs(bad as SwemwbsAnswers))
      same(error.item, item, `${why}: item`)
      same(error.message.includes(error.expected) && error.message.includes(error.got), true, `${why}: message`)
      same(error instanceof RangeError, true, why)
    }
  },

  'reads each answer once, so that none can change after the check'() {
    let reads = 0
    const shifty = {
      get mind() {
        return reads++ === 0 ? 3 : 99
      },
    }
    const bad = Object.defineProperties(byId([3, 3, 3, 3, 3, 3, 3]), Object.getOwnPropertyDescriptors(shifty))
    same(scoreSwemwbs(bad as SwemwbsAnswers).raw, 21, 'raw')
    same(reads, 1, 'reads')
  },

  'refuses raw totals and metric scores that are not in the table'() {
    for (const raw of [6, 36, 21.5, NaN, '21', null]) refusal(() => metricFromRaw(raw as number))
    for (const metric of [19.2, 19.251, 25.99, 29.41, 0, NaN, '19.25']) refusal(() => rawFromMetric(metric as number))
  },

  'goes on past rows that it refuses, and says which'() {
    const rows = [[3, 3, 3, 3, 3, 3, 3], [9], [1, 1, 1, 1, 1, 1, null]] as unknown as SwemwbsAnswers[]
    const { scores, refused } = scoreSwemwbsMany(rows)
    same(scores[0]?.metric, 19.25, 'first')
    same(scores[1], null, 'second')
    same(scores[2]?.answered, 6, 'third')
    same(refused.map(({ row }) => row).join(), '1', 'refused')
  },

  'scores millions of rows into the array it is given'() {
    const items = new Uint8Array([3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 0])
    const out = new Uint16Array(3).fill(7)
    same(scoreSwemwbsBatch(items, out), out, 'out')
    same(out.join(), '1925,0,7', 'hundredths')
    same(scoreSwemwbsBatch([1, 1, 1, 1, 1, 1, 1]).join(), '700', 'new array')
  },

  'scores each pattern in a batch as alone'() {
    const all = [...patterns([0, 1, 2, 3, 4, 5])].length
    const items = new Uint8Array(all * 7)
    let index = 0
    for (const list of patterns([0, 1, 2, 3, 4, 5])) for (const value of list) items[index++] = value
    const out = scoreSwemwbsBatch(items)
    for (let row = 0; row < all; row++) {
      const list = items.subarray(row * 7, row * 7 + 7)
      const expected = list.includes(0) ? 0 : Math.round((metrics.get(sum([...list])) ?? 0) * 100)
      same(out[row], expected, list.join())
    }
  },

  'refuses a batch with a wrong value, length or array, naming row and item'() {
    const error = refusal(() => scoreSwemwbsBatch([3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 3, 3, 3, 3]))
    same(error.item, 'relaxed', 'item')
    same(error.message.includes('row 1'), true, 'row')
    for (const items of [[1, 2], null, [1, 1, 1, 1, 1, 1, 1.5]]) refusal(() => scoreSwemwbsBatch(items as number[]))
    refusal(() => scoreSwemwbsBatch([1, 1, 1, 1, 1, 1, 1], new Uint16Array(0)))
    refusal(() => scoreSwemwbsBatch([1, 1, 1, 1, 1, 1, 1], [0] as unknown as Uint16Array))
  },

  'compares in hundredths: improved from the threshold on, deteriorated likewise'() {
    const change = (before: number, after: number, threshold?: number) =>
      compareSwemwbs(metricFromRaw(before), metricFromRaw(after), threshold === undefined ? {} : { threshold })
    same(change(22, 26).difference, 3.23, 'no float noise')
    same(change(22, 26).verdict, 'improved', '22 to 26')
    same(change(26, 22).verdict, 'deteriorated', '26 to 22')
    same(change(20, 20).verdict, 'no-change', 'equal')
    for (const [low, high] of [
      [8, 10],
      [10, 14],
      [16, 21],
      [20, 24],
      [27, 30],
    ] as const) {
      same(change(low, high).verdict, 'no-change', `${low} to ${high}`)
      same(change(low, high, 2.87).verdict, 'improved', `${low} to ${high} at 2.87`)
      same(change(high, low, 2.87).verdict, 'deteriorated', `${high} to ${low} at 2.87`)
    }
  },

  'compares complete scores as well, and nothing else'() {
    const [low, high] = [scoreSwemwbs(answers([1, 1, 1, 1, 1, 1, 1])), scoreSwemwbs(answers([5, 5, 5, 5, 5, 5, 5]))]
    if (!low.complete || !high.complete) throw new Error('not complete')
    same(compareSwemwbs(low, high).differenceHundredths, 2800, 'difference')
    const blank = scoreSwemwbs(answers([null, 1, 1, 1, 1, 1, 1]))
    refusal(() => compareSwemwbs(blank as typeof low, 7))
    for (const threshold of [0, -1, NaN, Infinity, 0.001, '3']) {
      refusal(() => compareSwemwbs(7, 35, { threshold: threshold as number }))
    }
  },

  'gives frozen results'() {
    const many = scoreSwemwbsMany([answers([3, 3, 3, 3, 3, 3, 3])])
    const frozen = [SWEMWBS_TABLE, SWEMWBS_TABLE[0], many.scores[0], compareSwemwbs(7, 35)]
    same(frozen.every(Object.isFrozen), true, 'frozen')
  },

  'has the shape of a Rasch conversion: rising, only its ends unchanged'() {
    for (const [index, [raw, metric]] of PUBLISHED.entries()) {
      const step = Math.round(((PUBLISHED[index + 1]?.[1] ?? metric + 1) - metric) * 100) / 100
      same(step >= 0.52 && step <= 2.51, true, `step from ${raw}`)
      same(metricFromRaw(raw) === raw, raw === 7 || raw === 35, `${raw} unchanged`)
    }
  },
}
