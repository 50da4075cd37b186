import { expect } from '@open-wc/testing'
import { DEADLINE_MS, type Parcel, post } from '../../src/delivery/post.ts'
import { fakeEnv, respond, silence, unreachable } from '../support/env.ts'
import { receive } from '../support/receiver.ts'

const utf8 = new TextEncoder()
const parcel = (url: string, changes: Partial<Parcel> = {}): Parcel => ({
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  url,
  contentType: 'application/json',
  body: utf8.encode('{"text":"ü 你"}'),
  headers: {},
  key: true,
  ...changes,
})

/** A body that arrives in pieces and, if asked to, never ends. */
function stream(pieces: number, size: number, ends = true): ReadableStream<Uint8Array> {
  let left = pieces
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(size).fill(120))
      else if (ends) controller.close()
      else return new Promise(() => undefined)
      return undefined
    },
  })
}

describe('one attempt', () => {
  it('posts the exact bytes under the submission id, and reads the answer', async () => {
    const { url, log } = await receive({ status: 201, body: '{"id":"x"}' })

    const answer = await post(fakeEnv(), parcel(url, { headers: { 'X-Token': 'public' } }))

    expect(answer).to.deep.include({ kind: 'answer', status: 201, body: '{"id":"x"}' })
    const [seen] = await log()
    expect(seen).to.include({ method: 'POST', body: '{"text":"ü 你"}' })
    expect(seen?.headers).to.include({
      'idempotency-key': '"AAAAAAAAAAAAAAAAAAAAAA"',
      'content-type': 'application/json',
      'x-token': 'public',
    })
  })

  it('asks for no credentials, no cache, no redirect, no referrer, and outlives its page', async () => {
    const env = fakeEnv()
    env.network.answer(respond(200, '{}'))
    await post(env, parcel('https://receiver.example/in'))
    await post(env, parcel('https://receiver.example/in', { body: new Uint8Array(60 * 1024 + 1) }))

    const [small, large] = env.network.requests
    expect(small?.init).to.include({ credentials: 'omit', cache: 'no-store', redirect: 'manual', keepalive: true })
    expect(small?.init).to.include({ referrerPolicy: 'no-referrer' })
    expect(new Request('https://receiver.example/in', small?.init).mode).to.equal('cors')
    expect(large?.init).to.include({ keepalive: false })
  })

  it('changes no byte on the way, whatever they are, and shows nobody’s cookies', async () => {
    const { url, log } = await receive({ status: 201 })
    const body = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    document.cookie = 'visitor=somebody'

    await post(fakeEnv(), parcel(url, { body }))

    document.cookie = 'visitor=; max-age=0'
    const [seen] = await log()
    expect(seen?.bytes).to.deep.equal([...body])
    expect(seen?.headers).to.not.have.any.keys('cookie', 'referer')
  })

  for (const status of [301, 302, 303, 307, 308])
    it(`does not follow a receiver that points elsewhere with ${status}`, async () => {
      const target = await receive({ status: 201 })
      const { url } = await receive({ status, headers: { location: target.url } })

      expect(await post(fakeEnv(), parcel(url))).to.deep.equal({ kind: 'redirect' })
      expect(await target.log()).to.deep.equal([])
    })

  it('does not read a receipt whose connection breaks off before the last byte', async () => {
    const { url } = await receive({ status: 201, body: '{"id":"AAAAAAAAAAAAAAAAAAAAAA"}', cut: 'body' })

    expect(await post(fakeEnv(), parcel(url))).to.deep.include({ kind: 'answer', status: 201, body: null })
  })

  it('says that no answer came when there is no connection, and when it is cut', async () => {
    const env = fakeEnv()
    env.network.answer(unreachable)
    expect(await post(env, parcel('https://receiver.example/in'))).to.deep.equal({ kind: 'no-answer' })

    const { url } = await receive({ cut: true })
    expect(await post(fakeEnv(), parcel(url))).to.deep.equal({ kind: 'no-answer' })
  })

  it('is no answer when the page has no way of its own any more', async () => {
    const env = fakeEnv()

    expect(await post(env, { ...parcel(''), url: null })).to.deep.equal({ kind: 'no-answer' })
    expect(env.network.requests).to.deep.equal([])
  })

  it('gives up after 20 seconds of silence, and calls the request off', async () => {
    const env = fakeEnv()
    env.network.answer(silence)
    const answer = post(env, parcel('https://receiver.example/in'))

    env.clock.tick(DEADLINE_MS)

    expect(await answer).to.deep.equal({ kind: 'too-slow' })
    expect(env.network.requests[0]?.init.signal?.aborted).to.equal(true)
  })

  it('gives up after 20 seconds on an answer that never ends', async () => {
    const env = fakeEnv()
    const asked = new Promise<void>((resolve) => {
      env.network.answer(() => {
        resolve()
        return Promise.resolve(new Response(stream(1, 10, false)))
      })
    })
    const answer = post(env, parcel('https://receiver.example/in'))
    await asked

    env.clock.tick(DEADLINE_MS)

    expect(await answer).to.deep.equal({ kind: 'too-slow' })
  })

  it('leaves no clock running once the answer is there', async () => {
    const env = fakeEnv()
    env.network.answer(respond(200, '{}'))
    await post(env, parcel('https://receiver.example/in'))
    expect(env.clock.next).to.equal(null)
  })

  for (const [what, response, body] of [
    ['16 KiB are read', () => new Response(stream(16, 1024)), 'x'.repeat(16 * 1024)],
    ['more than 16 KiB are not', () => new Response(stream(17, 1024)), null],
    ['an endless answer is not', () => new Response(stream(Infinity, 1024)), null],
    ['nothing is read as nothing', () => new Response(null, { status: 204 }), ''],
    ['a body that breaks off is not read', () => new Response(broken()), null],
  ] as const)
    it(what, async () => {
      const env = fakeEnv()
      env.network.answer(() => Promise.resolve(response()))
      expect(await post(env, parcel('https://receiver.example/in'))).to.deep.include({ kind: 'answer', body })
    })

  it('hands on what says when and where, or that nothing does', async () => {
    const env = fakeEnv()
    env.network.answer(respond(503, '', { 'Retry-After': '30', Location: '/in/1' }), () =>
      Promise.resolve(new Response(null, { status: 503 })),
    )
    const url = 'https://receiver.example/in'
    expect(await post(env, parcel(url))).to.deep.include({ retryAfter: '30', location: '/in/1' })
    expect(await post(env, parcel(url))).to.deep.include({ retryAfter: null, location: null, contentType: '' })
  })
})

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) })
}
