// Policies of host pages, with and without another copy of Lit: the form works wherever its policy name is allowed.
import assert from 'node:assert/strict'
import { buildSync } from 'esbuild'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { root } from '../../build/package.mjs'
import { engines, startBrowser, until } from './page.mjs'

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'"
const TYPED = `${STRICT}; require-trusted-types-for 'script'`

/** Policy → whether the form may show. `host`: whether a host's own Lit may run under it. */
const POLICIES = {
  'no policy at all': { csp: '', form: true, host: true },
  'strict, without trusted types': { csp: STRICT, form: true, host: true },
  'trusted types of any name': { csp: TYPED, form: true, host: true },
  'our name alone': { csp: `${TYPED}; trusted-types wellbeing-widgets`, form: true, host: false },
  "our name and Lit's": { csp: `${TYPED}; trusted-types wellbeing-widgets lit-html`, form: true, host: true },
  "another's name alone": { csp: `${TYPED}; trusted-types lit-html`, form: false, host: true },
  'no name at all': { csp: `${TYPED}; trusted-types 'none'`, form: false, host: false },
}

const otherLit = buildSync({
  ...{ absWorkingDir: root, bundle: true, write: false, format: 'esm', logLevel: 'error' },
  stdin: {
    contents:
      "import { html, LitElement } from 'lit'\n" +
      "customElements.define('other-lit', class extends LitElement { render() { return html`<b>theirs</b>` } })",
    resolveDir: root,
  },
}).outputFiles[0].text

const WATCH = `window.violations = []
addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
addEventListener('load', () => (window.loaded = true))`
const page = (
  other,
) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="/watch.js"></script>
${other ? '<script type="module" src="/other.js"></script><other-lit></other-lit>' : ''}
<script type="module" src="/swemwbs-form.js"></script>
<swemwbs-form licence="x"><p>Ask at reception for the paper form.</p><p slot="privacy">Who sees it.</p></swemwbs-form>`

const FILES = {
  '/watch.js': () => WATCH,
  '/other.js': () => otherLit,
  '/swemwbs-form.js': () => readFileSync(join(root, 'dist/swemwbs-form.js')),
}

/** What is to be seen, once everything has loaded. */
const view = () => {
  const form = document.querySelector('swemwbs-form')
  const heading = form.shadowRoot?.querySelector('[role=heading]')
  const fallback = form.querySelector('p').getBoundingClientRect().height > 0
  return { form: Boolean(heading), fallback, violations: window.violations }
}

for (const name of engines().filter((each) => each !== 'webkit'))
  describe(`in ${name}`, () => {
    let browser, server, url
    before(async () => {
      server = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url, 'http://localhost')
        const script = FILES[pathname]
        if (script) return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script())
        const { csp } = POLICIES[searchParams.get('policy')] ?? { csp: '' }
        const headers = { 'Content-Type': 'text/html', ...(csp && { 'Content-Security-Policy': csp }) }
        response.writeHead(200, headers).end(page(searchParams.has('lit')))
      })
      await once(server.listen(0, '127.0.0.1'), 'listening')
      url = `http://127.0.0.1:${server.address().port}`
      browser = await startBrowser(name)
    })
    after(async () => {
      await browser?.stop()
      server.closeAllConnections()
      server.close()
    })

    for (const [policy, expected] of Object.entries(POLICIES))
      for (const lit of [false, true])
        test(`${policy}${lit ? ', beside another Lit' : ''}: ${expected.form ? 'the form' : 'the words'}`, async () => {
          const here = await browser.page(1200)
          await here.goto(`${url}/?policy=${encodeURIComponent(policy)}${lit ? '&lit' : ''}`)
          await until('everything has loaded', () => here.run(() => window.loaded))
          if (expected.form) await until('the form', async () => (await here.run(view)).form)
          const seen = await here.run(view)
          assert.equal(seen.form, expected.form)
          assert.equal(seen.fallback, !expected.form)
          if (expected.form && (!lit || expected.host)) assert.deepEqual(seen.violations, [])
        })
  })
