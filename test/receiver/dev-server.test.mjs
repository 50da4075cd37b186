import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createLogger, createServer } from 'vite'
import { bundle } from '../engines/bundle.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'
import { complete, fresh, post } from './promises.mjs'

const { receiverPlugin } = await import(await bundle('demo/receiver/vite.ts'))

/** A dev server with one page and the receiver; `errors` is what it printed. */
async function startDevServer(test, environment, root = mkdtempSync(join(tmpdir(), 'pages-'))) {
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>A page</title>')
  const errors = []
  const customLogger = { ...createLogger('silent'), error: (line) => errors.push(line) }
  const plugins = [receiverPlugin({ DATA_DIR: join(root, '.data'), ...environment })]
  const server = await createServer({
    root,
    configFile: false,
    customLogger,
    plugins,
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  test.after(() => server.close().finally(() => rmSync(root, { recursive: true, force: true })))
  return { url: `http://127.0.0.1:${server.httpServer.address().port}`, errors }
}

describe('the receiver of the dev server', () => {
  it('takes submissions of its own pages under /receiver, and shows them there', async (test) => {
    const { url, errors } = await startDevServer(test)
    const envelope = fresh(complete)
    const response = await post(`${url}/receiver`, envelope, { headers: { origin: url } })

    assert.equal(response.status, 201)
    assert.equal(
      new URL(response.headers.get('location'), response.url).pathname,
      `/receiver/submissions/${envelope.id}`,
    )
    assert.match(await (await fetch(`${url}/receiver/`)).text(), new RegExp(envelope.id))
    assert.deepEqual(errors, [])
  })

  it('refuses the preflight of a page that is not its own', async (test) => {
    const { url } = await startDevServer(test)
    const headers = { origin: 'http://localhost:1', 'access-control-request-method': 'POST' }
    const response = await fetch(`${url}/receiver/submissions`, { method: 'OPTIONS', headers })

    assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [403, null])
  })

  it('hands out no file of the database, nor of secrets, though they lie among the pages', async (test) => {
    const root = mkdtempSync(join(tmpdir(), 'pages (1) '))
    test.after(() => rmSync(root, { recursive: true, force: true }))
    // before the start: Vite starts again when it changes
    writeFileSync(join(root, '.env'), 'ADMIN_TOKEN=secret')
    const { url } = await startDevServer(test, {}, root)
    await post(`${url}/receiver`, fresh(complete))
    for (const path of ['.data/PG_VERSION', '.data/pg_wal/000000010000000000000001', '.env']) {
      for (const address of [`${url}/${path}`, `${url}/@fs${root}/${path}`, `${url}/${path}?raw`])
        assert.equal((await fetch(address)).status, 403, address)
    }
  })

  it('says in one line that its folder is in use; the pages go on, and it answers 503', async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'in-use-'))
    const holder = await startReceiver({ dataDir: folder })
    test.after(() => holder.stop().finally(() => rmSync(folder, { recursive: true })))
    const { url, errors } = await startDevServer(test, { DATA_DIR: folder })

    assert.equal((await post(`${url}/receiver`, fresh(complete))).status, 503)
    assert.match(await (await fetch(url)).text(), /A page/)
    assert.deepEqual(errors, [`receiver: the folder ${folder} is in use by another process`])
  })
})
