// The site of a practice for pages that fill themselves in: `/crash` and `/tab`. What they tell is handed to `hear`.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { root } from '../../build/package.mjs'

const html = (name) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><main></main>
<script type="module" src="/${name}-page.js"></script>`

const script = (file) => ['text/javascript', readFileSync(join(root, file))]

/** `hear(what, who)` is called for everything that a page tells; see `tell` of `form-page.js`. */
export async function startPractice(hear = () => undefined) {
  const files = {
    '/crash': ['text/html', html('crash')],
    '/tab': ['text/html', html('tab')],
    '/swemwbs-form.js': script('dist/swemwbs-form.js'),
  }
  for (const name of ['form', 'crash', 'tab']) files[`/${name}-page.js`] = script(`test/faults/${name}-page.js`)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    if (pathname === '/tell') {
      hear(searchParams.get('what'), searchParams.get('who'))
      return response.writeHead(204).end()
    }
    const [type, content] = files[pathname] ?? []
    if (!type) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${server.address().port}`, stop }
}
