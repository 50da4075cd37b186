import { expect } from '@open-wc/testing'
import { Delivery } from '../../src/delivery/drain.ts'
import { destination, entry, onDisk, tamper } from '../storage/kept.ts'
import { accept, type Answer, fakeEnv, type FakeEnv, idOf, respond, unreachable } from '../support/env.ts'
import { join, sender } from './sender.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND

describe('several submissions, several elements', () => {
  let env: FakeEnv
  let delivery: Delivery
  let form: ReturnType<typeof sender>
  const sent = () => env.network.requests.map(idOf)

  /** Takes longer to say no than the shortest wait between two attempts. */
  const slowly: Answer = (request) => {
    env.clock.jump(1.5 * SECOND)
    return respond(503, '{}')(request)
  }

  beforeEach(() => {
    env = fakeEnv()
    delivery = new Delivery(env)
    form = sender()
    join(delivery, form)
  })

  for (const urgency of ['early', 'asked'] as const)
    it(`are tried once each per look, and then left to wait, when somebody comes back (${urgency})`, async () => {
      env.network.answer(unreachable)
      for (const id of ['a', 'b']) await delivery.handOver(form.self, entry(id))
      await form.news(2)
      env.clock.jump(SECOND)
      env.network.answer(slowly, slowly, accept)

      await delivery.look(urgency)

      expect(sent()).to.deep.equal(['a', 'b', 'a', 'b'])
    })

  it('are told to an element on the page, not to one that has gone, when an earlier visit left them', async () => {
    env.network.answer(unreachable)
    await delivery.handOver(form.self, entry('earlier'))
    await form.news(1)
    const later = fakeEnv({ database: env.database, now: () => env.now() + HOUR })
    later.network.answer(unreachable)
    const next = new Delivery(later)
    const [gone, here] = [sender(), sender()]
    await next.handOver(gone.self, entry('its own'))
    await gone.news(2)
    later.network.answer(accept)
    env.clock.jump(SECOND)
    join(next, here)
    await next.look('asked')

    expect((await here.news(1))[0]).to.include({ what: 'sent', id: 'earlier' })
    expect(gone.heard.at(-1)).to.include({ what: 'sent', id: 'its own' })
  })

  it('go on past one that is refused for good', async () => {
    env.network.answer(respond(422, '{}'), accept)

    for (const id of ['a', 'b']) await delivery.handOver(form.self, entry(id))

    expect((await form.news(2)).map(({ id, what }) => `${id} ${what}`)).to.deep.equal(['a unsent', 'b sent'])
    expect((await onDisk(env)).outbox[0]).to.include({ id: 'a', state: 'held' })
  })

  it('go on past what this version of the code does not know, and leave that as it is', async () => {
    env.network.answer(accept)
    await delivery.look()
    const strange = [{ id: '0', v: 2, state: 'sealed' }, { id: '1' }]
    for (const record of strange) await tamper(env, record)

    await delivery.handOver(form.self, entry('a'))

    expect((await form.news(1))[0]).to.include({ what: 'sent', id: 'a' })
    expect((await onDisk(env)).outbox).to.deep.equal(strange)
  })

  it('of an element that has gone leave with the headers of the one that is here', async () => {
    const page = new Delivery(env)
    const [gone, here] = ['old', 'new'].map((token) => ({ ...form.self, headers: () => ({ token }) }))
    if (!gone || !here) expect.fail('nobody')
    env.network.answer(respond(401, '{}'), accept)
    await page.handOver(gone, entry('a'))
    await form.news(1)
    page.register(here)
    env.clock.jump(SECOND)
    await page.look('asked')

    expect((await form.news(2)).map(({ what }) => what)).to.deep.equal(['unsent', 'sent'])
    expect(env.network.requests.map((request) => request.headers.token)).to.deep.equal(['old', 'new'])
  })

  it('go to each their own destination', async () => {
    const url = 'https://practice.example/other'
    const other = sender(url)
    join(delivery, other)
    env.network.answer(accept)

    await delivery.handOver(form.self, entry('a'))
    await delivery.handOver(other.self, entry('b', { destination: { ...destination, url } }))

    await Promise.all([form.news(1), other.news(1)])
    const pairs = env.network.requests.map((request) => `${idOf(request)} ${request.url}`)
    expect(pairs).to.deep.equal([`a ${destination.url}?token=1`, `b ${url}?token=1`])
  })
})

describe('two tabs of one site', () => {
  const visit = (database?: string) => {
    const env = fakeEnv(database === undefined ? {} : { database })
    const [delivery, form] = [new Delivery(env), sender()]
    env.network.answer(accept)
    join(delivery, form)
    return { env, delivery, form }
  }

  it('take turns: one leaves while the other one sends', async () => {
    const first = visit()
    const reached = first.env.disk.hold('outbox.settle', 'before').reached
    await first.delivery.handOver(first.form.self, entry('a'))
    await reached
    const second = visit(first.env.database)
    await second.delivery.handOver(second.form.self, entry('b'))
    await second.delivery.look()
    expect(second.env.network.requests).to.have.length(0)

    first.env.disk.release()
    await first.form.news(2)
    expect(first.env.network.requests.map(idOf)).to.deep.equal(['a', 'b'])
    await second.delivery.look()
    await second.delivery.look()
    expect(second.form.missing).to.deep.equal(['b'])
    expect(first.form.missing).to.deep.equal([])
  })

  it('do not wait for one that stands still: when its lease is over, or if asked, the other goes on', async () => {
    const first = visit()
    const reached = first.env.disk.hold('outbox.settle', 'before').reached
    await first.delivery.handOver(first.form.self, entry('a'))
    await reached
    const second = visit(first.env.database)
    await second.delivery.handOver(second.form.self, entry('b'))
    await second.delivery.look('asked')
    expect(second.env.network.requests.map(idOf)).to.deep.equal(['b'])

    second.env.clock.jump(61 * SECOND)
    await second.delivery.look()
    expect(second.env.network.requests.map(idOf)).to.deep.equal(['b', 'a'])
  })
})
