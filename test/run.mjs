// `npm test`: every check, one closing line. `npm test -- types lint` runs some steps, BROWSERS=firefox some engines.
// `npm run faults -- --schedules 1000000` simulates more, `npm run faults -- --seed 7` replays one with its trace.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { namesBelow, root } from '../build/package.mjs'
import { ensure, find, NAMED_BY, packages } from './engines/browsers.mjs'

const REPORTERS = [
  ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  ...['--test-reporter=./test/engines/tally.mjs', '--test-reporter-destination=stderr'],
]

const inFolder = (folder) => (file) => file.startsWith(`${folder}/`)
const needsChromium = (file) => file === 'package/consumers.test.mjs'

/** A folder that is empty, or gone, is a failure: `node --test` without a file would look elsewhere. */
function nodeTests(isWanted, ...options) {
  const possible = namesBelow('test').filter(
    (file) => file.endsWith('.test.mjs') && (find.chromium() || !needsChromium(file)),
  )
  const wanted = possible.filter(isWanted).map((file) => `test/${file}`)
  if (!wanted.length) return ['sh', '-c', 'echo no test file was found; exit 1']
  return ['node', '--test', '--test-timeout=180000', ...options, ...REPORTERS, ...wanted]
}

function browserTests() {
  const measured = process.env.BROWSERS.split(',').includes('chromium') && !process.env.FILES
  return ['wtr', '--config', 'test/web-test-runner.config.mjs', ...(measured ? ['--coverage'] : [])]
}

/** A day at a kiosk and a hundred people in a row take some minutes, and more when more people are asked for. */
const aWholeDay = `--test-timeout=${600_000 + 10_000 * Number(process.env.KIOSK_PEOPLE ?? 0)}`
/** Who drives a browser, or counts in one process, leaves a core idle now and then. */
const twoAtATime = '--test-concurrency=2'
/** The simulation knows its own limits; half an hour, and more when more is asked of it. */
const patiently = () => `--test-timeout=${1_800_000 + 20 * Number(process.env.FAULTS_SCHEDULES ?? 0)}`

/** `--schedules N` and `--seed S`, for the simulation; what is left are steps. */
function stepsAsked([name, value, ...rest]) {
  const setting = { '--schedules': 'FAULTS_SCHEDULES', '--seed': 'FAULTS_SEED' }[name]
  if (!setting) return name === undefined ? [] : [name, ...stepsAsked(value === undefined ? [] : [value, ...rest])]
  process.env[setting] = value
  return stepsAsked(rest)
}

const isSimulator = (file) => file === 'faults/simulator.test.mjs'
const isOtherFault = (file) => inFolder('faults')(file) && !isSimulator(file)

/**
 * Steps of one row run side by side. `types` writes nothing, so that stale declarations are found. `tests`: it counts
 * what it ran; `browsers`: it cannot do without them.
 */
const STEPS = {
  types: { row: 1, command: () => ['sh', '-c', 'tsc --noEmit && tsc -p test'] },
  lint: { row: 1, command: () => ['npm', 'run', '--silent', 'lint'] },
  build: { row: 1, command: () => ['npm', 'run', '--silent', 'build'] },
  package: { row: 2, tests: true, command: () => nodeTests(inFolder('package'), twoAtATime) },
  receiver: { row: 2, tests: true, command: () => nodeTests(inFolder('receiver')) },
  browsers: { row: 3, tests: true, browsers: true, command: browserTests },
  journeys: {
    row: 4,
    tests: true,
    browsers: true,
    command: () => nodeTests(inFolder('journeys'), twoAtATime, aWholeDay),
  },
  faults: { row: 5, tests: true, browsers: true, command: () => nodeTests(isOtherFault, twoAtATime, patiently()) },
  simulation: { row: 6, tests: true, command: () => nodeTests(isSimulator, patiently()) }, // alone: it tells its speed
}
const REQUIRED = ['chromium', 'firefox'] // WebKit where it can be had
/** Settings of the shell that would bend what a step runs or prints. */
const IGNORED = [
  'NODE_OPTIONS',
  'NODE_ENV',
  'NODE_TEST_CONTEXT',
  'NODE_V8_COVERAGE',
  'FORCE_COLOR',
  'npm_config_dry_run',
]

const sum = { passed: 0, failed: 0, skipped: 0 }
const failed = []
const files = mkdtempSync(join(tmpdir(), 'tally-'))
process.once('exit', () => rmSync(files, { recursive: true, force: true }))

