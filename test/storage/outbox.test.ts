import { expect } from '@open-wc/testing'
import { LEASE_MS, nextDue, type Outbox } from '../../src/storage/outbox.ts'
import { fakeEnv, type FakeEnv } from '../support/env.ts'
import { came, destination, entry, onDisk, tab, tamper } from './kept.ts'

const SECOND = 1000
const HOUR = 60 * 60 * SECOND
const DAY = 24 * HOUR
const here = destination.url

for (const kind of ['disk', 'memory'] as const)
  describe(`a submission kept on ${kind}`, () => {
    let env: FakeEnv
    let outbox: Outbox
    const claim = () => outbox.claim(here, 'this tab')
    const due = async (urls: readonly string[]) => nextDue(await outbox.look(), urls)
    const claimed = async () => (await claim()) ?? expect.fail('nothing was due')

    beforeEach(() => {
      env = fakeEnv()
      if (kind === 'memory') env.disk.fail('database.open', 'before', Infinity)
      outbox = tab(env).outbox
    })

    describe('handing it over', () => {
      it('says where it is kept', async () => {
        expect(await outbox.enqueue(entry('a'))).to.equal(kind)
      })

      it('keeps the very bytes, with their digest, untried', async () => {
        const body = new Uint8Array([0, 255, 128, 10])

        await outbox.enqueue(entry('a', { body }))

        const record = await claimed()
        expect([...record.body]).to.deep.equal([...body])
        expect([...record.sha256]).to.deep.equal([...(await env.digest(body))])
        expect(record).to.include({ v: 1, id: 'a', form: 'swemwbs', contentType: 'application/json', attempt: 1 })
      })

      it('twice keeps the first and says that it waits already', async () => {
        await outbox.enqueue(entry('a'))

        expect(await outbox.enqueue(entry('a', { form: 'another' }))).to.equal('already-waiting')
        expect((await claimed()).form).to.equal('swemwbs')
        expect(await claim()).to.equal(null)
      })

      it('after its delivery does nothing, and says so', async () => {
        await outbox.enqueue(entry('a'))
        await outbox.settle(await claimed(), { to: 'delivered' })

        expect(await outbox.enqueue(entry('a'))).to.equal('already-delivered')
        expect(await claim()).to.equal(null)
      })
    })

    describe('claiming it', () => {
      it('takes one at a time, the oldest first, and each once', async () => {
        for (const id of ['first', 'second']) {
          await outbox.enqueue(entry(id))
          env.clock.jump(SECOND)
        }

        expect([(await claim())?.id, (await claim())?.id, await claim()]).to.deep.equal(['first', 'second', null])
      })

      it('takes those of one moment in the order of their ids', async () => {
        for (const id of ['c', 'a', 'b']) await outbox.enqueue(entry(id))

        expect([(await claim())?.id, (await claim())?.id, (await claim())?.id]).to.deep.equal(['a', 'b', 'c'])
      })

      it('writes down who has it, until when, and how often it was taken', async () => {
        await outbox.enqueue(entry('a'))

        const leaseUntil = env.now() + LEASE_MS
        expect(await claim()).to.include({ state: 'sending', owner: 'this tab', epoch: 1, attempt: 1, leaseUntil })
      })

      it('takes it again when the lease is over, not before', async () => {
        await outbox.enqueue(entry('a'))
        await claim()

        env.clock.jump(LEASE_MS - 1)
        expect(await claim()).to.equal(null)
        env.clock.jump(1)
        expect(await claim()).to.include({ epoch: 2, attempt: 2 })
      })

      it('trusts a lease across a small correction of the clock', async () => {
        await outbox.enqueue(entry('a'))
        await claim()

        env.clock.jump(-5 * SECOND)

        expect(await claim()).to.equal(null)
      })

      it('does not trust a lease from a clock that has gone back since', async () => {
        await outbox.enqueue(entry('a'))
        await claim()

        env.clock.jump(-DAY)

        expect(await claim()).to.include({ epoch: 2 })
      })

      it('never takes what is meant for another destination', async () => {
        const others = ['https://practice.example/other', 'https://other.example/answers']
        for (const url of others) await outbox.enqueue(entry(url, { destination: { ...destination, url } }))

        expect(await claim()).to.equal(null)
        expect(await due([here])).to.equal(Infinity)
      })

      it('takes what was kept for this address in another format, or with another proof, as it was kept', async () => {
        const others = [{ format: 'form' }, { ack: 'status' }] as const
        for (const [index, other] of others.entries())
          await outbox.enqueue(entry(String(index), { destination: { ...destination, ...other } }))

        expect((await claimed()).destination).to.include(others[0])
        expect((await claimed()).destination).to.include(others[1])
      })
    })

    describe('writing down what an attempt came to', () => {
      for (const to of ['waiting', 'blocked'] as const)
        it(`${to}: it is taken again at its time, not before`, async () => {
          await outbox.enqueue(entry('a'))
          const notBefore = env.now() + HOUR
          await outbox.settle(await claimed(), came(to, notBefore))

          env.clock.jump(HOUR - 1)
          expect(await claim()).to.equal(null)
          env.clock.jump(1)
          expect(await claim()).to.include({ attempt: 2, epoch: 2 })
        })

      for (const to of ['waiting', 'blocked'] as const)
        it(`${to}: a clock that goes back a day makes nobody wait a day`, async () => {
          await outbox.enqueue(entry('a'))
          await outbox.settle(await claimed(), came(to, env.now() + HOUR))

          env.clock.jump(-DAY)

          expect(await claim()).to.include({ epoch: 2 })
        })

      it('an attempt that does not count leaves the count as it was', async () => {
        await outbox.enqueue(entry('a'))
        await outbox.settle(await claimed(), came('waiting', env.now(), 0, false))

        expect(await claim()).to.include({ attempt: 1, epoch: 2 })
      })

      it('held: it stays, and is never taken again', async () => {
        await outbox.enqueue(entry('a'))
        await outbox.settle(await claimed(), came('held'))

        env.clock.jump(365 * DAY)
        expect(await claim()).to.equal(null)
        expect(await due([here])).to.equal(Infinity)
        expect(await outbox.enqueue(entry('a'))).to.equal('already-waiting')
      })

      for (const [urgency, states] of [
        ['due', []],
        ['early', ['waiting']],
        ['asked', ['waiting', 'blocked', 'held']],
      ] as const)
        it(`${urgency}: takes what is ${states.join(', ') || 'due only'}, a second after its last try`, async () => {
          for (const to of ['waiting', 'blocked', 'held'] as const) {
            await outbox.enqueue(entry(to))
            await outbox.settle(await claimed(), came(to, env.now() + HOUR, env.now() + 1000))
          }
          expect(await outbox.claim(here, '', urgency)).to.equal(null)

          env.clock.jump(1000)
          const taken = []
          for (let next = await outbox.claim(here, '', urgency); next; next = await outbox.claim(here, '', urgency))
            taken.push(next.id)
          expect(taken).to.deep.equal([...states].sort((a, b) => (a < b ? -1 : 1)))
        })

      it('from a page that has lost its claim is ignored', async () => {
        await outbox.enqueue(entry('a'))
        const lost = await claimed()
        env.clock.jump(LEASE_MS)
        const current = await claimed()

        await outbox.settle(lost, came('held'))

        await outbox.settle(current, came('waiting', 0))
        expect(await claim()).to.include({ epoch: 3 })
      })

      it('after it was settled already is ignored', async () => {
        await outbox.enqueue(entry('a'))
        const record = await claimed()
        await outbox.settle(record, came('waiting', 0))

        await outbox.settle(record, came('held'))

        expect(await claim()).to.include({ epoch: 2 })
      })

      it('"delivered" holds even from a page that has lost its claim', async () => {
        await outbox.enqueue(entry('a'))
        const lost = await claimed()
        env.clock.jump(LEASE_MS)
        const current = await claimed()

        await outbox.settle(lost, { to: 'delivered' })
        await outbox.settle(current, came('held'))

        expect(await outbox.enqueue(entry('a'))).to.equal('already-delivered')
      })
    })

    describe('looking ahead', () => {
      it('finds nothing in an empty outbox', async () => {
        expect(await due([here])).to.equal(Infinity)
        expect(await due([])).to.equal(Infinity)
      })

      it('finds what was never tried at once, and what is claimed at the end of its lease', async () => {
        await outbox.enqueue(entry('a'))
        expect(await due([here])).to.equal(0)

        await claim()
        expect(await due([here])).to.equal(env.now() + LEASE_MS)
      })

      for (const to of ['waiting', 'blocked'] as const)
        it(`finds the earliest of those ${to}, at any of the destinations asked for`, async () => {
          const elsewhere = { ...destination, url: 'https://practice.example/other' }
          await outbox.enqueue(entry('late'))
          await outbox.settle(await claimed(), came(to, 9000))
          await outbox.enqueue(entry('early', { destination: elsewhere }))
          const other = (await outbox.claim(elsewhere.url, '')) ?? expect.fail('nothing was due')
          await outbox.settle(other, came(to, 4000))

          expect(await due([here, elsewhere.url])).to.equal(4000)
          expect(await due([here])).to.equal(9000)
        })
    })
  })

describe('a delivered submission', () => {
  it('leaves nothing on the disk but its id and when', async () => {
    const env = fakeEnv()
    const { outbox } = tab(env)
    await outbox.enqueue(entry('a'))
    const record = (await outbox.claim(here, '')) ?? expect.fail('nothing was due')

    await outbox.settle(record, { to: 'delivered' })

    const tombstones = [{ id: 'a', how: 'delivered', at: env.now() }]
    expect(await onDisk(env)).to.deep.equal({ outbox: [], tombstones })
  })
})

describe('a record in a state that nobody knows', () => {
  for (const state of ['toString', 'lost'])
    it(`keeps no other waiting longer, or shorter, than it has to: ${state}`, async () => {
      const env = fakeEnv()
      const { outbox } = tab(env)
      await outbox.enqueue(entry('a'))
      const record = (await outbox.claim(here, '')) ?? expect.fail('nothing was due')
      await outbox.settle(record, came('waiting', 4000))
      await tamper(env, { ...record, id: 'strange', state })

      expect(nextDue(await outbox.look(), [here])).to.equal(4000)
    })
})
