// Runs schedules one after another; as a process of its own for a range of seeds.
import { pathToFileURL } from 'node:url'
import { load } from './bundle.mjs'
import { drive, realImmediate, tasks } from './globals.mjs'

let unheard = []
process.on('unhandledRejection', (reason) => unheard.push(`unheard rejection: ${reason?.message ?? reason}`))
process.on('uncaughtException', (error) => unheard.push(`threw: ${error?.message ?? error}`))
const machine = { tasks, drive }

/** Runs one schedule, or a seed's; a rejection that nobody heard is a problem of its own. */
export async function runOne(simulation, schedule, traced = false) {
  unheard = []
  const result = await simulation.simulate(schedule, machine, traced)
  await new Promise(realImmediate)
  return { ...result, problems: [...result.problems, ...new Set(unheard)] }
}

/** What happens in the schedule of this seed; in the smallest one that fails like it, if it fails. */
export async function explain(simulation, seed) {
  const run = (schedule) => runOne(simulation, schedule)
  const whole = simulation.plan(seed)
  const fails = (await run(whole)).problems.length > 0
  const smallest = fails ? await simulation.shrink(whole, run) : whole
  const { problems, trace } = await runOne(simulation, smallest, true)
  return [`seed ${seed}: ${problems.join('; ') || 'nothing wrong'}`, JSON.stringify(smallest), ...trace].join('\n')
}

/** Counts of many runs together; at most three failures are explained. */
export async function runRange(simulation, first, count, isEnough = () => false) {
  const sum = { schedules: 0, failed: 0, saved: 0, rows: 0, struck: {}, sites: new Set(), failures: [], hash: 0 }
  for (let seed = first; seed < first + count && !isEnough(sum); seed++) {
    const { problems, struck, sites, saved, rows, hash } = await runOne(simulation, seed)
    sum.schedules++
    sum.saved += saved
    sum.rows += rows
    sum.hash = Math.imul(sum.hash ^ hash, 0x1000193)
    for (const site of sites) sum.sites.add(site)
    for (const [id, times] of Object.entries(struck)) sum.struck[id] = (sum.struck[id] ?? 0) + times
    if (problems.length && sum.failed++ < 3) sum.failures.push(await explain(simulation, seed))
  }
  return { ...sum, sites: [...sum.sites] }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [first, count] = process.argv.slice(2).map(Number)
  process.stdout.write(JSON.stringify(await runRange(await load(), first, count)))
}
