import { expect } from '@open-wc/testing'
import { Delivery, deliveryOf } from '../../src/delivery/drain.ts'
import { DEADLINE_MS } from '../../src/delivery/post.ts'
import { destination, entry, onDisk, tab, tamper } from '../storage/kept.ts'
import { accept, fakeEnv, type FakeEnv, respond, silence, unreachable } from '../support/env.ts'
import { join, sender } from './sender.ts'

const HOUR = 3_600_000

const idsSent = (env: FakeEnv) => env.network.requests.map(({ headers }) => headers['idempotency-key'])

describe('delivering', () => {
  let env: FakeEnv
  let delivery: Delivery
  let form: ReturnType<typeof sender>
  beforeEach(() => {
    env = fakeEnv()
    env.network.answer(accept)
    delivery = new Delivery(env)
    form = sender()
    join(delivery, form)
  })

  it('stores a submission, sends it once, and keeps only its id when the receiver has it', async () => {
    expect(await delivery.handOver(form.self, entry('a'))).to.equal('disk')

    expect(await form.news(1)).to.deep.equal([
      { what: 'sent', id: 'a', form: 'swemwbs', receipt: { id: 'a', receivedAt: null, status: 201 } },
    ])
    expect(env.network.requests[0]?.url).to.equal('https://practice.example/answers?token=1')
    expect((await onDisk(env)).outbox).to.deep.equal([])
    expect(await delivery.handOver(form.self, entry('a'))).to.equal('already-delivered')
  })

  it('fetches nothing before it is stored', async () => {
    const { reached } = env.disk.hold('outbox.enqueue', 'before')
    const handed = delivery.handOver(form.self, entry('a'))
    await reached
    await delivery.look()
    expect(env.network.requests).to.have.length(0)

    env.disk.release()
    await handed
    await form.news(1)
    expect(env.network.requests).to.have.length(1)
  })

  it('sends nothing that could not be stored', async () => {
    env.disk.fail('outbox.enqueue', 'inside')
    const refused = await delivery.handOver(form.self, entry('a')).then(
      () => 'stored',
      () => 'refused',
    )
    await delivery.look('asked')
    expect(refused).to.equal('refused')
    expect(env.network.requests).to.have.length(0)
  })

  for (const [what, answer, why, got] of [
    ['says 500', respond(500, '{}'), 'retry', 'status 500'],
    ['shows a sign-in page', respond(200, '<html>', { 'Content-Type': 'text/html' }), 'retry', 'status 200'],
    ['names another id', respond(201, '{"id":"b"}'), 'retry', 'status 201'],
    ['is not there', unreachable, 'retry', 'no-answer'],
    ['is at another address', respond(404, '{}'), 'blocked', 'status 404'],
    ['refuses it', respond(422, '{}'), 'held', 'status 422'],
  ] as const)
    it(`never calls it sent when the receiver ${what}; the next visit delivers the same bytes`, async () => {
      env.network.answer(answer)
      await delivery.handOver(form.self, entry('a'))
      expect(await form.news(1)).to.deep.equal([{ what: 'unsent', id: 'a', form: 'swemwbs', why, got }])

      const later = fakeEnv({ database: env.database, now: () => env.now() + 2 * HOUR })
      later.network.answer(accept)
      const visit = sender()
      const next = new Delivery(later)
      join(next, visit)
      await next.look('asked')

      expect((await visit.news(1)).map(({ what: fate }) => fate)).to.deep.equal(['sent'])
      expect(later.network.requests.map(({ body }) => body)).to.deep.equal([env.network.requests[0]?.body])
      expect(idsSent(later)).to.deep.equal(['"a"'])
    })

  it('does not wait longer than 20 seconds, and keeps what was not answered', async () => {
    const asked = new Promise<void>((resolve) => {
      env.network.answer((request) => {
        resolve()
        return silence(request)
      })
    })
    await delivery.handOver(form.self, entry('a'))
    await asked
    env.clock.tick(DEADLINE_MS)

    expect((await form.news(1))[0]).to.include({ what: 'unsent', why: 'retry' })
    expect((await onDisk(env)).outbox[0]).to.include({ id: 'a', state: 'waiting', attempt: 1 })
  })

  it('tries again by itself when the time has come', async () => {
    env.network.answer(respond(503, '{}'), accept)
    await delivery.handOver(form.self, entry('a'))
    await form.news(1)
    await delivery.look()
    expect(env.network.requests).to.have.length(1)

    env.clock.tick(2000)

    expect((await form.news(2))[1]).to.include({ what: 'sent' })
  })

  it('comes back when the receiver asked it to, and not before, even when the network returns', async () => {
    env.network.answer(respond(503, '{}', { 'Retry-After': '30' }), accept)
    await delivery.handOver(form.self, entry('a'))
    await form.news(1)
    env.clock.tick(29_000)
    await delivery.look('early')
    expect(env.network.requests).to.have.length(1)
    expect((await onDisk(env)).outbox[0]).to.include({ attempt: 0 })

    env.clock.tick(3500) // a twelfth of it is left to chance
    expect((await form.news(2))[1]).to.include({ what: 'sent' })
  })

  for (const what of ['online', 'visible', 'shown', 'resumed'] as const)
    it(`does not wait any longer when the page is ${what}`, async () => {
      env.network.answer(unreachable, accept)
      await delivery.handOver(form.self, entry('a'))
      await form.news(1)
      await delivery.look()
      env.clock.jump(1000)

      env.life(what)

      expect((await form.news(2))[1]).to.include({ what: 'sent' })
    })

  it('does nothing about other things that befall the page', async () => {
    await delivery.look()
    const before = env.disk.passed.length
    env.life('hidden')
    expect(env.disk.passed).to.have.length(before)
  })

  it('leaves a wrongly set up endpoint alone for an hour, unless somebody asks', async () => {
    env.network.answer(respond(404, '{}'))
    await delivery.handOver(form.self, entry('a'))
    await form.news(1)
    env.clock.jump(HOUR - 1)
    await delivery.look('early')
    expect(env.network.requests).to.have.length(1)
    await delivery.look('asked')
    expect(env.network.requests).to.have.length(2)
  })

  it('never sends bytes that were changed behind its back', async () => {
    env.network.answer(unreachable)
    await delivery.handOver(form.self, entry('a'))
    await form.news(1)
    const [record] = (await onDisk(env)).outbox
    await tamper(env, { ...record, body: new TextEncoder().encode('{"id":"a","score":35}') })
    env.clock.jump(HOUR)

    await delivery.look('asked')

    expect(form.heard[1]).to.include({ what: 'unsent', why: 'held' })
    expect(env.network.requests).to.have.length(1)
  })

  it('does not miss what is handed over while it is ending', async () => {
    await delivery.handOver(form.self, entry('a'))
    await form.news(1)
    const { reached } = env.disk.hold('outbox.claim', 'inside') // the look that finds nothing more
    const looking = delivery.look()
    await reached
    const second = delivery.handOver(form.self, entry('b'))
    env.disk.release()
    await Promise.all([second, looking])
    expect((await form.news(2))[1]).to.include({ what: 'sent', id: 'b' })
  })

  it('goes on after the disk failed under it', async () => {
    env.disk.fail('outbox.claim', 'inside')
    await delivery.handOver(form.self, entry('a'))
    await delivery.look()
    env.clock.tick(1000)
    expect((await form.news(1))[0]).to.include({ what: 'sent' })
  })

  it('goes on when whoever hears of it fails, and the browser says so', async () => {
    const said: unknown[] = []
    const own = window.queueMicrotask.bind(window) // what is thrown there the browser reports, and fails any test
    window.queueMicrotask = (task) =>
      void Promise.resolve()
        .then(task)
        .catch((error: Error) => said.push(error.message))
    form.self.heard = ({ id }) => {
      throw new Error(`who heard of ${id}`)
    }
    const { outbox } = tab(env)
    for (const id of ['a', 'b']) await outbox.enqueue(entry(id))

    await delivery.look()
    window.queueMicrotask = own

    expect(idsSent(env)).to.deep.equal(['"a"', '"b"'])
    expect((await onDisk(env)).outbox).to.deep.equal([])
    expect(said).to.deep.equal(['who heard of a', 'who heard of b'])
  })

  it('tries to look again later even when it cannot see what is waiting', async () => {
    env.disk.fail('outbox.look', 'inside')
    env.network.answer(unreachable, accept)
    await delivery.handOver(form.self, entry('a'))
    await form.news(1)
    await delivery.look()
    env.clock.tick(3000)
    expect((await form.news(2))[1]).to.include({ what: 'sent' })
  })

  it('says sent when the receipt came, even if that could not be written down', async () => {
    env.disk.fail('outbox.settle', 'inside')
    await delivery.handOver(form.self, entry('a'))
    expect((await form.news(1))[0]).to.include({ what: 'sent' })
  })

  it('delivers what an element handed over that has gone since', async () => {
    const gone = sender('https://practice.example/other')
    const leave = join(delivery, gone)
    env.network.answer(unreachable, accept)
    const elsewhere = { ...destination, url: 'https://practice.example/other' }
    await delivery.handOver(gone.self, entry('a', { destination: elsewhere }))
    await gone.news(1)
    leave()
    env.clock.jump(HOUR)
    await delivery.look()
    expect(gone.heard[1]).to.include({ what: 'sent' })
  })

  it('never sends to another destination than the one a submission was meant for', async () => {
    const elsewhere = { ...destination, url: 'https://practice.example/other' }
    await delivery.handOver(form.self, entry('a', { destination: elsewhere }))
    await delivery.look('asked')
    expect(env.network.requests).to.have.length(0)
  })

  it('tells the first element of a kind about what an earlier visit left behind', async () => {
    env.network.answer(unreachable)
    await delivery.handOver(form.self, entry('a'))
    await form.news(1)
    const later = fakeEnv({ database: env.database, now: () => env.now() + HOUR })
    later.network.answer(accept)
    const [first, second] = [sender(), sender()]
    const next = new Delivery(later)
    join(next, first)
    join(next, second)
    await first.news(1)
    expect(second.heard).to.have.length(0)
  })

  it('sends each submission once when two tabs look together', async () => {
    const other = fakeEnv({ database: env.database })
    other.network.answer(accept)
    const second = new Delivery(other)
    join(second, sender())
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await delivery.handOver(form.self, entry(id))
    await Promise.all([delivery.look(), second.look()])
    await form.news(1)
    const ids = [...idsSent(env), ...idsSent(other)].sort()
    expect(ids).to.deep.equal(['"a"', '"b"', '"c"', '"d"', '"e"', '"f"'])
  })

  it('keeps a submission in memory where there is no database, says so once, and still sends it', async () => {
    const bare = fakeEnv()
    bare.network.answer(accept)
    bare.disk.fail('database.open', 'before', Infinity)
    const said: (number | null)[] = []
    const inMemory = new Delivery(bare)
    const here = sender()
    inMemory.register({ ...here.self, missed: (lost) => said.push(lost) })
    expect(await inMemory.handOver(here.self, entry('a'))).to.equal('memory')
    expect((await here.news(1))[0]).to.include({ what: 'sent' })
    expect(said).to.deep.equal([null])
  })

  it('is one for all forms of a page', () => {
    expect(deliveryOf(env)).to.equal(deliveryOf(env))
    expect(deliveryOf(env)).to.not.equal(deliveryOf(fakeEnv()))
  })
})
