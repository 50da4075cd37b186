import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, it } from 'node:test'
import { bundle } from '../engines/bundle.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'
import { complete, fresh, keepsItsPromises, post } from './promises.mjs'

keepsItsPromises('the embedded database', {})

/** A receiver in a process of its own, on this folder; says its URL, or why it did not start. */
async function another(folder) {
  const code = `const { startReceiver } = await import(${JSON.stringify(await bundle('demo/receiver/serve.ts'))})
    const starting = startReceiver({ port: 0, dataDir: ${JSON.stringify(folder)} })
    const said = await starting.then(({ url }) => url, (error) => error.message)
    console.log(said)
    if (!said.startsWith('http')) process.exit(1)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(createInterface(child.stdout), 'line')
  const exited = once(child, 'exit')
  const kill = () => (child.kill('SIGKILL'), exited)
  return { said, kill }
}

describe('the folder of the embedded database', () => {
  it('is held by one process: the second says that it is in use', async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'held-'))
    const first = await startReceiver({ dataDir: folder })
    test.after(() => first.stop().finally(() => rmSync(folder, { recursive: true })))

    const second = await another(folder)
    test.after(() => second.kill())

    assert.equal(second.said, `the folder ${folder} is in use by another process`)
  })

  it('keeps every row that was acknowledged when its process is killed, and opens again', async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'))
    const envelopes = Array.from({ length: 20 }, () => fresh(complete))
    const killed = await another(folder)
    for (const envelope of envelopes) assert.equal((await post(killed.said, envelope)).status, 201)
    await killed.kill()

    const next = await startReceiver({ dataDir: folder })
    test.after(() => next.stop().finally(() => rmSync(folder, { recursive: true })))
    const ids = (await next.rows()).map(({ id }) => id)
    assert.deepEqual(
      ids,
      envelopes.map(({ id }) => id),
    )
  })
})
