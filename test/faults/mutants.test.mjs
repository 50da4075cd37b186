// The simulation must find every known mistake: a test that cannot fail shows nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printTable } from '../package/table.mjs'
import { load, loadModel } from './bundle.mjs'
import { runModels } from './model-runner.mjs'
import { MUTANTS, OF_THE_DESIGN } from './mutants.mjs'
import { runOne } from './runner.mjs'

/** A mistake that survives so many schedules is not found. */
const MOST = 20_000
const MINUTES = 60_000

/** The first seed that fails with these patches, and how; undefined when none does. */
async function firstKill(patches) {
  const simulation = await load(patches)
  for (let seed = 1; seed <= MOST; seed++) {
    const { problems } = await runOne(simulation, seed)
    if (problems.length) return { seed, problem: problems[0] }
  }
}

const HEADS = ['mistake', 'seed', 'how it shows']
const rows = []
for (const [name, patches] of Object.entries(MUTANTS)) {
  test(`the simulation finds code that ${name}`, { timeout: 15 * MINUTES }, async () => {
    const kill = await firstKill(patches)
    rows.push([name, kill?.seed ?? 'survives', kill?.problem ?? ''])
    assert.ok(kill, `survives ${MOST} schedules`)
  })
}

const ofTheModel = []
for (const [name, patches] of Object.entries(OF_THE_DESIGN)) {
  test(`the model finds a design that ${name}`, { timeout: 15 * MINUTES }, async () => {
    const { schedules, failures } = await runModels(await loadModel(patches), 1, MOST, ({ failed }) => failed > 0)
    const [found] = failures
    ofTheModel.push([name, found ? schedules : 'survives', found?.split(': ').slice(1).join(': ') ?? ''])
    assert.ok(found, `survives ${MOST} schedules`)
  })
}

test('a patch that fits nowhere, or in two places, is an error', async () => {
  await assert.rejects(load([['storage/outbox.ts', 'no such text', '']]), /must match once/)
  await assert.rejects(load([['storage/outbox.ts', 'await', '']]), /must match once/)
  printTable('Mistakes put into the code, and the first schedule that finds each', HEADS, rows)
  printTable('Mistakes put into the design, and the first schedule of the model that finds each', HEADS, ofTheModel)
})
