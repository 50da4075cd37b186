// The kiosk as an app on a tablet: it starts without a network, changes only between people, and says what is wrong.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { root } from '../../build/package.mjs'
import { bundle } from '../engines/bundle.mjs'
import { engines, startBrowser, until } from './page.mjs'

const SETTINGS = { endpoint: '/receiver', licence: 'Practice', 'staff-code': '1234', setup: 'none' }

/** The receiver, which takes what comes, or is too busy. */
async function receive(app, request, response) {
  const [, id] = /^"(.+)"$/.exec(request.headers['idempotency-key'])
  await request.toArray()
  if (app.refuses) {
    app.refused += 1
    return response.writeHead(503, { 'Retry-After': '1' }).end()
  }
  app.posts.push(id)
  return response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id }))
}

/** The demo page and the build, on a server that can be stopped and started again at the same address. */
async function startApp() {
  const app = { settings: JSON.stringify(SETTINGS), posts: [], asked: [], style: '', refused: 0 }
  const { filesOf, kioskFile } = await import(await bundle('demo/kiosk/site.ts'))
  const onDisk = filesOf(root)
  const read = async (path) => {
    if (path === '/kiosk/kiosk.json') return app.settings
    return (await onDisk(path)) + (path === '/kiosk/kiosk.css' ? app.style : '')
  }
  async function file(path) {
    if (app.missing?.test(path)) return null
    if (!path.startsWith('/dist/')) return kioskFile(path, root, read)
    return { type: 'text/javascript', text: await read(path) }
  }
  async function answer(request, response) {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (request.method === 'POST') return receive(app, request, response)
    app.asked.push(pathname)
    if (pathname === '/kiosk/kiosk.json' && app.instead) return app.instead(response)
    const found = await file(pathname).catch(() => null)
    if (!found) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': found.type }).end(found.text)
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
/** The next thing that somebody does who answers everything. */
const goOn = () => {
  const kiosk = document.querySelector('wellbeing-kiosk')
  const { renderRoot } = kiosk.form ?? kiosk
  if (kiosk.form) for (const last of renderRoot.querySelectorAll('label:last-of-type input')) last.click()
  const leadsOn = ({ textContent }) => /^(Start|Continue|Send my answers)$/.test(textContent.trim())
  const buttons = [...renderRoot.querySelectorAll('button')]
  buttons.find(leadsOn)?.click()
}
/** The page is the old one, and asks somebody in what way they want to answer. */
async function inUse(page) {
  assert.equal(await page.run(() => window.isOld), true)
  assert.ok((await page.run(buttons)).includes('Continue'))
}
const isCover = async (page) => (await page.run(buttons).catch(() => [])).join() === 'Start,Staff'
/** What is kept: its paths, and each with its version. */
const kept = async () => {
  const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
  const urls = stores.flat().map(({ url }) => new URL(url))
  return { paths: urls.map(({ pathname }) => pathname), versions: urls.map(({ href }) => href) }
}
/** Versions of the style sheet that are kept. */
const styles = async (page) => (await page.run(kept)).versions.filter((each) => each.includes('kiosk.css'))

const inHtml = (status) => (response) =>
  response.writeHead(status, { 'Content-Type': 'text/html' }).end('<p>Welcome to our network</p>')
/** What may come in the place of kiosk.json. */
const STRANGERS = {
  "a portal's page": inHtml(200),
  "a gateway's error": inHtml(502),
  'an error in JSON': (response) => response.writeHead(404, { 'Content-Type': 'application/json' }).end('{}'),
  nothing: () => undefined,
  'half an answer': (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{'),
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

    test('its second start asks the network for its settings and a newer version, and for nothing else', async () => {
      const page = await firstStart(browser, app)
      app.asked = []
      app.settings = '{'
      await page.goto(app.url)
      const isRefused = () => !document.querySelector('#problems')?.hidden
      await until('the problems', () => page.run(isRefused).catch(() => false))
      app.settings = JSON.stringify(SETTINGS)
      await page.goto(app.url)
      await until('the cover', () => isCover(page))
      const asked = new Set(app.asked.filter((path) => !path.includes('icon'))) // an icon is the browser's own business
      asked.delete('/kiosk/service-worker.js')
      assert.deepEqual([...asked], ['/kiosk/kiosk.json'])
    })

    test('it starts with the settings it has kept when something else, or nothing, comes in their place', async () => {
      const page = await firstStart(browser, app)
      for (const [what, instead] of Object.entries(STRANGERS)) {
        app.instead = instead
        await page.run(() => void (window.isOld = true))
        await page.goto(app.url)
        await until(`the cover after ${what}`, () => isCover(page))
        assert.equal(await page.run(() => window.isOld), undefined)
      }
      app.instead = undefined
    })

    /** The kiosk in use, while another version than the first waits to be let in. */
    async function updated(style) {
      const page = await firstStart(browser, app)
      const before = await styles(page)
      await page.run(() => void (window.isOld = true))
      app.style = style
      await page.run(() => document.querySelector('wellbeing-kiosk').start())
      await page.run(() => document.querySelector('wellbeing-kiosk').wipe())
      await until('two versions', async () => (await styles(page)).length === 2)
      await press(page, 'Start')
      await until('the new one waits', () =>
        page.run(() => navigator.serviceWorker.getRegistration().then(({ waiting }) => Boolean(waiting))),
      )
      await inUse(page)
      return { page, before }
    }

    /** Returns once the page is another, with another version. */
    async function isRenewed({ page, before }) {
      await until('the new page', async () => (await page.run(() => !window.isOld).catch(() => false)) && isCover(page))
      await until('the new version alone', async () => (await styles(page)).length === 1)
      assert.notDeepEqual(await styles(page), before)
    }

    async function wipedAndRenewed(held) {
      await held.page.run(() => document.querySelector('wellbeing-kiosk').wipe())
      await isRenewed(held)
    }

    test('a new version takes over between people, and only then', async () => {
      await wipedAndRenewed(await updated('/* another */'))
    })

    test('a new version that somebody else let in waits until this person is gone', async () => {
      const { page, before } = await updated('/* yet another */')
      await page.run(async () => {
        const taken = new Promise((resolve) => (navigator.serviceWorker.oncontrollerchange = resolve))
        const { waiting } = await navigator.serviceWorker.getRegistration()
        waiting.postMessage({ type: 'SKIP_WAITING' })
        await taken
      })
      await inUse(page)
      await wipedAndRenewed({ page, before })
    })

    test('a new version waits until nothing would be lost with the page, and then comes in by itself', async () => {
      Object.assign(app, { refuses: true, settings: JSON.stringify({ ...SETTINGS, layout: 'paper' }) })
      const { page, before } = await updated('/* one more */')
      page.own.on('dialog', (dialog) => dialog.accept()) // a browser that asks whether to leave is told to
      await until('a refusal', async () => {
        await page.run(goOn)
        return app.refused > 0
      })
      await page.run(() => document.querySelector('wellbeing-kiosk').wipe())
      const { refused } = app
      await until('two more attempts', () => app.refused > refused + 1)
      assert.equal(await page.run(() => window.isOld), true)
      assert.equal((await styles(page)).length, 2)

      const { length } = app.posts
      app.refuses = false
      await isRenewed({ page, before })
      assert.equal(app.posts.length, length + 1)
      app.settings = JSON.stringify(SETTINGS)
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
      [
        'has unknown names and wrong values',
        JSON.stringify({ ...SETTINGS, 'no name': 1, 'idle-after': 5, endpoint: 'http://x.example' }),
        [/"no name"/, /endpoint: .*https:/, /idle-after: .*60 at least/],
      ],
    ])
      test(`a kiosk.json that ${what} is shown to staff, and nothing starts`, async () => {
        app.settings = settings
        const page = await browser.page(1000)
        await page.goto(app.url)
        const problems = () => [...document.querySelectorAll('#problems li')].map(({ textContent }) => textContent)
        const shown = async () => (await page.run(problems).catch(() => [])).join('\n')
        for (const words of expected) await until(words, async () => words.test(await shown()))
        await until('no kiosk', () => page.run(() => !document.querySelector('wellbeing-kiosk')))
        assert.doesNotMatch(await shown(), /hidden/)
        app.settings = JSON.stringify(SETTINGS)
      })
  })
