// Finds the browsers, or installs Debian's when root there. `node test/engines/browsers.mjs [chromium firefox webkit]`
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folders = (process.env.PATH ?? '').split(delimiter)
const which = (...names) =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))

const architectures = () => (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
const miniBrowser = () =>
  architectures()
    .flatMap((name) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => `/usr/lib/${name}/${version}/MiniBrowser`))
    .find((file) => existsSync(file))

/** Settings that name another browser than the one on the PATH. */
export const NAMED_BY = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }
const named = (name, ...otherwise) => {
  const file = process.env[NAMED_BY[name]]
  if (!file) return which(...otherwise)
  return existsSync(file) ? file : undefined
}

/** Name → the browser's file, or nothing. */
export const find = {
  chromium: () => named('chromium', 'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'),
  firefox: () => named('firefox', 'firefox-esr', 'firefox'),
  webkit: () => which('WebKitWebDriver') && (process.env.DISPLAY || which('Xvfb')) && miniBrowser(),
}

/** Name → Debian's packages. */
export const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/** Whether this process may install packages; Chromium refuses its sandbox to root. */
export const isRoot = process.getuid?.() === 0

/** How every test starts Chromium. */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'ignore', env })
}

/** Finds these browsers, installing what is missing where that can be done. Name → file; undefined when missing. */
export function ensure(names = Object.keys(find)) {
  const missing = names.filter((name) => !find[name]())
  if (missing.length && isRoot && which('apt-get')) {
    try {
      apt('update')
      apt('install', '-y', '--no-install-recommends', ...missing.flatMap((name) => packages[name]))
    } catch {
      // no network or no such package: the caller says which browser is missing and what to do
    }
  }
  return Object.fromEntries(names.map((name) => [name, find[name]()]))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2)
  const found = ensure(names.length ? names : undefined)
  for (const [name, file] of Object.entries(found)) console.log(`${name}: ${file ?? 'not found'}`)
  if (Object.values(found).some((file) => !file)) process.exitCode = 1
}
