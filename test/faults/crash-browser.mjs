// Browsers that die on command: the process of one page, or everything at once.
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { chromiumArgs, find } from '../engines/browsers.mjs'
import { until } from '../engines/until.mjs'

/** On a busy machine a page may take this long. */
const PATIENCE_MS = 180_000
const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'lock', '.parentlock']

const commandLine = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean)
  } catch {
    return []
  }
}
const parentOf = (pid) => {
  try {
    return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}

/** Firefox shows pages in processes of its own: those of this browser, and of no other. */
function killPages(browserPid) {
  const isOurs = (pid) => pid === browserPid || (pid > 1 && isOurs(parentOf(pid)))
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  const pages = pids.filter((pid) => {
    const words = commandLine(pid)
    return words.includes('-contentproc') && words.at(-1) === 'tab' && isOurs(pid)
  })
  for (const pid of pages) process.kill(pid, 'SIGKILL')
}

/** Of a Firefox that ended, Puppeteer puts the preferences back as they were, and tells nobody when that is done. */
const isPutBack = (profile) => !readdirSync(profile).some((file) => file.endsWith('.puppeteer'))

/** Starts Chromium or Firefox on a profile that outlives it. */
export async function start(name, profile) {
  for (const lock of LOCKS) rmSync(join(profile, lock), { force: true })
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: find[name](),
    args: name === 'firefox' ? [] : chromiumArgs,
    extraPrefsFirefox: { 'toolkit.startup.max_resumed_crashes': -1 },
    userDataDir: profile,
  })
  const child = browser.process()
  return {
    async page(url) {
      const page = await browser.newPage()
      page.setDefaultNavigationTimeout(PATIENCE_MS)
      await page.goto(url)
      const session = name === 'chromium' ? await page.createCDPSession() : null
      return {
        run: (task, ...words) => page.evaluate(task, ...words),
        async crash() {
          if (!session) return killPages(child.pid)
          const gone = new Promise((resolve) => page.once('error', resolve))
          session.send('Page.crash').catch(() => undefined)
          await gone
        },
        /** Chromium only: the tab stands still, and goes on again. */
        freeze: () => session.send('Page.setWebLifecycleState', { state: 'frozen' }),
        thaw: () => session.send('Page.setWebLifecycleState', { state: 'active' }),
        front: () => page.bringToFront(),
        close: () => page.close().catch(() => undefined),
      }
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode) return
      const gone = once(child, 'exit')
      process.kill(-child.pid, 'SIGKILL')
      await gone
      await until('the preferences are put back', () => isPutBack(profile))
    },
  }
}
