// What scoring costs, printed and never asserted: `node test/package/scoring-bench.mjs [rows]`.
// Each round times every contender once on the same memory; a ratio is taken within its round, the median is printed.
import { importScoring } from '../../build/vectors.mjs'

const ROWS = Number(process.argv[2] ?? 1e7)
const ROUNDS = 9
const RESPONSES = Math.min(ROWS, 1e5) // objects, made before the clock starts

const { SWEMWBS_TABLE, scoreSwemwbs, scoreSwemwbsBatch } = await importScoring()
const hundredths = SWEMWBS_TABLE.map((row) => row.metricHundredths)
const ids = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind']

const items = new Uint8Array(ROWS * 7)
const out = new Uint16Array(ROWS)
let seed = 1
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
for (let index = 0; index < items.length; index++) items[index] = random() < 0.01 ? 0 : 1 + Math.floor(random() * 5)

const answersOf = (row) => Array.from(items.subarray(row * 7, row * 7 + 7), (value) => value || null)
const lists = Array.from({ length: RESPONSES }, (_, row) => answersOf(row))
const records = lists.map((list) => Object.fromEntries(list.map((answer, index) => [ids[index], answer])))

function read() {
  let sum = 0
  for (let index = 0; index < items.length; index++) sum += items[index]
  out[0] = sum
}

function unchecked() {
  for (let row = 0; row < ROWS; row++) {
    let raw = 0
    let blank = false
    for (let column = 0; column < 7; column++) {
      const answer = items[row * 7 + column]
      if (answer === 0) blank = true
      raw += answer
    }
    out[row] = blank ? 0 : hundredths[raw - 7]
  }
}

const each = (responses) => () => {
  for (let row = 0; row < responses.length; row++) out[row] = scoreSwemwbs(responses[row]).answered
}

const contenders = {
  'only reads the same memory': [read, ROWS],
  'byte loop and table, unchecked': [unchecked, ROWS],
  'scoreSwemwbsBatch, every answer checked': [() => scoreSwemwbsBatch(items, out), ROWS],
  'scoreSwemwbs, a list each': [each(lists), RESPONSES],
  'scoreSwemwbs, a record each': [each(records), RESPONSES],
}
const BASE = 'byte loop and table, unchecked'

const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, [run, rows]] of Object.entries(contenders)) {
    const started = process.hrtime.bigint()
    run()
    const nanoseconds = Number(process.hrtime.bigint() - started) / rows
    if (round >= 0) times[name].push(nanoseconds) // the first two rounds warm up
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
console.log(`${ROWS} rows, ${ROUNDS} rounds, medians`)
for (const name of Object.keys(contenders)) {
  const ratio = median(times[name].map((time, round) => time / times[BASE][round]))
  console.log(
    `${name.padEnd(42)}${median(times[name]).toFixed(1).padStart(7)} ns a row ${ratio.toFixed(2).padStart(7)} ×`,
  )
}
