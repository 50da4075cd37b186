// The kiosk as an app on a tablet: it starts without a network, changes only between people, and says what is wrong.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { root } from '../../build/package.mjs'
import { engines, startBrowser, until } from './page.mjs'

const TYPES = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' },
  ...{ '.json': 'application/json', '.webmanifest': 'application/manifest+json' },
}
const SETTINGS = { endpoint: '/receiver', licence: 'Practice', 'staff-code': '1234', setup: 'none' }

/** The demo page and the build, on a server that can be stopped and started again at the same address. */
async function startApp() {
  const app = { settings: JSON.stringify(SETTINGS), posts: [], style: '' }
  const fileOf = (pathname) => join(root, pathname.replace(/^\/kiosk\//, '/demo/kiosk/').replace(/\/$/, '/index.html'))
  async function answer(request, response) {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (request.method === 'POST') {
      const [, id] = /^"(.+)"$/.exec(request.headers['idempotency-key'])
      await request.toArray()
      app.posts.push(id)
      return response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id }))
    }
    if (pathname === '/kiosk/kiosk.json')
      return response.writeHead(200, { 'Content-Type': TYPES['.json'] }).end(app.settings)
    const file = fileOf(pathname)
    const isThere = /^\/(kiosk|dist)\//.test(pathname) && existsSync(file) && !app.missing?.test(pathname)
    if (!isThere) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] })
    response.end(readFileSync(file) + (pathname.endsWith('.css') ? app.style : ''))
  }
  const server = createServer((request, response) => void answer(request, response))
  const listen = (port) => once(server.listen(port, '127.0.0.1'), 'listening')
  await listen(0)
  const { port } = server.address()
  app.stop = () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    return closed
  }
  app.again = () => listen(port)
  app.url = `http://127.0.0.1:${port}/kiosk/`
  return app
}

const buttons = () => {
  const found = document.querySelector('wellbeing-kiosk')?.shadowRoot.querySelectorAll('button') ?? []
  return [...found].map(({ textContent }) => textContent.trim())
}
const press = (page, name) =>
  page.run((wanted) => {
    const found = [...document.querySelector('wellbeing-kiosk').shadowRoot.querySelectorAll('button')]
    found.find(({ textContent }) => textContent.trim() === wanted)?.click()
  }, name)
/** The page is the old one, and asks somebody in what way they want to answer. */
async function inUse(page) {
  assert.equal(await page.run(() => window.isOld), true)
  assert.ok((await page.run(buttons)).includes('Continue'))
}
const isCover = async (page) => (await page.run(buttons).catch(() => [])).join() === 'Start,Staff'
const kept = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith('kiosk-'))
  const caches_ = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return { names, paths: caches_.flat().map(({ url }) => new URL(url).pathname) }
}

/** The page, once its files are kept. */
async function firstStart(browser, app) {
  const page = await browser.page(1000)
  await page.goto(app.url)
  await until('the cover', () => isCover(page))
  await until('the files', async () => (await page.run(kept)).paths.includes('/dist/wellbeing-kiosk.js'))
  await page.run(() => navigator.serviceWorker.ready.then(() => true))
  await until('control', () => page.run(() => Boolean(navigator.serviceWorker.controller)))
  return page
}

