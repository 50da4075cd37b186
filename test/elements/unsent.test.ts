import { expect } from '@open-wc/testing'
import { deliveryOf } from '../../src/delivery/drain.ts'
import { accept, type Answer, type FakeEnv, fakeEnv, respond, unreachable } from '../support/env.ts'
import { type FormDriver, mount, settled } from '../support/form-driver.ts'
import { onDisk } from '../storage/kept.ts'

const MINUTE = 60_000
const FAILED = 'We could not send your answers'

async function sentTo(answer: Answer, mounting: Parameters<typeof mount>[0] = {}): Promise<FormDriver> {
  const env = mounting.env ?? fakeEnv()
  env.network.answer(answer)
  const form = await mount({ ...mounting, env })
  await form.answerAll()
  await form.press('Send my answers')
  return form
}

/** No nap between two attempts is shorter. */
const SHORTEST_NAP = 1000

/**
 * Lets time pass, from each attempt to the next one that is due, until so many requests have left. It passes only while
 * nothing is under way: a clock that is moved under the database would have it taken for one that never opens.
 */
async function requests(env: FakeEnv, count: number): Promise<void> {
  const atRest = () => deliveryOf(env).look()
  for (let frames = 0; frames < 600 && env.network.requests.length < count; frames++) {
    await new Promise(requestAnimationFrame)
    await atRest()
    const [record] = (await onDisk(env)).outbox
    if (record && env.network.requests.length < count)
      env.clock.tick(Math.max(record.notBefore - env.now(), SHORTEST_NAP))
  }
  await atRest()
  expect(env.network.requests).to.have.length(count)
}

/** Lets so many minutes pass, one by one. */
async function minutes(env: FakeEnv, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    env.clock.tick(MINUTE)
    await new Promise(requestAnimationFrame)
  }
}

/** Resolves with what waits on the disk, when it rests for at least so many minutes. */
async function rests(env: FakeEnv, count: number) {
  for (let frames = 0; frames < 600; frames++) {
    const [record] = (await onDisk(env)).outbox
    if (record && record.state !== 'sending' && record.notBefore - env.now() >= count * MINUTE) return record
    await new Promise(requestAnimationFrame)
  }
  throw new Error(`it does not rest for ${count} minutes`)
}

const codes = ({ element }: FormDriver) => element.problems.map(({ code }) => code)

describe('no answer that the page may read', () => {
  it('is told once, after three times while online, then tried at most hourly, and never called sent', async () => {
    const form = await sentTo(unreachable)
    await form.shows(FAILED)
    await requests(form.env, 2)
    expect(codes(form)).to.deep.equal([])
    await requests(form.env, 3)
    const { message, problems } = await form.told('cors')

    expect(problems.map(({ path }) => path)).to.deep.equal(['endpoint'])
    expect(message).to.include(`Access-Control-Allow-Origin: ${location.origin}`).and.include('check the address')
    await rests(form.env, 59)
    await minutes(form.env, 59)
    expect(form.env.network.requests).to.have.length(3)
    await requests(form.env, 4)
    expect(codes(form)).to.deep.equal(['cors'])
    expect(form.text).to.include(FAILED)
    expect((await onDisk(form.env)).outbox).to.have.length(1)
  })

  for (const [format, hurried] of [
    ['json', true],
    ['form', false],
  ] as const)
    it(`format="${format}": the network back ${hurried ? 'hurries it' : 'sends no further copy'}`, async () => {
      const form = await sentTo(unreachable, { attributes: { format, ack: 'status' } })
      await requests(form.env, 3)
      await form.told('cors')
      await rests(form.env, 59)
      form.env.network.answer(respond(204))
      form.env.clock.tick(MINUTE)
      form.env.life('online')

      if (hurried) await form.shows('have been sent')
      else await rests(form.env, 50)
      expect(form.env.network.requests).to.have.length(hurried ? 4 : 3)
      if (!hurried) await form.press('Try again')
      await form.shows('have been sent')
    })

  it('counts only while online, and in a row', async () => {
    const env = fakeEnv()
    env.network.online = false
    const form = await sentTo(unreachable, { env })
    await requests(env, 4)
    env.network.online = true
    await requests(env, 6)
    env.network.answer(respond(503, '{}'), unreachable)
    await requests(env, 9)
    expect(codes(form)).to.deep.equal([])
    await requests(env, 10)
    await form.told('cors')
  })
})

