import { getRequestListener } from '@hono/node-server'
import { resolve } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { receiver } from './app.ts'
import { readSettings } from './options.ts'
import { ownOrigins } from './serve.ts'
import { openStore, type Store, whenNeeded } from './store.ts'

/** What Vite never serves: its own list, which ours replaces, written out again. */
const NEVER_SERVED = ['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '.yarnrc.yml', '**/.git/**']

/**
 * Vite serves the files of the project, and the database is among them; signs that a pattern would read are escaped.
 */
const filesIn = (folder: string) => `${normalizePath(resolve(folder)).replace(/[()[\]{}!?*+@|^$]/g, '\\$&')}/**`

/**
 * The receiver under `/receiver` of Vite's dev server. The store opens beside the start of the server, so that the
 * address is printed at once; when it cannot be opened, one line says why, the pages go on, and the receiver answers
 * 503.
 */
export function receiverPlugin(environment: Readonly<Record<string, string | undefined>> = process.env): Plugin {
  const settings = readSettings(environment)
  return {
    name: 'receiver',
    // Vite would answer other origins' preflights itself, before the receiver is asked
    config: () => ({ server: { cors: false, fs: { deny: [...NEVER_SERVED, filesIn(settings.dataDir)] } } }),
    configureServer({ config, httpServer, middlewares }) {
      let opened: Store | undefined
      const store = whenNeeded(async () => (opened = await openStore(settings)))
      const report = (line: string) => config.logger.error(line)
      store().catch((error: Error) => report(`receiver: ${error.message}`))
      httpServer?.once('close', () => void opened?.close())

      const allowedOrigins = () => settings.allowedOrigins ?? ownOrigins(portOf(httpServer?.address()))
      const app = receiver(store, { allowedOrigins, adminToken: settings.adminToken, report })
      const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
      middlewares.use('/receiver', (request, response) => void listener(request, response))
    },
  }
}

const portOf = (address: unknown) => (typeof address === 'object' && address ? (address as { port: number }).port : 0)
