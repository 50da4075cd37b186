// A practice's page with the strictest headers, and the built script-tag file on it.
import { buildSync } from 'esbuild'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { root } from '../../build/package.mjs'

const page = (endpoint) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <title>A practice</title>
    <script src="/watch.js"></script>
    <script type="module" src="/swemwbs-form.js"></script>
  </head>
  <body>
    <main>
      <h1>A practice</h1>
      <swemwbs-form endpoint="${endpoint}" licence="Registered 2026">
        <p>Ask at reception for the paper form.</p>
        <p slot="privacy">Your link worker sees your answers.</p>
      </swemwbs-form>
    </main>
  </body>
</html>`

const STYLE = 'body { margin: 0 } .phone { inline-size: 390px }'

const hostile = (endpoint) =>
  page(endpoint)
    .replace('/page.css', '/hostile.css')
    .replace('<main>', '<script type="module" src="/other-lit.js"></script><main><other-lit></other-lit>')

/** Another library's copy of Lit, with the policy's usual name. */
const otherLit = buildSync({
  ...{ absWorkingDir: root, bundle: true, write: false, format: 'esm', logLevel: 'error' },
  stdin: {
    contents:
      "import { html, LitElement } from 'lit'\n" +
      "customElements.define('other-lit', class extends LitElement { render() { return html`<b>theirs</b>` } })",
    resolveDir: root,
  },
}).outputFiles[0].text

const policy = (receiver) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${receiver}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types wellbeing-widgets lit-html',
  ].join('; ')

const read = (file) => {
  const content = readFileSync(join(root, file)) // now, so that a build under way takes it from no page
  return () => content
}

/** A page with a feedback form, with these attributes; with `own`, a form of the page's own. */
const feedback =
  (attributes, own = '') =>
  (endpoint) =>
    page(endpoint)
      .replace(/<swemwbs-form endpoint="([^"]*)"[^>]*>/, `<feedback-form endpoint="$1" ${attributes}>`)
      .replaceAll('swemwbs-form', 'feedback-form')
      .replace('</head>', own ? `<script type="module" src="${own}"></script></head>` : '</head>')

/** The form of the README, as a partner writes it. */
const ownForm = () => {
  const [, code] = /```js\n(import \{ registerForm[^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))
  return code.replace('wellbeing-widgets/feedback-form', '/feedback-form.js')
}

/** Path → type and content. */
const FILES = {
  '/': ['text/html; charset=utf-8', page],
  '/phone': ['text/html; charset=utf-8', (endpoint) => page(endpoint).replace('<main>', '<main class="phone">')],
  '/hostile': ['text/html; charset=utf-8', hostile],
  '/blocked': ['text/html; charset=utf-8', page],
  '/experience': ['text/html; charset=utf-8', feedback('')],
  '/story': ['text/html; charset=utf-8', feedback('form="story"')],
  '/own': ['text/html; charset=utf-8', feedback('form="food-group"', '/own.js')],
  '/own.js': ['text/javascript', ownForm],
  '/feedback-form.js': ['text/javascript', read('dist/feedback-form.js')],
  '/page.css': ['text/css', () => STYLE],
  '/hostile.css': ['text/css', read('demo/host.css')],
  '/other-lit.js': ['text/javascript', () => otherLit],
  '/watch.js': ['text/javascript', read('test/journeys/watch.js')],
  '/swemwbs-form.js': ['text/javascript', read('dist/swemwbs-form.js')],
}

/** What a script loads on demand. */
const later = (pathname) =>
  /^\/later\/[\w.-]+\.js$/.test(pathname) ? ['text/javascript', read(`dist${pathname}`)] : []

/** Serves `/` and, in a column as wide as a phone, `/phone`. `endpoint(origin)` names or starts the receiver. */
export async function startSite(endpoint) {
  const paths = []
  let target = ''
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    paths.push(pathname)
    const [type, content] = FILES[pathname] ?? later(pathname)
    if (!type) return response.writeHead(404).end()
    const rules = policy(new URL(target).origin)
    const strict = pathname === '/blocked' ? rules.replace("script-src 'self'", "script-src 'none'") : rules
    const headers = { 'Content-Type': type, 'Content-Security-Policy': strict }
    response.writeHead(200, { ...headers, 'Cache-Control': 'no-store' }).end(content(target))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${server.address().port}`
  target = await endpoint(url)
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url, paths, files: Object.keys(FILES), stop }
}
