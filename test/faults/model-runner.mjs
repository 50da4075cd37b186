// Runs the model one schedule after another, for a range of seeds; as a process of its own, or until the first failure.
import { pathToFileURL } from 'node:url'
import { loadModel } from './bundle.mjs'

/** Counts of many runs together, and the first failures. */
export async function runModels({ runModel }, first, count, isEnough = () => false) {
  const sum = { schedules: 0, failed: 0, saved: 0, sent: 0, expired: 0, attempts: 0, failures: [] }
  for (let seed = first; seed < first + count && !isEnough(sum); seed++) {
    const { problems, ...counts } = await runModel(seed)
    sum.schedules++
    for (const [what, count] of Object.entries(counts)) sum[what] += count
    if (problems.length && sum.failed++ < 3) sum.failures.push(`model, seed ${seed}: ${problems.join('; ')}`)
  }
  return sum
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [first, count] = process.argv.slice(2).map(Number)
  process.stdout.write(JSON.stringify(await runModels(await loadModel(), first, count)))
}
