import { expect } from '@open-wc/testing'
import { Database } from '../../src/storage/database.ts'
import { discard } from '../../src/storage/discard.ts'
import { Outbox } from '../../src/storage/outbox.ts'
import { deleted, fakeEnv, type FakeEnv } from '../support/env.ts'
import { entry, onDisk, tab } from './kept.ts'
import { quotaAtNextPut, watchIndexedDB } from './watch.ts'

/** A page that writes down what it hears of lost submissions. */
function page(env: FakeEnv) {
  const lost: (number | null)[] = []
  const database = new Database(env, (submissions) => lost.push(submissions))
  return { database, outbox: new Outbox(env, database), lost }
}
const canary = (env: FakeEnv) => env.siteStore.read('wb-outbox-count')

describe('a database that the browser has thrown away', () => {
  let env: FakeEnv
  beforeEach(() => {
    env = fakeEnv()
  })

  it('is missed, with the number of submissions in it, once', async () => {
    const { outbox } = page(env)
    for (const id of ['a', 'b']) await outbox.enqueue(entry(id))
    await deleted(env.database)
    const next = page(env)

    await next.outbox.look()
    await page(env).outbox.look()

    expect(next.lost).to.deep.equal([2])
    expect(canary(env)).to.equal(null)
  })

  it('is not missed when nothing waited in it', async () => {
    const { database, outbox } = page(env)
    await outbox.enqueue(entry('a'))
    await discard(env, database, 'a')
    await outbox.look()
    await deleted(env.database)
    const next = page(env)

    await next.outbox.look()

    expect(next.lost).to.deep.equal([])
  })

  it('is not counted by a page that keeps its submissions in memory', async () => {
    env.disk.fail('database.open', 'before')
    const { outbox } = tab(env)
    await outbox.enqueue(entry('a'))
    await outbox.look()
    expect(canary(env)).to.equal(null)
  })
})

describe('a disk in trouble', () => {
  it('that is full forgets what it remembers, to keep what waits', async () => {
    const env = fakeEnv()
    const { database, outbox } = tab(env)
    await outbox.enqueue(entry('old'))
    await discard(env, database, 'old')
    quotaAtNextPut()

    expect(await outbox.enqueue(entry('a'))).to.equal('disk')
    const { outbox: kept, tombstones } = await onDisk(env)
    expect([kept.map(({ id }) => id), tombstones]).to.deep.equal([['a'], []])
  })

  it('whose connection closes under a transaction does it again on a new one', async () => {
    const env = fakeEnv()
    const { database, outbox } = tab(env)
    const { begun } = watchIndexedDB()
    let runs = 0
    const kept = database.transact('outbox.settle', async ({ tombstones }) => {
      await tombstones.put({ id: 'a', how: 'delivered', at: 0 })
      if (runs++ > 0) return
      begun.at(-1)?.connection.close()
      throw new DOMException('the connection was closed', 'AbortError')
    })
    await kept
    expect(runs).to.equal(2)
    expect(await outbox.enqueue(entry('a'))).to.equal('already-delivered')
  })
})
