// A page with a kiosk on it, another page to go to, and a receiver that can be down.
import { buildSync } from 'esbuild'
import { webcrypto } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { root } from '../../build/package.mjs'

/** A public key as its attribute, made anew. */
export async function sealKey() {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const { publicKey } = await webcrypto.subtle.generateKey(curve, true, ['deriveBits'])
  const { x, y } = await webcrypto.subtle.exportKey('jwk', publicKey)
  return JSON.stringify({ kty: 'EC', crv: 'P-256', x, y, kid: 'test' })
}

const read = (path) => readFileSync(join(root, path), 'utf8')

const script = () =>
  buildSync({
    ...{ absWorkingDir: root, bundle: true, write: false, format: 'esm', logLevel: 'error', target: 'es2022' },
    stdin: {
      // as text: package.json says that no file outside of src does anything by being imported
      contents: `import './src/elements/wellbeing-kiosk.ts'\n${read('test/journeys/kiosk-watch.js')}`,
      resolveDir: root,
    },
    tsconfig: join(root, 'tsconfig.json'),
  }).outputFiles[0].text

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const STYLE = 'html,body{margin:0;block-size:100%}'
const page = (attributes) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <title>A tablet</title>
    <script type="module" src="/kiosk.js"></script>
  </head>
  <body data-kiosk="${escaped(JSON.stringify(attributes))}"></body>
</html>`

/** Serves the kiosk at `/` and an empty page at `/other`. `received` has the id and the body of each POST. */
export async function startKioskSite(attributes = {}) {
  const code = script()
  const site = { received: [], isDown: false }
  const receive = async (request, response) => {
    if (site.isDown) return response.destroy()
    const body = Buffer.concat(await request.toArray()).toString('latin1')
    const [, id] = /^"(.+)"$/.exec(request.headers['idempotency-key'])
    site.received.push({ id, body, type: request.headers['content-type'] })
    response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id }))
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (request.method === 'POST') return void receive(request, response)
    const all = { endpoint: '/submissions', licence: 'Registered 2026', 'staff-code': '1234', ...attributes }
    const files = {
      '/': ['text/html; charset=utf-8', page(all)],
      '/other': [
        'text/html; charset=utf-8',
        '<!doctype html><link rel="icon" href="data:," /><title>Another page</title>',
      ],
      '/page.css': ['text/css', STYLE],
      '/kiosk.js': ['text/javascript', code],
    }
    const [type, content] = files[pathname] ?? []
    if (!type) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': type }).end(content)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return Object.assign(site, {
    url: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  })
}
