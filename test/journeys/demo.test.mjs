// The demo's pages as `npm start` serves them, under a strict policy.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createServer } from 'vite'
import { elementsOf } from '../../build/editors.mjs'
import { root } from '../../build/package.mjs'
import { engines, startBrowser, until } from './page.mjs'

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ws:"

const WATCH = `window.violations = []
addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective))
addEventListener('error', ({ message }) => violations.push(message))`

/** Puts a script before all others that notes what the policy forbids, and every error. */
const watch = {
  name: 'watch',
  transformIndexHtml: () => [{ tag: 'script', attrs: { src: '/watch.js' }, injectTo: 'head-prepend' }],
  configureServer: ({ middlewares }) =>
    void middlewares.use('/watch.js', (_, response) => {
      response.setHeader('Content-Type', 'text/javascript')
      response.end(WATCH)
    }),
}

async function startDemo() {
  const cacheDir = mkdtempSync(join(tmpdir(), 'demo-'))
  const server = await createServer({
    root: join(root, 'demo'),
    configFile: false,
    logLevel: 'silent',
    cacheDir,
    resolve: { alias: { '/src': join(root, 'src') } },
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1', fs: { allow: [root] }, headers: { 'Content-Security-Policy': POLICY } },
    plugins: [watch],
  })
  await server.listen()
  const stop = () => server.close().finally(() => rmSync(cacheDir, { recursive: true, force: true }))
  return { url: `http://127.0.0.1:${server.httpServer.address().port}`, stop }
}

const elements = elementsOf(JSON.parse(readFileSync(join(root, 'dist-types/custom-elements.json'), 'utf8')))

/** How many lines the manifest has for an element. */
const linesOf = (element) => Object.values(element).flatMap((value) => (Array.isArray(value) ? value : [])).length

/** Whether each example has something to say: some look first for what is asked. */
const examplesShow = () =>
  [...document.querySelectorAll('.live > :first-child')].every(({ shadowRoot }) =>
    shadowRoot?.querySelector('[role=heading]'),
  )

const reference = () => ({
  links: [...document.querySelectorAll('#contents a')].map((link) => link.getAttribute('href')),
  sections: [...document.querySelectorAll('#elements > section')].map((each) => [
    each.id,
    each.querySelectorAll('tbody tr').length,
    Boolean(each.querySelector('.live > *').shadowRoot?.querySelector('[role=heading]')),
  ]),
  violations: window.violations,
})

const themes = () => {
  const picker = document.querySelector('#theme select')
  const judge = (name) => {
    picker.value = name
    picker.dispatchEvent(new Event('change', { bubbles: true }))
    const rows = [...document.querySelectorAll('#contrast tbody tr')].map((row) => row.lastChild.textContent)
    return [name, document.querySelector('#verdict').textContent, [...new Set(rows)].join()]
  }
  return [...picker.options].map(({ value }) => judge(value))
}

/** Makes the text of the default theme as light as what lies behind it. */
const spoil = () => {
  const picker = document.querySelector('#theme select')
  picker.value = 'default'
  picker.dispatchEvent(new Event('change', { bubbles: true }))
  const field = document.querySelector('#theme input[type=color]')
  field.value = '#ffffff'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const form = document.querySelector('#shown > *')
  return [document.querySelector('#verdict').textContent, getComputedStyle(form).getPropertyValue('--wb-color-text')]
}

for (const name of engines())
  describe(`the demo in ${name}`, () => {
    let browser, demo, page
    before(async () => {
      demo = await startDemo()
      browser = await startBrowser(name)
      page = await browser.page(1200)
    })
    after(async () => {
      await browser?.stop()
      await demo?.stop()
    })

    const arrived = (selector) =>
      until(selector, () => page.run((what) => document.querySelector(what) !== null, selector).catch(() => false))

    test('the reference shows each element with as many lines as the manifest has, and breaks no policy', async () => {
      await page.goto(`${demo.url}/reference.html`)
      await arrived('#elements > section:last-child tbody tr')
      await until('the examples', () => page.run(examplesShow))
      const expected = elements.map((each) => [each.tagName, linesOf(each), true])
      const seen = await page.run(reference)
      assert.deepEqual(seen.sections, expected)
      assert.deepEqual(
        seen.links,
        elements.map(({ tagName }) => `#${tagName}`),
      )
      assert.deepEqual(seen.violations, [])
    })

    test('the themes page judges the contrast of each theme, and of a colour at once when it is chosen', async () => {
      await page.goto(`${demo.url}/themes.html`)
      await arrived('#contrast tbody tr')
      const enough = (theme) => [theme, 'Every pair has enough contrast', 'enough']
      const names = ['default', 'plain', 'high-contrast', 'cream', 'yellow-on-black']
      assert.deepEqual(await page.run(themes), names.map(enough))
      const [verdict, colour] = await page.run(spoil)
      assert.equal(verdict, 'Too little contrast: 1. Some people could not read this.')
      assert.equal(colour, '#ffffff')
    })
  })
