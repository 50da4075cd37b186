import { getRequestListener } from '@hono/node-server'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { receiver } from './app.ts'
import type { ReceiverSettings } from './options.ts'
import { openStore, type Store } from './store.ts'

/** A receiver that runs. */
export interface RunningReceiver {
  /** Where it listens, such as `http://127.0.0.1:8080`; submissions go to `/submissions` below it. */
  readonly url: string
  readonly store: Store
  stop(): Promise<void>
}

/**
 * Starts a receiver by itself, on this machine only; `port` 0 takes any that is free.
 *
 * @throws {Error} when the folder is in use, the database cannot be reached, or the port is taken
 */
export async function startReceiver(settings: ReceiverSettings & { readonly port: number }): Promise<RunningReceiver> {
  const store = await openStore(settings)
  let own: string[] = []
  const app = receiver(() => Promise.resolve(store), {
    allowedOrigins: () => settings.allowedOrigins ?? own,
    adminToken: settings.adminToken,
    report: (line) => process.stderr.write(`${line}\n`),
  })
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => void listener(request, response))
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await store.close()
  }
  try {
    await once(server.listen(settings.port, '127.0.0.1'), 'listening')
  } catch (error) {
    await store.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  own = ownOrigins(port)
  return { url: `http://127.0.0.1:${port}`, store, stop }
}

/** The names under which this machine's own pages come. */
export const ownOrigins = (port: number) => ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port}`)