function environment(name, { tests }) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }
  for (const key of IGNORED) delete env[key]
  return tests ? { ...env, TALLY: join(files, `${name}.json`), TABLES: join(files, `${name}.txt`) } : env
}

/** Runs one command; resolves with its exit code and all that it printed. */
function execute([file, ...args], env) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** node:test tells each failure twice; the second time all are together. */
const failures = (output) => output.slice(Math.max(0, output.indexOf('✖ failing tests:'))).trim()
const read = (file, otherwise) => (file && existsSync(file) ? readFileSync(file, 'utf8') : otherwise)

async function run(name) {
  const step = STEPS[name]
  const started = Date.now()
  const env = environment(name, step)
  const { code, output } = await execute(step.command(), env)
  const tally = JSON.parse(read(env.TALLY, '{ "passed": 0, "failed": 0, "skipped": 0, "names": [] }'))
  const isSilent = tally.failed === 0
  if (isSilent && code !== 0) tally.failed = 1 // died without saying why
  if (isSilent && step.tests && tally.passed === 0) tally.failed = 1 // ran nothing
  for (const key of Object.keys(sum)) sum[key] += tally[key]
  const names = tally.names.length || !tally.failed ? tally.names : [`ended with ${code}`]
  failed.push(...names.map((line) => `${name}: ${line.replace(/\s+/g, ' ').slice(0, 300)}`))
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(
    `\n── ${name}: ${tally.failed ? 'FAILED' : 'ok'}${step.tests ? `, ${tally.passed} passed` : ''} (${seconds} s)`,
  )
  if (tally.failed) console.log(failures(output))
  console.log(read(env.TABLES, '').trimEnd())
}

const without = (rest) => (rest.length ? `or do without (BROWSERS=${rest.join(',')} npm test)` : 'and try again')
const missing = (name, rest) => {
  const setting = NAMED_BY[name]
  const named = process.env[setting]
  if (named) return `${name} is missing: ${setting} names ${named}, and there is no such file.`
  const other = setting ? `name another one (${setting}=/path/to/${name} npm test) ` : ''
  return `${name} is missing and cannot be installed from here.
  Install it (as root: apt-get install ${packages[name].join(' ')}), ${other}${without(rest)}.`
}

/** Finds or installs the browsers asked for; those that stay missing are a failure or, for WebKit, skipped. */
function provideBrowsers() {
  const asked = process.env.BROWSERS?.split(',') ?? Object.keys(find)
  const found = ensure(asked)
  const rest = asked.filter((name) => found[name])
  for (const name of asked.filter((each) => !found[each])) {
    sum[REQUIRED.includes(name) ? 'failed' : 'skipped']++
    console.log(missing(name, rest))
  }
  process.env.BROWSERS = rest.join(',')
}

/** The steps named on the command line, or all; undefined when there is no such step. */
function wantedSteps() {
  const asked = stepsAsked(process.argv.slice(2))
  if (process.env.FAULTS_SEED) return ['simulation'] // one seed is replayed alone
  const wanted = asked.length ? asked : Object.keys(STEPS)
  const unknown = [
    ...wanted
      .filter((name) => !Object.hasOwn(STEPS, name))
      .map((name) => `step: ${name}; there are ${Object.keys(STEPS).join(', ')}`),
    ...(process.env.BROWSERS?.split(',') ?? [])
      .filter((name) => !Object.hasOwn(find, name))
      .map((name) => `browser: ${name}; there are ${Object.keys(find).join(', ')}`),
  ]
  for (const words of unknown) console.log(`There is no such ${words}.`)
  return unknown.length ? undefined : wanted
}

/** Whether there is a browser to run it in; without Chromium no page can be driven from outside. */
const isPossible = (name) => {
  if (!STEPS[name].browsers) return true
  return name === 'browsers' ? Boolean(process.env.BROWSERS) : Boolean(find.chromium())
}

const wanted = wantedSteps()
if (wanted) {
  if (wanted.some((name) => STEPS[name].browsers || name === 'package')) provideBrowsers()
  for (const name of wanted.filter((each) => !isPossible(each))) console.log(`${name}: not run, a browser is missing`)
  const possible = wanted.filter(isPossible)
  for (const row of new Set(Object.values(STEPS).map((step) => step.row))) {
    await Promise.all(possible.filter((name) => STEPS[name].row === row).map(run))
  }
  if (failed.length) console.log(`\nFailed:\n  ${failed.join('\n  ')}`)
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
}
process.exitCode = wanted && !sum.failed ? 0 : 1
