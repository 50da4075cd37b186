import type { Plugin } from 'vite'
import { kioskFile } from './site.ts'

/**
 * The kiosk's page beside Vite's dev server, which would put a script into it that loads it again whenever a file
 * changes: in the middle of somebody's answers.
 */
export function kioskPage(root: string): Plugin {
  return {
    name: 'kiosk-page',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        kioskFile(pathname, root).then((file) => {
          if (!file) return next()
          response.setHeader('Content-Type', file.type)
          response.setHeader('Cache-Control', 'no-cache')
          response.end(file.text)
        }, next)
      })
    },
  }
}
