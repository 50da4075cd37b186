// Many random schedules, first of the design on a model, then of the real code. FAULTS_SCHEDULES says how many of the
// real code, FAULTS_SEED replays one and tells its trace.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { root } from '../package/syntax.mjs'
import { printTable } from '../package/table.mjs'
import { load } from './bundle.mjs'
import { explain, runOne } from './runner.mjs'
import { ALL, NOT_INJECTED, SHOWN, STRUCK } from './table-of-faults.mjs'

const SCHEDULES = Number(process.env.FAULTS_SCHEDULES ?? 100_000)
const SEED = process.env.FAULTS_SEED
const whole = { timeout: 600 * 60_000 }
/** Another range every day; the table says which. */
const FIRST = (Math.floor(Date.now() / 86_400_000) % 2000) * 1_000_000
/** So many of the design for each of the real code. */
const MODELS = 3 * SCHEDULES
/** Two processes for two cores: no stack is read, a thread that collects would take the other one's time, and of the
 * world of a schedule nothing outlives it, whatever V8 learns to expect. */
const LEAN = ['--stack-trace-limit=0', '--single-threaded-gc', '--no-allocation-site-pretenuring']
/** What must have come about, besides faults: each is judged when it does. */
const SEEN = {
  'told of a receipt': 'times a submission was called sent, and the receiver had it',
  'told of a loss': 'destroyed stores whose number of submissions was told, and right',
  'told of an expiry': 'submissions given up after a month and ten attempts, and told',
  offered: 'unfinished forms looked for, and offered',
}

async function inAnotherProcess(runner, first, count) {
  const file = fileURLToPath(new URL(runner, import.meta.url))
  const words = [...LEAN, file, String(first), String(count)]
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout)
}

const add = (many) => many.reduce((sum, each) => sum + each, 0)

/** So many seeds, half of them in each of two processes. */
function inTwoProcesses(runner, count) {
  const half = Math.ceil(count / 2)
  return Promise.all([inAnotherProcess(runner, FIRST, half), inAnotherProcess(runner, FIRST + half, count - half)])
}

const range = (count) => `seeds ${FIRST} to ${FIRST + count - 1}`
const secondsSince = (started) => Math.round((Date.now() - started) / 1000)

async function simulateAll() {
  const parts = await inTwoProcesses('runner.mjs', SCHEDULES)
  const total = (key) => add(parts.map((part) => part[key]))
  const struck = (id) => add(parts.map((part) => part.struck[id] ?? 0))
  return { total, struck, failures: parts.flatMap((part) => part.failures) }
}

async function tell({ total, struck }, seconds) {
  const { MOVES } = await load()
  const [schedules, failed] = [total('schedules'), total('failed')]
  const title = `Simulation: ${schedules} schedules, ${range(schedules)}, in ${seconds} s, ${failed} failed`
  const notes = [
    `${total('saved')} submissions called saved: 0 lost, 0 stored twice, 0 falsely called sent`,
    'unfinished forms: 0 vanished',
    ...Object.entries(SEEN).map(([what, words]) => `${struck(what)} ${words}`),
  ]
  const rows = Object.entries(STRUCK).map(([id, words]) => [`${id} ${words}`, struck(id)])
  printTable(title, ['fault', 'struck'], rows, ...(failed ? [] : notes))
  const moves = MOVES.map((move) => [move, struck(move)])
  printTable('Moves that the table of transitions allows', ['from → to', 'seen'], moves)
}

/** Says what happens in the schedule of one seed. */
async function replay(seed) {
  const [head, schedule, ...trace] = (await explain(await load(), seed)).split('\n')
  printTable(head, ['turn, who, what'], [[schedule], ...trace.map((line) => [line])])
  assert.match(head, /nothing wrong$/)
}

const COUNTED = {
  saved: 'submissions called saved: 0 lost, 0 stored twice',
  sent: 'called sent: 0 falsely',
  expired: 'given up after a month and ten attempts, and told',
  attempts: 'requests',
}

test('on a model of the design nothing is lost, stored twice or falsely called sent', whole, async () => {
  if (SEED !== undefined) return
  const started = Date.now()
  const parts = await inTwoProcesses('model-runner.mjs', MODELS)
  const total = (key) => add(parts.map((part) => part[key]))
  const title = `Model: ${total('schedules')} schedules, ${range(MODELS)}, in ${secondsSince(started)} s`
  const rows = Object.entries(COUNTED).map(([key, words]) => [words, total(key)])
  printTable(`${title}, ${total('failed')} failed`, ['what', 'number'], rows)
  assert.equal(parts.flatMap(({ failures }) => failures).join('\n'), '')
  assert.ok(total('saved') > MODELS && total('attempts') > total('sent'), 'most people send, and some more than once')
})

test('whatever goes wrong, nothing is lost, stored twice or falsely called sent', whole, async () => {
  if (SEED !== undefined) return replay(Number(SEED))
  const started = Date.now()
  const result = await simulateAll()
  await tell(result, secondsSince(started))
  assert.equal(result.failures.join('\n\n'), '')
  if (SCHEDULES < 10_000) return
  const wanted = [...Object.keys(STRUCK), ...Object.keys(SEEN)]
  assert.deepEqual(
    wanted.filter((id) => !result.struck(id)),
    [],
    'what never came about',
  )
})

test('every fault of the catalogue is struck, shown in a browser, or has its reason', () => {
  /** Whether a test's title, and not some other text, has these words. */
  const hasTest = (text, title) =>
    text.split(/\b(?:it|test)\(\s*/).some((call, at) => at && call.split('\n')[0].includes(title))
  const placed = [STRUCK, SHOWN, NOT_INJECTED].flatMap(Object.keys)
  assert.deepEqual(placed.toSorted(), ALL.toSorted())
  for (const [id, [file, title]] of Object.entries(SHOWN)) {
    assert.ok(hasTest(readFileSync(`${root}/${file}`, 'utf8'), title), `${id}: ${file} has no test "${title}"`)
  }
  printTable(
    'Faults of the catalogue',
    ['where', 'how many'],
    [
      ['struck in the simulation', Object.keys(STRUCK).length],
      ['shown in a named test', Object.keys(SHOWN).length],
      ['not injected, with a reason', Object.keys(NOT_INJECTED).length],
    ],
  )
})

test('what once went wrong goes well', async () => {
  const simulation = await load()
  const known = JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8'))
  for (const { reason, schedule } of known) assert.deepEqual((await runOne(simulation, schedule)).problems, [], reason)
  printTable(
    'Schedules that once failed',
    ['seed', 'why'],
    known.map(({ reason, schedule }) => [schedule.seed, reason]),
  )
})

test('a seed replays exactly, also after others', async () => {
  const simulation = await load()
  const { hash } = await runOne(simulation, 4217)
  for (let seed = 1; seed < 50; seed++) await runOne(simulation, seed)
  assert.equal((await runOne(simulation, 4217)).hash, hash)
})
