import assert from 'node:assert/strict'
import { request } from 'node:http'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import { text } from 'node:stream/consumers'
import { bundle } from '../engines/bundle.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'
import { ADMIN_TOKEN, complete, feedback, fresh, incomplete, post, sealed } from './promises.mjs'

const { receiver: makeReceiver } = await import(await bundle('demo/receiver/app.ts'))
let receiver
before(async () => (receiver = await startReceiver({ adminToken: ADMIN_TOKEN })))
after(() => receiver.stop())

const pageOf = async () => (await fetch(`${receiver.url}/`)).text()
const entryOf = async (id) =>
  (await pageOf())
    .split('<li>')
    .find((entry) => entry.includes(id))
    .replace(/\s+/g, ' ')

describe('the page of stored submissions', () => {
  it('shows answers, the score as sent, the score by the receiver, and when it came', async () => {
    const envelope = fresh(complete, { score: { ...complete.score, metric: 20.73 } })
    const { receivedAt } = await (await post(receiver.url, envelope)).json()
    const entry = await entryOf(envelope.id)

    assert.match(entry, /<dt>optimistic<\/dt><dd>3<\/dd>/)
    assert.match(entry, /<dt>Score, as sent<\/dt><dd>raw 21, metric 20.73<\/dd>/)
    assert.match(entry, /<dt>Score, by the receiver<\/dt><dd>raw 21, metric 19.25<\/dd>/)
    assert.match(entry, /<dt>Do the scores differ\?<\/dt><dd><strong>Yes<\/strong><\/dd>/)
    assert.ok(entry.includes(`<time datetime="${receivedAt}">`))
  })

  it('says that a blank item has no answer and gives no score', async () => {
    const envelope = fresh(incomplete)
    await post(receiver.url, envelope)
    const entry = await entryOf(envelope.id)

    assert.match(entry, /<dt>useful<\/dt><dd>No answer<\/dd>/)
    assert.match(entry, /<dt>Score, as sent<\/dt><dd>None: an item has no answer<\/dd>/)
    assert.doesNotMatch(entry, /by the receiver/)
  })

  it('shows what people wrote as text, never as markup, and lets no script run', async () => {
    const good = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const envelope = fresh(feedback, { answers: { ...feedback.answers, good } })
    await post(receiver.url, envelope)
    const response = await fetch(`${receiver.url}/`)
    const policy = response.headers.get('content-security-policy')

    assert.match(await response.text(), /<dd>&lt;script&gt;alert\(1\)&lt;\/script&gt;&lt;img/)
    assert.doesNotMatch(await pageOf(), /<script|<img/)
    assert.match(
      policy,
      /^default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
    )
  })

  it('says of each text whether it may be used, and which record no person may have made', async () => {
    const envelope = fresh(feedback)
    await post(receiver.url, envelope)
    const entry = await entryOf(envelope.id)

    assert.match(entry, /<dt>May good be used \(reports\)\?<\/dt><dd>Yes<\/dd>/)
    assert.match(entry, /<dt>Suspect<\/dt>/)
  })

  it('finds what somebody wants to take back by its reference, the beginning of its id', async () => {
    const [wanted, other] = [fresh(feedback), fresh(complete)]
    for (const envelope of [wanted, other]) await post(receiver.url, envelope)
    const found = await (await fetch(`${receiver.url}/?id=${wanted.id.slice(0, 8)}`)).text()
    assert.deepEqual([found.includes(wanted.id), found.includes(other.id)], [true, false])
    for (const nobody of ['%25', '_', "'; drop table submissions; --", '"><script>alert(1)</script>']) {
      const page = await (await fetch(`${receiver.url}/?id=${encodeURIComponent(`zz${nobody}`)}`)).text()
      assert.match(page, /Nothing is stored whose id begins like this/)
      assert.doesNotMatch(page, /<script/)
    }
  })

  it('shows a sealed submission as sealed', async () => {
    const { id } = fresh(complete)
    await post(receiver.url, { id }, sealed(id))

    assert.match(await entryOf(id), /Sealed/)
  })
})

describe('who may see the page', () => {
  const ask = (adminToken, { address = '127.0.0.1', headers = {} } = {}) => {
    const app = makeReceiver(async () => receiver.store, { allowedOrigins: () => [], adminToken, report: assert.fail })
    const socket = { remoteAddress: address, remoteFamily: address.includes(':') ? 'IPv6' : 'IPv4' }
    return app.request('/', { headers: { host: 'localhost:5173', ...headers } }, { incoming: { socket } })
  }

  it('is somebody at this machine', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      assert.equal((await ask(undefined, { address })).status, 200)
  })

  it('is somebody elsewhere with the token only', async () => {
    const address = '192.0.2.7'
    const withToken = (token) => ({ address, headers: { authorization: `Bearer ${token}` } })

    assert.equal((await ask(ADMIN_TOKEN, withToken(ADMIN_TOKEN))).status, 200)
    assert.equal((await ask(ADMIN_TOKEN, withToken('another'))).status, 401)
    assert.equal((await ask(ADMIN_TOKEN, { address })).status, 401)
    assert.equal((await ask(undefined, { address })).status, 403)
  })

  it('is nobody behind a proxy of this machine, whatever it says about the address', async () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
      assert.equal((await ask(ADMIN_TOKEN, { headers: { [name]: '127.0.0.1' } })).status, 401, name)
    const address = '192.0.2.7'
    assert.equal((await ask(ADMIN_TOKEN, { address, headers: { 'x-forwarded-for': '127.0.0.1' } })).status, 401)
  })

  it('is no foreign page whose name was pointed at this machine', async () => {
    const asked = request(`${receiver.url}/`, { headers: { host: 'rebound.example' } }).end()
    const [response] = await once(asked, 'response')

    assert.equal(response.statusCode, 401)
    assert.doesNotMatch(await text(response), /Stored submissions/)
  })
})

it('nobody can erase, not even with an empty token, while no token is set', async (test) => {
  const unset = await startReceiver()
  test.after(() => unset.stop())
  for (const authorization of ['', 'Bearer ', 'Bearer undefined']) {
    const erased = await fetch(`${unset.url}/submissions/${complete.id}`, {
      method: 'DELETE',
      headers: { authorization },
    })
    assert.equal(erased.status, 403)
  }
})
