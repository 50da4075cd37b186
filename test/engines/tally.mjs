// Both runners write { passed, failed, skipped, names } to the file named by TALLY; test/run.mjs adds them up, and
// names what failed at the very end once more, where a log that was cut still shows it.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { coverageFaults } from './coverage.mjs'

const write = (tally) => {
  if (process.env.TALLY) writeFileSync(process.env.TALLY, JSON.stringify(tally))
}

const outcomeOf = ({ skipped, passed }) => (skipped ? 'skipped' : passed ? 'passed' : 'failed')

function count({ tests = [], suites = [] }, sum, where) {
  for (const test of tests) {
    sum[outcomeOf(test)]++
    if (outcomeOf(test) === 'failed') sum.names.push(`${where}: ${test.name}: ${test.error?.message ?? ''}`)
  }
  for (const suite of suites) count(suite, sum, where)
}

const NUMBERS = ['passed', 'failed', 'skipped']
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, names: [] })

function countSession({ testResults = {}, passed, testFile, browser, errors = [] }) {
  const here = nothing()
  const where = `${browser.name}, ${relative(process.cwd(), testFile)}`
  count(testResults, here, where)
  const isEmpty = NUMBERS.every((key) => here[key] === 0)
  if (isEmpty) console.log(`${browser.name}: no test ran in ${testFile}`)
  if (here.failed === 0 && (!passed || isEmpty)) {
    here.failed = 1
    here.names.push(`${where}: ${errors[0]?.message ?? 'no test ran'}`)
  }
  return here
}

/** For web-test-runner, beside its default reporter. A broken file, or one without a test, is a failure. */
export const tally = () => ({
  onTestRunFinished({ sessions, testCoverage }) {
    const sum = nothing()
    for (const session of sessions) {
      const here = countSession(session)
      for (const key of NUMBERS) sum[key] += here[key]
      sum.names.push(...here.names)
    }
    const low = testCoverage ? coverageFaults(testCoverage.coverageMap) : []
    for (const line of low) console.log(line)
    if (low.length) sum.failed++
    sum.names.push(...low)
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

const nameOf = ({ file = '', name, details }) =>
  `${relative(process.cwd(), file)}: ${name}: ${details?.error?.cause?.message ?? details?.error?.message ?? ''}`

/** For node:test: `node --test --test-reporter=./test/engines/tally.mjs --test-reporter-destination=stderr`. */
export default async function* nodeTally(events) {
  const sum = nothing()
  let empty = ''
  for await (const { type, data } of events) {
    if (!['test:pass', 'test:fail'].includes(type) || data.details?.type === 'suite') continue
    sum[outcome(type, data)]++
    if (outcome(type, data) === 'failed') sum.names.push(nameOf(data))
    if (type === 'test:pass' && isEmptyFile(data)) empty += `no test ran in ${data.name}\n`
  }
  write(sum)
  yield empty
}
