// What the receiver promises on either database; one suite, run by embedded.test.mjs and postgres.test.mjs.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { bundle } from '../engines/bundle.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'

export const { complete, feedback, incomplete } = await import(await bundle('test/submission/envelopes.ts'))
export const ADMIN_TOKEN = 'a-token-for-tests'

/** The envelope under an id of its own. */
export const fresh = (envelope, changes = {}) => ({
  ...envelope,
  id: randomBytes(16).toString('base64url'),
  ...changes,
})

/** Posts as the elements do; `headers` and `body` change or add to that. */
export const post = (url, envelope, { headers = {}, body = JSON.stringify(envelope) } = {}) =>
  fetch(`${url}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${envelope.id}"`, ...headers },
    body,
  })

/** What only a receiver with the private key can read; here nobody can. */
export function sealed(id, changes = {}) {
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', kid: 'k', typ: 'wb+jwe', submissionId: id, instrument: 'swemwbs' }
  const part = Buffer.from(JSON.stringify({ ...header, ...changes })).toString('base64url')
  return { headers: { 'content-type': 'application/jose' }, body: `${part}..aXY.c2VhbGVk.dGFn` }
}

const erase = (url, id, headers = { authorization: `Bearer ${ADMIN_TOKEN}` }) =>
  fetch(`${url}/submissions/${id}`, { method: 'DELETE', headers })

/** `options` as for `startReceiver`. */
export function keepsItsPromises(name, options) {
  describe(`a receiver on ${name}`, () => {
    let receiver
    const rowOf = async (id) => (await receiver.rows()).filter((row) => row.id === id)
    before(async () => (receiver = await startReceiver({ adminToken: ADMIN_TOKEN, ...options })))
    after(() => receiver.stop())

    it('stores a submission as it came, and says when', async () => {
      const envelope = fresh(complete)
      const response = await post(receiver.url, envelope)
      const receipt = await response.json()

      assert.equal(response.status, 201)
      assert.equal(
        new URL(response.headers.get('location'), response.url).href,
        `${receiver.url}/submissions/${envelope.id}`,
      )
      const [row] = await rowOf(envelope.id)
      assert.deepEqual(row.envelope, envelope)
      assert.deepEqual(receipt, { id: envelope.id, receivedAt: row.receiptTime.toISOString() })
    })

    it('gives the same receipt when the same bytes come again', async () => {
      const envelope = fresh(incomplete)
      const first = await (await post(receiver.url, envelope)).json()
      const again = await post(receiver.url, envelope)

      assert.equal(again.status, 200)
      assert.deepEqual(await again.json(), first)
    })

    it('refuses other bytes under a stored id, and keeps the first', async () => {
      const envelope = fresh(complete)
      await post(receiver.url, envelope)
      const other = await post(receiver.url, { ...envelope, reference: 'GL-0048' })

      assert.equal(other.status, 422)
      assert.deepEqual(
        (await rowOf(envelope.id)).map((row) => row.envelope),
        [envelope],
      )
    })

    it('makes one row of fifty equal submissions at once', async () => {
      const envelope = fresh(complete)
      const responses = await Promise.all(Array.from({ length: 50 }, () => post(receiver.url, envelope)))
      const counts = { 200: 0, 201: 0, 409: 0 }
      for (const { status } of responses) counts[status] += 1

      assert.equal(counts[201], 1)
      assert.equal(counts[200] + counts[409], 49)
      assert.equal((await rowOf(envelope.id)).length, 1)
    })

    it('keeps a wrong score as it was sent, scores again, and flags the difference', async () => {
      const score = { ...complete.score, metric: 20.73 }
      const [right, wrong, none] = [fresh(complete), fresh(complete, { score }), fresh(incomplete)]
      for (const envelope of [right, wrong, none]) assert.equal((await post(receiver.url, envelope)).status, 201)
      const shown = async ({ id }) => (await rowOf(id)).map((row) => [row.score, row.ownScore, row.scoreDiffers])

      assert.deepEqual(await shown(right), [[complete.score, { raw: 21, metric: 19.25 }, false]])
      assert.deepEqual(await shown(wrong), [[score, { raw: 21, metric: 19.25 }, true]])
      assert.deepEqual(await shown(none), [[null, null, false]])
    })

    it('keeps a feedback form, even with half an emoji that a length limit cut', async () => {
      const envelope = fresh(feedback, { answers: { ...feedback.answers, good: 'Thank you \ud83e' } })

      assert.equal((await post(receiver.url, envelope)).status, 201)
      assert.deepEqual(
        (await rowOf(envelope.id)).map((row) => row.envelope),
        [envelope],
      )
    })

    it('keeps a sealed submission as it came', async () => {
      const { id } = fresh(complete)
      const { headers, body } = sealed(id)

      assert.equal((await post(receiver.url, { id }, { headers, body })).status, 201)
      const [row] = await rowOf(id)
      assert.equal(new TextDecoder().decode(row.body), body)
    })

    it('erases everything but the id, once or twice', async () => {
      const envelope = fresh(complete)
      await post(receiver.url, envelope)

      assert.equal((await erase(receiver.url, envelope.id)).status, 204)
      assert.equal((await erase(receiver.url, envelope.id)).status, 204)
      const [row] = await receiver.store.query('select * from submissions where id = $1', [envelope.id])
      const { id, received_at, erased_at, ...rest } = row
      assert.ok(erased_at >= received_at)
      assert.deepEqual([id, Object.values(rest)], [envelope.id, [null, null, null, null, null, false]])
      assert.doesNotMatch(await (await fetch(`${receiver.url}/`)).text(), new RegExp(envelope.id))
    })

    it('lets a device that never saw its receipt forget an erased submission, and stores nothing', async () => {
      const envelope = fresh(complete)
      const first = await (await post(receiver.url, envelope)).json()
      await erase(receiver.url, envelope.id)
      const again = await post(receiver.url, envelope)

      assert.equal(again.status, 200)
      assert.deepEqual(await again.json(), first)
      assert.deepEqual(
        (await rowOf(envelope.id)).map((row) => row.body),
        [null],
      )
    })

    it('erases for nobody without the right token', async () => {
      const envelope = fresh(complete)
      await post(receiver.url, envelope)
      const refused = [{}, { authorization: 'Bearer another' }, { authorization: `Basic ${ADMIN_TOKEN}` }]
      for (const headers of refused) {
        const response = await erase(receiver.url, envelope.id, headers)
        assert.deepEqual([response.status, response.headers.get('www-authenticate')], [401, 'Bearer'])
      }
      assert.equal((await rowOf(envelope.id))[0].erasedAt, null)
    })

    it('says so when there is nothing to erase under an id', async () => {
      assert.equal((await erase(receiver.url, fresh(complete).id)).status, 404)
    })
  })
}
