// web-test-runner launcher for Debian's WebKitWebDriver and MiniBrowser: WebDriver over fetch, no dependency.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { find } from './browsers.mjs'

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}
const BUTTONS = { left: 0, middle: 1, right: 2 }
const CAPABILITIES = {
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: find.webkit(), args: ['--automation'] },
}
export const ENVIRONMENT = {
  GDK_BACKEND: 'x11',
  LANG: 'en_GB.UTF-8', // without it navigator.language is "C"
  NO_AT_BRIDGE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** `{ start, stop }` for processes that die with this one, each with all that it started. */
export function processes() {
  const children = []
  const stop = () => {
    for (const { pid } of children) {
      try {
        process.kill(-pid, 'SIGKILL')
      } catch {
        // gone already
      }
    }
  }
  process.once('exit', stop)
  const start = (file, args, options) => {
    const child = spawn(file, args, { detached: true, ...options }) // a group of its own: a hung page's processes too
    children.unshift(child)
    return child
  }
  return { start, stop }
}

export async function startDisplay(start) {
  if (process.env.DISPLAY) return process.env.DISPLAY
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset']
  const { stdio } = start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(stdio[3], 'data')
  return `:${String(number).trim()}`
}

const driver = (base) => async (method, path, body) => {
  const answer = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(20_000),
  })
  const { value } = await answer.json()
  if (!answer.ok) throw new Error(`WebDriver ${path}: ${value?.error} ${value?.message}`)
  return value
}

async function answers(base) {
  for (let i = 0; i < 200; i++) {
    const answer = await fetch(`${base}/status`).catch(() => undefined)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error('WebKitWebDriver did not answer within 10 s')
}

/**
 * Starts Xvfb (unless DISPLAY is set) and WebKitWebDriver, opens one session. `env` reaches the browser. How far a page
 * must have loaded before the driver goes on, `pageLoadStrategy`, is WebDriver's.
 */
export async function startWebKit(env = {}, pageLoadStrategy = 'none') {
  const { start, stop } = processes()
  const DISPLAY = await startDisplay(start)
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY, ...ENVIRONMENT, ...env },
  })
  await answers(base)
  const call = driver(base)
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { ...CAPABILITIES, pageLoadStrategy } },
  })
  const send = (method, path, body) => call(method, `/session/${sessionId}${path}`, body)
  await send('POST', '/window/rect', { width: 1000, height: 800 })
  return {
    send,
    run: (script, ...args) => send('POST', '/execute/sync', { script, args }),
    async stop() {
      await Promise.race([send('DELETE', '').catch(() => {}), wait(2000)])
      stop()
    },
  }
}

function strokes(text) {
  const keys = (text.length > 1 ? text.split('+') : [text]).map((key) => KEYS[key] ?? key)
  const down = keys.map((value) => ({ type: 'keyDown', value }))
  const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }))
  return [...down, ...up]
}

/** What @web/test-runner-commands and commands.mjs call on a launcher of type 'webdriver'. */
function inputs(current) {
  const actions = (type, extra, list) =>
    current().send('POST', '/actions', { actions: [{ type, id: type, ...extra, actions: list }] })
  const pointer = (...list) => actions('pointer', { parameters: { pointerType: 'mouse' } }, list)
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y })
  const down = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] })
  const up = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] })
  return {
    sendKeys: (_id, keys) => actions('key', {}, keys.flatMap(strokes)),
    sendMouseMove: (_id, x, y) => pointer(move(x, y)),
    sendMouseClick: (_id, x, y, button) => pointer(move(x, y), down(button), up(button)),
    sendMouseDown: (_id, button) => pointer(down(button)),
    sendMouseUp: (_id, button) => pointer(up(button)),
    resetMouse: () => current().send('DELETE', '/actions'),
  }
}

/** A page in an endless loop answers nothing. */
const isAlive = async (webkit) => {
  const blank = async () => {
    await webkit.run('return 1')
    await webkit.send('POST', '/url', { url: 'about:blank' })
    return true
  }
  return Promise.race([blank().catch(() => false), wait(5000, false)])
}

/** Launcher for web-test-runner, which waits for its pages itself. */
export function webkitLauncher(pageLoadStrategy = 'none') {
  let starting, webkit, active
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    experimentalOptions: {},
    async initialize() {},
    async startSession(id, url) {
      starting ??= startWebKit({}, pageLoadStrategy)
      webkit = await starting
      active = id
      await webkit.send('POST', '/url', { url })
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => webkit.send('GET', '/url'),
    async stopSession() {
      active = undefined
      if (!(await isAlive(webkit))) {
        await webkit.stop() // the next file gets a new browser
        starting = undefined
      }
      return { testCoverage: undefined }
    },
    async startDebugSession() {
      throw new Error('no debug session in WebKitGTK: use Chromium')
    },
    async stop() {
      if (starting) await (await starting).stop()
    },
    ...inputs(() => webkit),
    get webkit() {
      return webkit
    },
  }
}
