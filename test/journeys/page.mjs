// One page in any of three browsers, with real keys and a real mouse.
import { test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { chromiumArgs, find } from '../engines/browsers.mjs'
import { until } from '../engines/until.mjs'
import { startWebKitOn } from '../engines/webkit-profile.mjs'
import { webkitLauncher } from '../engines/webkit.mjs'

export { until }

/** Names of the browsers in which journeys run. WebKit is left out, and counted as skipped, where it cannot be had. */
export function engines() {
  const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',')
  const missing = wanted.includes('webkit') && !find.webkit() && 'WebKit is not installed'
  if (missing) test('webkit', { skip: missing })
  return wanted.filter((name) => name !== 'webkit' || !missing)
}

/** What every page can do, whatever moves it. */
const face = ({ goto, run, key, click, travel }) => ({
  goto,
  run,
  key,
  click,
  /** Presses the browser's own button, `back`, `forward` or `reload`; returns when it has led to this address. */
  async travel(way, address) {
    if (way === 'reload') await run(() => void (window.isOld = true))
    await travel(way)
    const isThere = (url) => location.href === url && document.readyState === 'complete' && !window.isOld
    await until(`${way} to ${address}`, () => run(isThere, address).catch(() => false))
  },
  /** Opens an address; returns when the form is there. */
  async open(url) {
    await goto(url)
    await until('the form', () =>
      run((address) => location.href === address && look.headings().length, url).catch(() => 0),
    )
  },
  /** Closes the page, so that nothing on it runs any more. */
  async leave() {
    await goto('about:blank')
    await until('an empty page', () => run(() => location.href === 'about:blank').catch(() => 0))
  },
  /** Like `until`, of a function that runs in the page. */
  async until(goal, ask, ...words) {
    const state = () => run(() => JSON.stringify([look.headings(), look.caption(), look.focus(), look.chosen()]))
    return until(goal, () => run(ask, ...words)).catch(async ({ message }) => {
      throw new Error(`${message}; on view: ${await state()}`)
    })
  },
})

const TRAVEL = {
  driven: { back: 'goBack', forward: 'goForward', reload: 'reload' },
  webkit: { back: '/back', forward: '/forward', reload: '/refresh' },
}

const keyName = (key) => key.replace('Space', ' ') // Firefox knows no 'Space'

const driven = (page) => ({
  ...face({
    goto: (url) => page.goto(url),
    run: (task, ...words) => page.evaluate(task, ...words),
    key: (key) => page.keyboard.press(keyName(key)),
    click: ({ x, y }) => page.mouse.click(x, y),
    // not waited for: a page that comes back as it was left tells Firefox's driver nothing
    travel: async (way) => void page[TRAVEL.driven[way]]().catch(() => undefined),
  }),
  /** Puppeteer's own page, for what only a window can do. */
  own: page,
})

/** On a profile a script presses, no mouse, and there are no keys. */
async function launchWebKitOn(profile) {
  const { run, goto, click, stop, kill } = await startWebKitOn(profile)
  return { page: () => Promise.resolve(face({ run, goto, click })), stop, kill }
}

/**
 * Starts Chromium or Firefox, or WebKit on a profile; on a `profile` folder, what it keeps outlives it. `args` and
 * `prefs` are for Firefox. `kill()` is kill -9 of all of it.
 */
export async function launch(name, profile, { args = [], prefs = {} } = {}) {
  if (name === 'webkit') return launchWebKitOn(profile)
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: find[name](),
    args: name === 'firefox' ? args : chromiumArgs,
    // else a killed Firefox comes back in safe mode
    extraPrefsFirefox: { 'toolkit.startup.max_resumed_crashes': -1, ...prefs },
    ...(profile && { userDataDir: profile }),
  })
  const child = browser.process()
  let context
  return {
    /**
     * A page with this width; on a profile its storage is the profile's, else its own, and the page before is closed:
     * in Chromium pages that nobody looks at any more take a quarter of the time.
     */
    async page(width) {
      if (!profile) {
        await context?.close()
        context = await browser.createBrowserContext()
      }
      const page = await (context ?? browser).newPage()
      await page.setViewport({ width, height: 844 })
      return driven(page)
    },
    stop: () => browser.close(),
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode) return resolve()
        child.once('exit', resolve)
        process.kill(-child.pid, 'SIGKILL')
      }),
  }
}

/** WebKit has one page and one window, which cannot be as narrow as a phone. */
async function launchWebKit() {
  // a script that is sent while a page goes and another comes is, now and then, never answered by this driver
  const launcher = webkitLauncher('normal')
  await launcher.startSession('page', 'about:blank')
  const page = face({
    goto: (url) => launcher.webkit.send('POST', '/url', { url }),
    run: (task, ...words) => launcher.webkit.run(`return (${task})(...arguments)`, ...words),
    key: (key) => launcher.sendKeys('page', [key]),
    click: ({ x, y }) => launcher.sendMouseClick('page', x, y),
    travel: (way) => launcher.webkit.send('POST', TRAVEL.webkit[way]),
  })
  return { page: () => Promise.resolve({ ...page, webkit: launcher.webkit }), stop: () => launcher.stop() }
}

/** Starts one of `engines()`. */
export const startBrowser = (name) => (name === 'webkit' ? launchWebKit() : launch(name))
