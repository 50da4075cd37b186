// Both runners write { passed, failed, skipped } to the file named by TALLY; test/run.mjs adds them up.
import { writeFileSync } from 'node:fs'
import { coverageFaults } from './coverage.mjs'

const write = (tally) => {
  if (process.env.TALLY) writeFileSync(process.env.TALLY, JSON.stringify(tally))
}

function count({ tests = [], suites = [] }, sum) {
  for (const test of tests) sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++
  for (const suite of suites) count(suite, sum)
}

/** For web-test-runner, beside its default reporter. A broken file, or one without a test, is a failure. */
export const tally = () => ({
  onTestRunFinished({ sessions, testCoverage }) {
    const sum = { passed: 0, failed: 0, skipped: 0 }
    for (const { testResults = {}, passed, testFile, browser } of sessions) {
      const here = { passed: 0, failed: 0, skipped: 0 }
      count(testResults, here)
      const isEmpty = here.passed + here.failed + here.skipped === 0
      if (isEmpty) console.log(`${browser.name}: no test ran in ${testFile}`)
      if (here.failed === 0 && (!passed || isEmpty)) here.failed = 1
      for (const key of Object.keys(sum)) sum[key] += here[key]
    }
    const low = testCoverage ? coverageFaults(testCoverage.coverageMap) : []
    for (const line of low) console.log(line)
    if (low.length) sum.failed++
    write(sum)
  },
})

/** node:test passes a file without a test as if it were one. */
const isEmptyFile = ({ name, file }) => name.endsWith('.test.mjs') && file?.endsWith(name)

const outcome = (type, data) => {
  const { skip, todo } = data
  if (isEmptyFile(data)) return 'failed'
  if (skip !== undefined || todo !== undefined) return 'skipped'
  return type === 'test:pass' ? 'passed' : 'failed'
}

/** For node:test: `node --test --test-reporter=./test/engines/tally.mjs --test-reporter-destination=stderr`. */
export default async function* nodeTally(events) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  let empty = ''
  for await (const { type, data } of events) {
    if (!['test:pass', 'test:fail'].includes(type) || data.details?.type === 'suite') continue
    sum[outcome(type, data)]++
    if (type === 'test:pass' && isEmptyFile(data)) empty += `no test ran in ${data.name}\n`
  }
  write(sum)
  yield empty
}
