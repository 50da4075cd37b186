import { expect } from '@open-wc/testing'
import { Delivery, type Sender } from '../../src/delivery/drain.ts'
import type { Destination } from '../../src/storage/records.ts'
import { destination, entry, onDisk } from '../storage/kept.ts'
import { accept, fakeEnv, type FakeEnv, respond, unreachable } from '../support/env.ts'
import { sender } from './sender.ts'

const HOUR = 3_600_000
const SECOND = 1000

describe('an answer that the page may not read', () => {
  let env: FakeEnv
  let delivery: Delivery
  let form: ReturnType<typeof sender>
  beforeEach(() => {
    env = fakeEnv()
    env.network.answer(unreachable)
    delivery = new Delivery(env)
    form = sender()
  })

  /** Hands one submission over, then has somebody ask so many times more. */
  async function tried(times: number, changes: Partial<Destination> = {}, more: Partial<Sender> = {}) {
    const to = { ...destination, ...changes }
    const self = { ...form.self, destination: to.url, ...more }
    delivery.register(self)
    await delivery.handOver(self, entry('a', { destination: to }))
    for (let count = 1; count < times; count++) {
      await form.news(count)
      env.clock.jump(SECOND)
      await delivery.look('asked')
    }
    return form.news(times)
  }
  const gots = () => form.heard.map((news) => (news.what === 'unsent' ? news.got : news.what))

  it('is told from the third time on, and then left alone for an hour', async () => {
    await tried(4)
    expect(gots()).to.deep.equal(['no-answer', 'no-answer', 'unreadable', 'unreadable'])
    const [record] = (await onDisk(env)).outbox
    expect((record?.notBefore ?? 0) - env.now()).to.be.within(HOUR, HOUR * 1.1)
    expect(record).to.include({ state: 'waiting', unread: 4 })
  })

  it('of a web form is hurried by nothing but a person: each attempt may leave one more copy', async () => {
    await tried(3, { format: 'form' })
    env.clock.jump(2 * SECOND)
    await delivery.look('early')
    expect(env.network.requests).to.have.length(3)
    expect((await onDisk(env)).outbox[0]).to.include({ state: 'blocked', unread: 3 })

    await delivery.look('asked')
    expect(env.network.requests).to.have.length(4)
  })

  it('is counted on by the next visit', async () => {
    await tried(2)
    const later = fakeEnv({ database: env.database, now: () => env.now() + HOUR })
    later.network.answer(unreachable)
    const visit = sender()
    const next = new Delivery(later)
    next.register(visit.self)
    expect((await visit.news(1))[0]).to.include({ got: 'unreadable' })
  })

  it('is counted neither offline nor across an answer, whatever that says', async () => {
    env.network.online = false
    await tried(4)
    env.network.online = true
    env.network.answer(unreachable, respond(503, '{}'), unreachable)
    for (let count = 5; count < 9; count++) {
      env.clock.jump(SECOND)
      await delivery.look('asked')
      await form.news(count)
    }
    expect(gots()).to.not.include('unreadable')
  })

  it('is the policy, at once, where the page has seen that', async () => {
    await tried(1, {}, { forbidden: () => true })
    expect(form.heard).to.deep.equal([{ what: 'unsent', id: 'a', form: 'swemwbs', why: 'blocked', got: 'forbidden' }])
  })
})

describe('a destination that only the page itself can reach', () => {
  it('gets nothing posted while the page has no way, and all of it later', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const delivery = new Delivery(env)
    const form = sender()
    let way: ReturnType<NonNullable<Sender['transport']>> = null
    const self = { ...form.self, url: null, transport: () => way }
    delivery.register(self)
    await delivery.handOver(self, entry('a'))
    await delivery.look('asked')
    expect([form.heard, env.network.requests]).to.deep.equal([[], []])
    expect((await onDisk(env)).outbox[0]).to.include({ state: 'queued', attempt: 0 })

    way = (_body, { id }) => Promise.resolve(new Response(JSON.stringify({ id }), { status: 201 }))
    await delivery.look('asked')
    expect((await form.news(1))[0]).to.include({ what: 'sent', id: 'a' })
    expect(env.network.requests).to.deep.equal([])
  })
})