for (const name of engines().filter((each) => each !== 'webkit'))
  describe(`in ${name}`, () => {
    let browser, app
    before(async () => {
      browser = await startBrowser(name)
      app = await startApp()
    })
    after(async () => {
      await browser.stop()
      await app.stop().catch(() => undefined)
    })

    test('from its second start on it needs no network; what is sent passes the kept files by', async () => {
      const page = await firstStart(browser, app)
      await app.stop()
      await page.goto(app.url)
      await until('the cover', () => isCover(page))

      const refused = await page.run(() =>
        fetch('/receiver', { method: 'POST', body: 'x' }).then(String, () => 'refused'),
      )
      assert.equal(refused, 'refused')
      await app.again()
      const headers = { 'idempotency-key': '"AAAAAAAAAAAAAAAAAAAAAA"' }
      const init = { method: 'POST', body: 'x', headers }
      assert.equal(await page.run((how) => fetch('/receiver', how).then(({ status }) => status), init), 201)
      assert.deepEqual(app.posts, ['AAAAAAAAAAAAAAAAAAAAAA'])
      assert.deepEqual(
        (await page.run(kept)).paths.filter((path) => path.startsWith('/receiver')),
        [],
      )
    })

    /** The kiosk in use, while another version than the first waits to be let in. */
    async function updated(style) {
      const page = await firstStart(browser, app)
      const before = (await page.run(kept)).names
      await page.run(() => void (window.isOld = true))
      app.style = style
      await page.run(() => document.querySelector('wellbeing-kiosk').start())
      await page.run(() => document.querySelector('wellbeing-kiosk').wipe())
      await until('two versions', async () => (await page.run(kept)).names.length === 2)
      await press(page, 'Start')
      await until('the new one waits', () =>
        page.run(() => navigator.serviceWorker.getRegistration().then(({ waiting }) => Boolean(waiting))),
      )
      await inUse(page)
      return { page, before }
    }

    /** Wipes, and returns once the page is another, with another version. */
    async function renewed({ page, before }) {
      await page.run(() => document.querySelector('wellbeing-kiosk').wipe())
      await until('the new page', async () => (await page.run(() => !window.isOld).catch(() => false)) && isCover(page))
      assert.ok(!(await page.run(kept)).names.some((each) => before.includes(each)))
    }

    test('a new version takes over between people, and only then', async () => {
      await renewed(await updated('/* another */'))
    })

    test('a new version that somebody else let in waits until this person is gone', async () => {
      const { page, before } = await updated('/* yet another */')
      await page.run(async () => {
        const taken = new Promise((resolve) => (navigator.serviceWorker.oncontrollerchange = resolve))
        const { waiting } = await navigator.serviceWorker.getRegistration()
        waiting.postMessage('now')
        await taken
      })
      await inUse(page)
      await renewed({ page, before })
    })

    test("staff's part that could not be fetched says so, and is there once the network is", async () => {
      app.missing = /staff-controller/
      const page = await browser.page(1000)
      await page.goto(app.url)
      await until('the cover', () => isCover(page))
      const text = () => page.run(() => document.querySelector('wellbeing-kiosk').renderRoot.textContent)
      await press(page, 'Staff')
      await until('words', async () => (await text()).includes('The part for staff has not come yet'))
      await press(page, 'Close')
      await until('the cover', () => isCover(page))
      app.missing = undefined
      await page.goto(app.url) // Firefox remembers that the file was not there
      await until('the cover', () => isCover(page))
      await press(page, 'Staff')
      await until('the code', async () => (await text()).includes('Staff code'))
    })

    for (const [what, settings, expected] of [
      ['is no JSON', '{', [/^kiosk.json: /]],
      ['has unknown names', JSON.stringify({ ...SETTINGS, code: 1, form: 2 }), [/"code"/, /"form"/]],
      [
        'has wrong values',
        JSON.stringify({ ...SETTINGS, 'idle-after': 5, endpoint: 'http://x.example' }),
        [/endpoint/, /idle-after/],
      ],
    ])
      test(`a kiosk.json that ${what} is shown to staff, and nothing starts`, async () => {
        app.settings = settings
        const page = await browser.page(1000)
        await page.goto(app.url)
        const problems = () => [...document.querySelectorAll('#problems li')].map(({ textContent }) => textContent)
        await until('the problems', () =>
          page
            .run(problems)
            .then(({ length }) => length)
            .catch(() => 0),
        )
        const shown = (await page.run(problems)).join('\n')
        for (const words of expected) assert.match(shown, words)
        assert.equal(await page.run(() => document.querySelector('wellbeing-kiosk')), null)
        app.settings = JSON.stringify(SETTINGS)
      })
  })
