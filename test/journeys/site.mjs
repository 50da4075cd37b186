// A practice's page with the strictest headers, and the built script-tag file on it.
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
    'trusted-types wellbeing-widgets',
  ].join('; ')

const read = (file) => {
  const content = readFileSync(join(root, file)) // now, so that a build under way takes it from no page
  return () => content
}

/** Path → type and content. */
const FILES = {
  '/': ['text/html; charset=utf-8', page],
  '/phone': ['text/html; charset=utf-8', (endpoint) => page(endpoint).replace('<main>', '<main class="phone">')],
  '/page.css': ['text/css', () => STYLE],
  '/watch.js': ['text/javascript', read('test/journeys/watch.js')],
  '/swemwbs-form.js': ['text/javascript', read('dist/swemwbs-form.js')],
}

/** Serves `/` and, in a column as wide as a phone, `/phone`. `endpoint(origin)` names or starts the receiver. */
export async function startSite(endpoint) {
  const paths = []
  let target = ''
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    paths.push(pathname)
    const [type, content] = FILES[pathname] ?? []
    if (!type) return response.writeHead(404).end()
    const headers = { 'Content-Type': type, 'Content-Security-Policy': policy(new URL(target).origin) }
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
