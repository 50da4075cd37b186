// Test vectors for scoring in other languages, made by the scoring code itself.
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const IDS = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind']

/** The scoring module, imported from its sources. */
export async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/scoring/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const record = (list) => Object.fromEntries(IDS.map((id, index) => [id, list[index]]))

/** Seven answers that add up to `raw`, as even as can be. */
const summingTo = (raw) => IDS.map((_, index) => Math.floor((raw + index) / 7))

/** Rises of the raw score around the usual thresholds, 2.87 and 3 metric points; each is used both ways. */
const RISES = [
  [8, 10],
  [10, 14],
  [16, 21],
  [20, 24],
  [27, 30],
  [20, 20],
  [22, 23],
  [22, 27],
  [7, 35],
]

const INVALID = [
  [[3, 3, 3, 0, 3, 3, 3], 'an answer of 0'],
  [[3, 3, 3, 6, 3, 3, 3], 'an answer of 6'],
  [[3, 3, 3, 1.5, 3, 3, 3], 'an answer that is not whole'],
  [[3, 3, 3, '3', 3, 3, 3], 'text instead of a number'],
  [[3, 3, 3, true, 3, 3, 3], 'true instead of a number'],
  [[3, 3, 3, 3, 3, 3], 'six answers'],
  [[3, 3, 3, 3, 3, 3, 3, 3], 'eight answers'],
  [{ ...record([3, 3, 3, 3, 3, 3, 3]), extra: 3 }, 'a key that is no item'],
  [{ optimistic: 3 }, 'missing keys'],
  ['3333333', 'text instead of answers'],
  [null, 'nothing at all'],
]

/** What dist/scoring/vectors.json holds. */
export async function vectors() {
  const { SWEMWBS_TABLE, compareSwemwbs, metricFromRaw, scoreSwemwbs } = await bundle()
  const scored = (list) => ({ answers: record(list), ...scoreSwemwbs(list) })
  const pairs = RISES.flatMap(([low, high]) => [
    [low, high],
    [high, low],
  ]).map((pair) => pair.map(metricFromRaw))
  return {
    table: SWEMWBS_TABLE.map(({ raw, metric }) => ({ raw, metric })),
    scores: SWEMWBS_TABLE.map(({ raw }) => scored(summingTo(raw))).map(({ answers, raw, metric }) => ({
      answers,
      raw,
      metric,
    })),
    incomplete: [0, 1, 2, 3, 4, 5, 6]
      .map((count) => scored(IDS.map((_, index) => (index < count ? 1 + (index % 5) : null))))
      .map(({ answers, answered }) => ({ answers, answered })),
    changes: pairs.map(([before, after]) => {
      const { difference, verdict } = compareSwemwbs(before, after)
      return { before, after, difference, verdict }
    }),
    invalid: INVALID.map(([answers, why]) => ({ answers, why })),
  }
}
