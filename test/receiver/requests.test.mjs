import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { startReceiver } from '../engines/receiver-process.mjs'
import { complete, fresh, post, sealed } from './promises.mjs'

const PAGE = 'https://forms.example'
let receiver
before(async () => (receiver = await startReceiver({ allowedOrigins: [PAGE] })))
after(() => receiver.stop())

/** Problem details, and nothing stored. */
async function refused(response, status, id) {
  const problem = await response.json()
  assert.equal(response.status, status)
  assert.equal(response.headers.get('content-type'), 'application/problem+json')
  assert.equal(problem.status, status)
  assert.ok(problem.title && problem.detail)
  assert.deepEqual(
    (await receiver.rows()).filter((row) => row.id === id),
    [],
  )
  return problem
}

describe('a request that a receiver refuses', () => {
  it('has no key, or a key that is not an id in double quotes: 400', async () => {
    const envelope = fresh(complete)
    for (const key of ['', envelope.id, `'${envelope.id}'`, '"short"', `"${envelope.id}", "${envelope.id}"`])
      await refused(await post(receiver.url, envelope, { headers: { 'idempotency-key': key } }), 400, envelope.id)
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(envelope) }
    await refused(await fetch(`${receiver.url}/submissions`, init), 400, envelope.id)
  })

  it('has a bad envelope: 400 with every problem, and nothing of what the person wrote', async () => {
    const envelope = fresh(complete, { answers: { ...complete.answers, useful: 'Margaret', mind: ['Margaret'] } })
    const { problems, ...rest } = await refused(await post(receiver.url, envelope), 400, envelope.id)

    assert.deepEqual(
      problems.map(({ path }) => path),
      ['answers.useful', 'answers.mind'],
    )
    for (const problem of problems) assert.deepEqual(Object.keys(problem), ['path', 'expected', 'got'])
    assert.doesNotMatch(JSON.stringify([rest, problems]), /Margaret/)
    await refused(await post(receiver.url, envelope, { body: 'Margaret' }), 400, envelope.id)
  })

  it('has a key that is not the id in its body: 422', async () => {
    const [envelope, other] = [fresh(complete), fresh(complete)]
    await refused(await post(receiver.url, envelope, { body: JSON.stringify(other) }), 422, other.id)
    await refused(await post(receiver.url, envelope, sealed(other.id)), 422, envelope.id)
  })

  it('is sealed in another way than ours: 400', async () => {
    const { id } = fresh(complete)
    const { headers, body } = sealed(id)
    const bodies = ['', '{}', body.replace('..', '.'), body.replace('..', '.key.'), `${body}.more`]
    bodies.push(sealed(id, { alg: 'dir' }).body, sealed(id, { typ: 'JWT' }).body, sealed(id, { submissionId: 7 }).body)
    for (const wrong of bodies) await refused(await post(receiver.url, { id }, { headers, body: wrong }), 400, id)
  })

  it('has another type, or another alphabet than UTF-8: 415', async () => {
    const envelope = fresh(complete)
    const types = ['', 'text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1']
    for (const type of types)
      await refused(await post(receiver.url, envelope, { headers: { 'content-type': type } }), 415, envelope.id)
    const spelt = { 'content-type': 'Application/JSON; charset="UTF-8"' }
    assert.equal((await post(receiver.url, envelope, { headers: spelt })).status, 201)
  })

  it('is one byte over 64 KiB: 413', async () => {
    const envelope = fresh(complete)
    const text = JSON.stringify(envelope)
    const body = text + ' '.repeat(64 * 1024 - text.length)
    await refused(await post(receiver.url, envelope, { body: `${body} ` }), 413, envelope.id)
    assert.equal((await post(receiver.url, envelope, { body })).status, 201)
  })

  it(
    'never ends: 413 as soon as too much has come, though no length was announced',
    { timeout: 20_000 },
    async (test) => {
      const envelope = fresh(complete)
      const headers = { 'content-type': 'application/json', 'idempotency-key': `"${envelope.id}"` }
      const upload = request(`${receiver.url}/submissions`, { method: 'POST', headers })
      test.after(() => upload.on('error', () => undefined).destroy())
      upload.write(' '.repeat(64 * 1024 + 1))
      const [response] = await once(upload, 'response')

      assert.equal(response.statusCode, 413)
    },
  )

  it('asks for a path that is not there: 404', async () => {
    await refused(await fetch(`${receiver.url}/submissions`), 404)
    await refused(await fetch(`${receiver.url}/submissions/%00`, { method: 'DELETE' }), 404)
  })
})

describe('a page of another origin', () => {
  const preflight = (origin) =>
    fetch(`${receiver.url}/submissions`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    })
  const corsOf = ({ headers }) => [...headers].filter(([name]) => name.startsWith('access-control-'))

  it('that is allowed may ask first, and is told what it may send', async () => {
    const response = await preflight(PAGE)

    assert.equal(response.status, 204)
    assert.deepEqual(Object.fromEntries(corsOf(response)), {
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type,idempotency-key',
      'access-control-expose-headers': 'location,retry-after',
      'access-control-max-age': '86400',
    })
    assert.match(response.headers.get('vary'), /Origin/)
  })

  it('that is allowed may read the receipt, and why it was refused', async () => {
    const envelope = fresh(complete)
    for (const options of [{}, { body: 'not JSON' }]) {
      const headers = { origin: PAGE }
      const response = await post(receiver.url, envelope, { ...options, headers })
      assert.deepEqual(Object.fromEntries(corsOf(response)), {
        'access-control-allow-origin': PAGE,
        'access-control-expose-headers': 'location,retry-after',
      })
      assert.match(response.headers.get('vary'), /Origin/)
    }
  })

  it('that is not allowed, or hides its name, is refused and may read nothing', async () => {
    const envelope = fresh(complete)
    for (const origin of [
      'null',
      'https://elsewhere.example',
      `${PAGE}:444`,
      'https://forms.example.org',
      receiver.url,
    ]) {
      const [asked, sent] = [await preflight(origin), await post(receiver.url, envelope, { headers: { origin } })]
      assert.deepEqual([asked.status, corsOf(asked), corsOf(sent)], [403, [], []])
      await refused(sent, 403, envelope.id)
    }
  })
})

it('every answer forbids storing and guessing its type', async () => {
  const answers = [
    await fetch(`${receiver.url}/`),
    await fetch(`${receiver.url}/none`),
    await post(receiver.url, fresh(complete)),
  ]
  for (const { headers } of answers)
    assert.deepEqual([headers.get('cache-control'), headers.get('x-content-type-options')], ['no-store', 'nosniff'])
})
