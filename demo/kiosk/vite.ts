import { createReadStream, existsSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' }
const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** The built files under `/dist` of Vite's dev server: the kiosk keeps them for days without a network. */
export function builtFiles(): Plugin {
  return {
    name: 'built-files',
    configureServer({ middlewares }) {
      middlewares.use('/dist', (request, response, next) => {
        const { pathname } = new URL(request.url ?? '', 'http://localhost')
        const file = join(dist, normalize(decodeURIComponent(pathname)))
        const type = TYPES[extname(file)]
        if (!type || !file.startsWith(dist) || !existsSync(file)) return next()
        response.setHeader('Content-Type', type)
        createReadStream(file).pipe(response)
      })
    },
  }
}
