import { getRequestListener } from '@hono/node-server'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Plugin } from 'vite'
import { receivers } from './receivers.ts'
import { embedFile } from './site.ts'

/**
 * The small receivers beside Vite's dev server, on a port of their own: another origin, as receivers mostly are. The
 * pages about embedding, which must know that address, are made here, and use the built files.
 */
export function smallReceivers(root: string): Plugin {
  return {
    name: 'small-receivers',
    async configureServer({ httpServer, middlewares }) {
      if (!httpServer) return
      const listener = getRequestListener(receivers().fetch, { overrideGlobalObjects: false })
      const server = createServer((request, response) => void listener(request, response))
      await once(server.listen(0, '127.0.0.1'), 'listening')
      httpServer.once('close', () => server.close())
      const { port } = server.address() as AddressInfo
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        void embedFile(pathname, `http://127.0.0.1:${port}`, root).then((file) => {
          if (!file) return next()
          response.setHeader('Content-Type', file.type)
          response.end(file.text)
        })
      })
    },
  }
}
