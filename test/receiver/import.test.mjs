// What a kiosk saved to a file and somebody carried to the receiver by hand.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startReceiver } from '../engines/receiver-process.mjs'
import { ADMIN_TOKEN, complete, fresh, post, sealed } from './promises.mjs'

let receiver
before(async () => (receiver = await startReceiver({ adminToken: ADMIN_TOKEN })))
after(() => receiver.stop())

const carry = (body, token = ADMIN_TOKEN, url = receiver.url) =>
  fetch(`${url}/import`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })
const lineOf = (id, body = sealed(id).body) => `${JSON.stringify({ id, body })}\n`
const newId = () => fresh(complete).id
const rowsOf = async (...ids) => (await receiver.rows()).filter(({ id }) => ids.includes(id))

describe('a file that is carried to the receiver', () => {
  it('is stored line by line as if each had been sent, once for ever', async () => {
    const [one, two] = [newId(), newId()]
    await post(receiver.url, { id: two }, sealed(two))
    const file = lineOf(one) + lineOf(two)

    const first = await carry(file)
    assert.equal(first.status, 200)
    assert.deepEqual(await first.json(), { stored: 1, known: 1, refused: [] })
    assert.deepEqual(await (await carry(file)).json(), { stored: 0, known: 2, refused: [] })
    const rows = await rowsOf(one, two)
    assert.deepEqual(
      rows.map(({ body }) => new TextDecoder().decode(body)).sort(),
      [one, two].map((id) => sealed(id).body).sort(),
    )
    assert.equal((await post(receiver.url, { id: one }, sealed(one))).status, 200, 'the tablet gets its receipt')
  })

  it('has its bad lines named, and its good ones stored', async () => {
    const [good, other, known] = [newId(), newId(), newId()]
    await post(receiver.url, { id: known }, sealed(known))
    const lines = ['no json\n', '[]\n', lineOf(other, 'not sealed'), lineOf(other, sealed(newId()).body), '\n']
    lines.push(lineOf(known, `${sealed(known).body}x`), lineOf(good))
    const { stored, refused } = await (await carry(lines.join(''))).json()

    assert.equal(stored, 1)
    assert.deepEqual(
      refused.map(({ line }) => line),
      [1, 2, 3, 4, 6],
    )
    assert.equal((await rowsOf(good, other)).length, 1)
    assert.doesNotMatch(JSON.stringify(refused), /sealed\(|eyJ/)
  })

  it('is taken from nobody without the token, nor when it is too large', async () => {
    const id = newId()
    assert.equal((await carry(lineOf(id), 'another')).status, 401)
    assert.equal((await carry(' '.repeat(16 * 1024 * 1024 + 1))).status, 413)
    assert.deepEqual(await rowsOf(id), [])
    const closed = await startReceiver()
    assert.equal((await carry(lineOf(id), ADMIN_TOKEN, closed.url)).status, 403)
    await closed.stop()
  })

  it('is described in the OpenAPI file', async () => {
    const { paths } = await (await fetch(`${receiver.url}/openapi.json`)).json()
    const { responses } = paths['/import'].post
    for (const status of [200, 401, 403, 413]) assert.ok(responses[status], `${status}`)
  })
})
