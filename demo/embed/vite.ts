import { getRequestListener } from '@hono/node-server'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Plugin } from 'vite'
import { receivers } from './receivers.ts'

/**
 * The small receivers beside Vite's dev server, on a port of their own: another origin, as receivers mostly are. The
 * pages learn the address from `/embed/address.json`.
 */
export function smallReceivers(): Plugin {
  return {
    name: 'small-receivers',
    async configureServer({ httpServer, middlewares }) {
      if (!httpServer) return
      const listener = getRequestListener(receivers().fetch, { overrideGlobalObjects: false })
      const server = createServer((request, response) => void listener(request, response))
      await once(server.listen(0, '127.0.0.1'), 'listening')
      httpServer.once('close', () => server.close())
      const { port } = server.address() as AddressInfo
      middlewares.use('/embed/address.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(`http://127.0.0.1:${port}`))
      })
    },
  }
}
