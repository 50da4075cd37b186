// Every place that asks the browser for something is told, one by one, to fail, to hang, or to be the last.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, readSources } from '../package/syntax.mjs'
import { printTable } from '../package/table.mjs'
import { envCalls } from '../package/walls.mjs'
import { load } from './bundle.mjs'
import { runOne } from './runner.mjs'

/** These need a page; the simulation stands in for them. The tests in `test/elements` own them. */
const ABOVE = /^src\/elements\/(?!controllers\/delivery-controller\.ts)/
const MINUTES = 60_000

/** Kinds of calls that answer later, and how they can go wrong; the others can only kill the page. */
const LATER = /^(digest|fetch|lock|cipherKey|encrypt|decrypt)$/
const WAYS_LATER = ['fail', 'fail-after', 'hang', 'crash']
const WAYS_AT_ONCE = { now: ['crash', 'jump'], random: ['crash', 'zeros'] }
const WAYS_OF_A_STEP = {
  before: ['fail', 'hang', 'crash'],
  inside: ['fail', 'quota', 'hang', 'crash-abort', 'crash-commit'],
  after: ['fail', 'hang', 'crash'],
}

const simulation = await load()
const texts = readSources('src')
const walked = [...new Set(envCalls(parse(texts).files))]
const calls = walked.filter((site) => !site.endsWith(' step') && !ABOVE.test(site))
const steps = [
  'database.open before',
  ...Object.keys(simulation.TRANSACTIONS).flatMap((name) =>
    Object.keys(WAYS_OF_A_STEP).map((moment) => `${name} ${moment}`),
  ),
]

const kindOf = (site) => site.split(' ')[1]
const waysOf = (site) => {
  if (steps.includes(site)) return WAYS_OF_A_STEP[kindOf(site)]
  return LATER.test(kindOf(site)) ? WAYS_LATER : (WAYS_AT_ONCE[kindOf(site)] ?? ['crash'])
}

const person = (tab, turn) => ({ tab, turn, presses: 1, twin: 'none' })
const on = (place, nth, how) => ({ id: 'usual', on: place, nth, how, value: 0.15 })
/**
 * Three people, two tabs, a network that fails at first and goes away, somebody who gives the last submission up: it
 * passes every call site without any help.
 */
const USUAL = {
  seed: 1,
  tabs: 2,
  submissions: [person(0, 90), person(1, 170), person(0, 300)],
  faults: [
    on('fetch', 1, 'lost'),
    on('fetch', 2, 'busy'),
    on('outbox.look before', 2, 'fail'),
    on('outbox.enqueue inside', 2, 'quota'),
    on('turn', 290, 'offline'),
    on('turn', 400, 'giveUp'),
  ],
  horizon: 600,
}

const told = (site, how, nth, forever) => ({
  ...USUAL,
  faults: [{ id: 'told', on: site, nth, how, value: 0.5, forever }, ...USUAL.faults],
})

/** `[schedules, failures]` of one site and way: at each of the first three times, and from the first time on. */
async function strike(site, how) {
  const schedules = [1, 2, 3].map((nth) => told(site, how, nth, false))
  const [failures, struck] = [[], []]
  for (const schedule of [...schedules, told(site, how, 1, true)]) {
    const result = await runOne(simulation, schedule)
    struck.push(result.struck.told ?? 0)
    if (result.problems.length)
      failures.push(`${site} ${how}: ${result.problems.join('; ')} ${JSON.stringify(schedule)}`)
  }
  if (!struck[0]) failures.push(`${site} ${how} never struck`)
  return { failures, runs: struck.length }
}

test('the simulation passes exactly the call sites that the wall checker finds', async () => {
  const seen = new Set()
  for (const schedule of [USUAL, ...Array.from({ length: 300 }, (_, index) => index + 1)]) {
    for (const site of (await runOne(simulation, schedule)).sites) seen.add(site)
  }
  const passed = [...seen].filter((site) => !site.endsWith(' step'))
  assert.deepEqual(passed.toSorted(), [...calls, ...steps].toSorted())
})

/** One page, one submission; everything dies at each of its turns, and again at each later one. */
const PAIRED_TURNS = 100
const killed = (...turns) => ({
  seed: 1,
  tabs: 1,
  submissions: [person(0, 1)],
  faults: turns.map((turn) => ({ ...on('turn', turn, 'killAll'), id: 'told' })),
  horizon: PAIRED_TURNS + 20,
})

test('two crashes, at any two turns, lose nothing and send nothing twice', { timeout: 15 * MINUTES }, async () => {
  const failures = []
  let [pairs, struck] = [0, 0]
  for (let first = 1; first <= PAIRED_TURNS; first++)
    for (let second = first; second <= PAIRED_TURNS; second++) {
      const result = await runOne(simulation, killed(first, second))
      if (result.problems.length)
        failures.push(`crashes at turns ${first} and ${second}: ${result.problems.join('; ')}`)
      struck += result.struck.told === 2 ? 1 : 0
      pairs++
    }
  const rows = Object.entries({ pairs, 'both struck': struck, violations: failures.length })
  printTable('Pairs of crashes, one page and one submission', ['what', 'number'], rows)
  assert.equal(failures.join('\n'), '')
  assert.ok(struck > pairs / 4, `both struck in ${struck} of ${pairs}`)
})

test(
  'whichever call fails, hangs or is the last, nothing is lost or sent twice',
  { timeout: 15 * MINUTES },
  async () => {
    const failures = []
    let [ways, runs] = [0, 0]
    for (const site of [...calls, ...steps]) {
      for (const how of waysOf(site)) {
        const result = await strike(site, how)
        failures.push(...result.failures)
        runs += result.runs
        ways++
      }
    }
    printTable(
      'Every call told to fail, alone',
      ['what', 'number'],
      [
        ['call sites', calls.length],
        ['transactions by moment', steps.length],
        ['ways to fail', ways],
        ['schedules', runs],
        ['violations', failures.length],
      ],
    )
    assert.equal(failures.join('\n'), '')
  },
)