describe('a policy that forbids the request', () => {
  const violated = (init: Partial<SecurityPolicyViolationEventInit> = {}) =>
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        ...{ effectiveDirective: 'connect-src', violatedDirective: 'connect-src', disposition: 'enforce' },
        ...{ blockedURI: 'https://receiver.example/submissions', documentURI: '', originalPolicy: '', statusCode: 200 },
        ...init,
      }),
    )
  /** What a browser does with a request that the policy forbids. */
  const forbidden =
    (init?: Partial<SecurityPolicyViolationEventInit>): Answer =>
    (request) => {
      violated(init)
      return unreachable(request)
    }

  for (const [what, blockedURI] of [
    ['the address', 'https://receiver.example/submissions'],
    ['its origin', 'https://receiver.example'],
  ] as const)
    it(`is told apart where the browser names ${what}; it is tried hourly, and by nothing else`, async () => {
      const form = await sentTo(forbidden({ blockedURI }))
      await form.told('csp')
      await form.shows(FAILED)
      await rests(form.env, 59)
      form.env.life('online')
      await rests(form.env, 59)

      expect(form.env.network.requests).to.have.length(1)
      expect(codes(form)).to.deep.equal(['csp'])
      expect((await rests(form.env, 59)).state).to.equal('blocked')
    })

  for (const [what, init] of [
    ['only reports', { disposition: 'report' }],
    ['forbids another address', { blockedURI: 'https://elsewhere.example/' }],
    ['forbids a picture', { effectiveDirective: 'img-src' }],
  ] as const)
    it(`is not blamed when it ${what}`, async () => {
      const form = await sentTo(forbidden(init))
      await requests(form.env, 3)
      await form.told('cors')

      expect(codes(form)).to.deep.equal(['cors'])
    })
})

describe('an answer that is no receipt', () => {
  for (const [what, answer, got, change] of [
    ['404', respond(404, '{}'), 'status 404', 'check the path of endpoint'],
    ['401', respond(401, '{}'), 'status 401', 'check .headers'],
    ['422', respond(422, '{}'), 'status 422', 'refuses this very submission'],
    ['a redirect', respond(302, '{}'), 'status 302', ''],
    ['the id of another one', respond(201, '{"id":"another"}'), 'status 201', 'ack="receipt" takes'],
    ['a page', respond(200, '<p>Welcome', { 'Content-Type': 'text/html' }), 'status 200', 'ack="receipt" takes'],
  ] as const)
    it(`${what}: told, with what to change, and without a word of the answer`, async () => {
      const form = await sentTo(answer)
      const { message, problems } = await form.told('receiver')

      expect(problems).to.deep.equal([{ path: 'endpoint', expected: 'an answer that proves delivery', got }])
      expect(message).to.include(change).and.not.include('another').and.not.include('Welcome')
    })

  for (const status of [408, 429, 500, 503])
    it(`${status} will pass by itself: nobody is told`, async () => {
      const form = await sentTo(respond(status, '{}'))
      await form.shows(FAILED)
      await requests(form.env, 3)

      expect(codes(form)).to.deep.equal([])
    })
})

describe("a page's own transport without an endpoint", () => {
  const received: string[] = []
  const transport = (_body: Uint8Array, { id }: { readonly id: string }) => {
    received.push(id)
    return Promise.resolve(new Response(JSON.stringify({ id }), { status: 201 }))
  }
  const own = (env: FakeEnv, properties: Readonly<Record<string, unknown>>) =>
    mount({ env, properties: { ...properties, endpoint: null } })
  beforeEach(() => void received.splice(0))

  it('delivers what is kept under the name of the form', async () => {
    const env = fakeEnv()
    const reached = env.disk.hold('outbox.settle', 'before').reached
    const form = await own(env, { transport })
    await form.answerAll()
    await form.press('Send my answers')
    await reached
    const [record] = (await onDisk(env)).outbox
    env.disk.release()
    await form.shows('have been sent')

    expect(received).to.deep.equal([record?.id])
    expect(record?.destination.url).to.include('https://practice.example/wellbeing')
    expect(env.network.requests).to.deep.equal([])
  })

  it('that throws: told, kept, and never called sent', async () => {
    const env = fakeEnv()
    const form = await own(env, { transport: () => Promise.reject(new Error('GL-0047')) })
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows(FAILED)
    const { problems } = await form.told('receiver')

    expect(problems).to.deep.equal([{ path: 'transport', expected: 'a promise of a Response', got: 'an error' }])
    expect((await onDisk(env)).outbox).to.have.length(1)
  })

  it('that has gone: what waits is posted nowhere, and goes when it is back', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const form = await own(env, { transport: () => Promise.reject(new Error('away')) })
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows(FAILED)
    form.element.transport = null
    await form.element.updateComplete
    env.clock.tick(MINUTE)
    await form.element.sendNow()
    expect(env.network.requests).to.deep.equal([])

    form.element.transport = transport
    await settled(form)
    env.clock.tick(MINUTE)
    await form.element.sendNow()
    expect(received).to.have.length(1)
    expect(env.network.requests).to.deep.equal([])
  })
})
