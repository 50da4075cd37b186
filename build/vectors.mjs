// Test vectors for scoring in other languages, made by the source itself: `node build/vectors.mjs [file]`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { importSource } from './source.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const LOWEST = 1
const HIGHEST = 5
const ITEM_COUNT = 7

/** The module src/scoring/, bundled in memory. */
export const importScoring = () => importSource('src/scoring/index.ts')

const { SWEMWBS_TABLE, compareSwemwbs, scoreSwemwbs } = await importScoring()

const list = (answerAt) => Array.from({ length: ITEM_COUNT }, (_, index) => answerAt(index))

/** Answers that differ as little as their sum allows, such as 3 3 3 2 2 2 2. */
const level = (raw) => list((index) => Math.floor((raw + ITEM_COUNT - 1 - index) / ITEM_COUNT))

/** Answers that differ as much as their sum allows, such as 1 1 1 1 3 5 5. */
const steep = (raw) => {
  const above = raw - ITEM_COUNT * LOWEST
  const step = HIGHEST - LOWEST
  return list((index) => LOWEST + Math.min(step, Math.max(0, above - step * (ITEM_COUNT - 1 - index))))
}

const scores = () =>
  SWEMWBS_TABLE.flatMap(({ raw }) => [level(raw), steep(raw)]).map((answers) => {
    const { raw, metric } = scoreSwemwbs(answers)
    return { answers, raw, metric }
  })

/** For each count from none to six: the first items answered, and the last ones. */
const incomplete = () =>
  list((count) => [
    list((index) => (index < count ? HIGHEST : null)),
    list((index) => (index < ITEM_COUNT - count ? null : LOWEST)),
  ])
    .flat()
    .map((answers) => ({ answers, answered: scoreSwemwbs(answers).answered }))

/** From every score: the largest rise and fall that are no change, and the smallest that are. */
const changes = () =>
  SWEMWBS_TABLE.flatMap(({ metric: before }) => {
    const all = SWEMWBS_TABLE.map(({ metric: after }) => {
      const { difference, verdict } = compareSwemwbs(before, after)
      return { before, after, difference, verdict }
    })
    const isEdge = (index) =>
      [index - 1, index + 1].some((next) => all[next] && all[next].verdict !== all[index].verdict)
    return all.filter((_, index) => isEdge(index))
  })

const named = { optimistic: 3, useful: 3, relaxed: 3, problems: 3, clearly: 3, close: 3, mind: 3 }
const { mind: _, ...sixNamed } = named

const INVALID = [
  [[0, 3, 3, 3, 3, 3, 3], '0 is no answer; an item without an answer is null'],
  [[3, 6, 3, 3, 3, 3, 3], '6 is above the scale'],
  [[3, 3, -1, 3, 3, 3, 3], '-1 is below the scale'],
  [[3, 3, 3, 1.5, 3, 3, 3], '1.5 is not an integer'],
  [[3, 3, 3, 3, '3', 3, 3], '"3" is a text'],
  [[3, 3, 3, 3, 3, true, 3], 'true is not a number'],
  [[3, 3, 3, 3, 3, 3, [3]], 'a list is not an answer'],
  [[3, 3, 3, 3, 3, 3, {}], 'an object is not an answer'],
  [[], 'no answers at all'],
  [[3, 3, 3, 3, 3, 3], 'one answer too few'],
  [[3, 3, 3, 3, 3, 3, 3, 3], 'one answer too many'],
  [[3, 3, 3, 3, 3, 3, 3, null], 'a list of eight, although only seven are answered'],
  [{}, 'no answers at all'],
  [sixNamed, 'the key mind is missing; an item without an answer is null'],
  [{ ...named, hopeful: 3 }, 'the key hopeful is unknown'],
  [{ ...sixNamed, Mind: 3 }, 'keys are written in small letters'],
  [{ ...named, close: 0 }, '0 is no answer; an item without an answer is null'],
  [{ ...named, close: '3' }, '"3" is a text'],
  ['3333333', 'a text is not a set of answers'],
  [21, 'a total is not a set of answers'],
  [true, 'true is not a set of answers'],
  [null, 'null is not a set of answers'],
]

const isRefused = (answers) => {
  try {
    scoreSwemwbs(answers)
    return false
  } catch (error) {
    return error.name === 'SwemwbsInputError'
  }
}

const invalid = () =>
  INVALID.map(([answers, why]) => {
    if (!isRefused(answers)) throw new Error(`expected scoring to refuse ${JSON.stringify(answers)}: ${why}`)
    return { answers, why }
  })

/** The whole of vectors.json; the same at every call. */
export const vectors = () => ({
  table: SWEMWBS_TABLE,
  scores: scores(),
  incomplete: incomplete(),
  changes: changes(),
  invalid: invalid(),
})

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const file = resolve(root, argv[2] ?? 'dist/scoring/vectors.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(vectors(), null, 2)}\n`)
}
