// The tests' sources in three real browsers. BROWSERS=chromium,firefox picks; FILES='test/storage/*.test.ts' narrows.
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { namesBelow, root } from '../build/package.mjs'
import { chromiumArgs, find } from './engines/browsers.mjs'
import { commands } from './engines/commands.mjs'
import { leanCoverage } from './engines/lean-coverage.mjs'
import { receiver } from './engines/receiver.mjs'
import { safeClone } from './engines/safe-clone.mjs'
import { tally } from './engines/tally.mjs'
import { webkitLauncher } from './engines/webkit.mjs'

// a context per page: else drafts leak between files and a background tab gets no keys
async function createPage({ browser }) {
  const page = await (await browser.createBrowserContext()).newPage()
  const session = await page.createCDPSession()
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  return Object.defineProperty(page, 'coverage', { value: leanCoverage(session, covered) })
}
const covered = new Set()

const chromiumLauncher = () => {
  const launchOptions = { executablePath: find.chromium(), args: chromiumArgs }
  return chromeLauncher({ puppeteer, concurrency: 2, launchOptions, createPage })
}
const firefoxLauncher = () => {
  const launchOptions = { browser: 'firefox', executablePath: find.firefox() }
  return chromeLauncher({ puppeteer, concurrency: 1, launchOptions })
}
const LAUNCHERS = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher }

const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',')
const browsers = Object.fromEntries(wanted.map((name) => [name, LAUNCHERS[name]()]))

const strict = {
  name: 'strict',
  transform: ({ path, body }) =>
    /^\/test\/.*\.test\.ts$/.test(path) ? `import '/test/support/strict.ts'; ${body}` : undefined,
}

// what only Chromium can be asked: emulated media, the accessibility tree
const isForChromium = (file) => file.endsWith('.chromium.test.ts')
const tests = namesBelow('test').filter((file) => file.endsWith('.test.ts'))
const hasChromiumOnly = tests.some(isForChromium)
const chromiumOnly = { name: 'chromium only', files: 'test/**/*.chromium.test.ts', browsers: [browsers.chromium] }

// Files that share a page, by how they begin, the longest first: to open a page costs more than most of them do.
const TOGETHER = [
  ...['elements/feedback-', 'elements/kiosk-', 'elements/'],
  ...['delivery/', 'experience/', 'form/', 'instruments/', 'scoring/', 'storage/', 'submission/'],
]
const ALONE = ['every-case', 'hostile', 'settings-fuzz', 'themes'] // these are long
const pages = `${root}node_modules/.cache/pages/`
const isAlone = (file) => ALONE.some((name) => file.endsWith(`/${name}.test.ts`))
const rowOf = (file) => (isAlone(file) ? undefined : TOGETHER.find((start) => file.startsWith(start)))

/** Writes a page for each row; with what stands alone these are all tests of every engine. */
function everyFile() {
  rmSync(pages, { recursive: true, force: true })
  mkdirSync(pages, { recursive: true })
  const wanted = tests.filter((file) => !isForChromium(file)).toSorted()
  for (const start of TOGETHER) {
    const imports = wanted.filter((file) => rowOf(file) === start).map((file) => `import '/test/${file}'\n`)
    writeFileSync(`${pages}${start.replace(/\W+/g, '-')}together.test.js`, imports.join(''))
  }
  return [...wanted.filter((file) => !rowOf(file)).map((file) => `test/${file}`), `${pages}*.test.js`]
}

export default {
  rootDir: root,
  files: process.env.FILES ?? everyFile(),
  browsers: Object.values(browsers),
  groups: browsers.chromium && hasChromiumOnly && !process.env.FILES ? [chromiumOnly] : [],
  concurrency: 1,
  concurrentBrowsers: 3,
  middleware: [receiver],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  mimeTypes: { '**/*.json': 'js' },
  plugins: [
    strict,
    esbuildPlugin({ ts: true, json: true, tsconfig: `${root}tsconfig.json`, target: 'es2022' }),
    commands(),
    safeClone(),
  ],
  testFramework: { config: { timeout: 60_000, forbidOnly: Boolean(process.env.CI) } },
  testsFinishTimeout: 480_000,
  browserStartTimeout: 60_000,
  coverageConfig: { include: ['src/**/*.ts'], reporters: [] }, // judged by the tally, folder by folder
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }), tally()],
}
