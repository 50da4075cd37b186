import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bundle } from '../engines/bundle.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'
import { complete, fresh } from './promises.mjs'

const { receiver: makeReceiver } = await import(await bundle('demo/receiver/app.ts'))
const { readSettings } = await import(await bundle('demo/receiver/options.ts'))
const { whenNeeded } = await import(await bundle('demo/receiver/store.ts'))
let running
before(async () => (running = await startReceiver()))
after(() => running.stop())

const send = (app, envelope) =>
  app.request('/submissions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${envelope.id}"` },
    body: JSON.stringify(envelope),
  })
function signal() {
  let give
  return [new Promise((resolve) => (give = resolve)), give]
}
function receiverOn(openStore) {
  const reported = []
  const report = (line) => reported.push(line)
  return { reported, app: makeReceiver(openStore, { allowedOrigins: () => [], adminToken: undefined, report }) }
}

describe('a receiver in trouble', () => {
  it('says 409 to a second request while the first is being stored, then 200', async () => {
    const [isHeld, heldNow] = signal()
    const [goOn, letGo] = signal()
    let calls = 0
    const query = (...sql) => (calls++ ? running.store.query(...sql) : (heldNow(), goOn.then(() => query(...sql))))
    const { app } = receiverOn(async () => ({ ...running.store, query }))
    const envelope = fresh(complete)
    const first = send(app, envelope)
    await isHeld
    const second = await send(app, envelope)
    letGo()

    assert.equal(second.status, 409)
    assert.equal((await first).status, 201)
    assert.equal((await send(app, envelope)).status, 200)
  })

  it('says 503 and when to come again while its store cannot be opened, and works once it can', async () => {
    const answers = [Promise.reject(new Error('in use')), Promise.resolve(running.store)]
    const { app } = receiverOn(whenNeeded(() => answers.shift()))
    const refused = await send(app, fresh(complete))

    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5'])
    assert.equal((await send(app, fresh(complete))).status, 201)
  })

  it('says 500 and reports the kind of failure, never the row; the next attempt is welcome', async () => {
    const quoting = Object.assign(new Error('Failing row contains (useful: 1)'), { code: '23514' })
    let broken = true
    const query = (...sql) => (broken ? Promise.reject(quoting) : running.store.query(...sql))
    const { app, reported } = receiverOn(async () => ({ ...running.store, query }))
    const envelope = fresh(complete)
    const failed = await send(app, envelope)

    assert.equal(failed.status, 500)
    assert.doesNotMatch(await failed.text(), /useful/)
    assert.deepEqual(reported, ['receiver: POST failed: Error 23514'])
    broken = false
    assert.equal((await send(app, envelope)).status, 201)
  })
})

describe('the settings of a receiver', () => {
  it('come from the environment, and have defaults', () => {
    const none = { dataDir: '.data/', databaseUrl: undefined, allowedOrigins: undefined, adminToken: undefined }
    const names = {
      DATA_DIR: 'd',
      DATABASE_URL: 'postgres://p',
      ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080',
      ADMIN_TOKEN: 't',
    }

    assert.deepEqual(readSettings({}), none)
    assert.deepEqual(readSettings({ DATA_DIR: '', DATABASE_URL: '', ALLOWED_ORIGINS: '', ADMIN_TOKEN: '' }), none)
    assert.deepEqual(readSettings(names), {
      dataDir: 'd',
      databaseUrl: 'postgres://p',
      adminToken: 't',
      allowedOrigins: ['https://a.example', 'http://b.example:8080'],
    })
  })

  it('name an origin that is none', () => {
    for (const origin of ['*', 'a.example', 'https://a.example/', 'https://A.example', 'null'])
      assert.throws(() => readSettings({ ALLOWED_ORIGINS: origin }), {
        message: `ALLOWED_ORIGINS: expected origins like https://forms.example, got "${origin}"`,
      })
  })
})
