// The pages of demo/embed/ with their small receivers, as `npm start` serves them, for browsers under test.
import { getRequestListener } from '@hono/node-server'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { root } from '../../build/package.mjs'
import { bundle } from './bundle.mjs'

const read = (type, file) => ({ type, text: readFileSync(join(root, file), 'utf8') })
const FILES = {
  '/page.css': read('text/css', 'demo/page.css'),
  '/embed/read.js': read('text/javascript', 'demo/embed/read.js'),
  '/watch.js': read('text/javascript', 'test/journeys/watch.js'),
}

async function listen(answer) {
  const server = createServer((request, response) => void answer(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${server.address().port}`, stop }
}

/** `watch.js` comes before every other script; `lacks` is a pattern of paths that are not there. */
export async function startDemo() {
  const { receivers } = await import(await bundle('demo/embed/receivers.ts'))
  const { embedFile } = await import(await bundle('demo/embed/site.ts'))
  const small = await listen(getRequestListener(receivers().fetch, { overrideGlobalObjects: false }))
  const demo = { lacks: undefined, small: small.url }
  const site = await listen(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = FILES[pathname] ?? (await embedFile(pathname, small.url, root))
    if (!file || demo.lacks?.test(pathname)) return response.writeHead(404).end()
    const watched = file.text.replace('<head>', '<head><script src="/watch.js"></script>')
    response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': 'no-store' }).end(watched)
  })
  const ask = async (path) => (await fetch(small.url + path)).text()
  return Object.assign(demo, {
    url: site.url,
    /** Bodies that the small receiver of this name has kept. */
    stored: async (name) => JSON.parse(await ask('/stored.json'))[name],
    /** How often anything came to it. */
    came: async (name) => Number(await ask(`/came/${name}`)),
    stop() {
      site.stop()
      small.stop()
    },
  })
}
