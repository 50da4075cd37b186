// A practice's page in the ways that matter for what stays on a disk, and a page that stores what it is given, as a
// control: what was stored must be found.
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { root } from '../../build/package.mjs'

const KEY = {
  ...{ kty: 'EC', crv: 'P-256', kid: '2026' },
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', // RFC 7515, appendix A.3: a public key that everybody knows
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}

/** Path → settings of the form there; `refused`: the browser lets the page store nothing. */
const WAYS = {
  '/plain': { attributes: 'draft="off"' },
  '/session': { attributes: 'draft="session"' },
  '/sealed': { attributes: `seal-key='${JSON.stringify(KEY)}'` },
  '/memory': { attributes: 'draft="session"', refused: true },
}

const page = (attributes, endpoint) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="/watch.js"></script><script type="module" src="/swemwbs-form.js"></script>
<swemwbs-form endpoint="${endpoint}" licence="x" ${attributes}>
<p>Ask at reception for the paper form.</p><p slot="privacy">Who sees it.</p></swemwbs-form>`

/** \`keep(place, kind, text)\`: each place of a browser, and each kind in which it writes a text. */
const STORE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>
const KINDS = {
  bytes: (text) => new TextEncoder().encode(JSON.stringify({ text })),
  'one byte': (text) => JSON.stringify({ text }),
  'two bytes': (text) => JSON.stringify({ text, wide: '\\u0416' }),
}
const PLACES = {
  database: (value) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('control')
    opening.onupgradeneeded = () => opening.result.createObjectStore('control', { autoIncrement: true })
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('control', 'readwrite', { durability: 'strict' })
      transaction.objectStore('control').put({ value })
      transaction.oncomplete = () => resolve(opening.result.close())
      transaction.onabort = () => reject(transaction.error)
    }
  }),
  site: (value) => localStorage.setItem('control' + localStorage.length, value),
}
window.keep = (place, kind, text) => PLACES[place](KINDS[kind](text))
</script>`

const script = (file) => ['text/javascript', readFileSync(join(root, file))]
const FILES = {
  '/watch.js': script('test/journeys/watch.js'),
  '/swemwbs-form.js': script('dist/swemwbs-form.js'),
  '/store': ['text/html', STORE],
  ...Object.fromEntries(
    readdirSync(join(root, 'dist/later')).map((name) => [`/later/${name}`, script(`dist/later/${name}`)]),
  ),
}

/**
 * Serves a page for each of `WAYS`, and `/store`; not what `isMissing(path)`. Browsers may keep a page for
 * Back as it is, some only with `?kept`.
 */
export async function startResidueSite(endpoint, isMissing = () => false) {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost')
    const way = WAYS[pathname]
    const [type, content] = way ? ['text/html', page(way.attributes, endpoint)] : (FILES[pathname] ?? [])
    if (!type || isMissing(pathname)) return response.writeHead(404).end()
    const rules = way?.refused && { 'Content-Security-Policy': 'sandbox allow-scripts' }
    // a sandboxed page comes from nowhere, and its modules from another origin
    const caching = search === '?kept' ? 'no-cache' : 'no-store'
    const headers = { 'Content-Type': type, 'Cache-Control': caching, 'Access-Control-Allow-Origin': '*', ...rules }
    response.writeHead(200, headers).end(content)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${server.address().port}`, stop }
}
