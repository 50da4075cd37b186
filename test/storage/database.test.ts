import { expect } from '@open-wc/testing'
import type { Outbox } from '../../src/storage/outbox.ts'
import { becomes } from '../support/becomes.ts'
import { fakeEnv, type FakeEnv } from '../support/env.ts'
import { destination, entry, onDisk, opened, tab } from './kept.ts'
import { watchIndexedDB } from './watch.ts'

const here = destination.url
const OPEN_GUARD_MS = 4000

describe('a page that cannot open its database', () => {
  let env: FakeEnv
  let page: ReturnType<typeof tab>

  beforeEach(() => {
    env = fakeEnv()
    page = tab(env)
  })

  const isOpening = () => becomes(() => env.clock.next === OPEN_GUARD_MS)

  it('keeps submissions in memory, and says so once', async () => {
    env.disk.fail('database.open', 'before', Infinity)

    const kept = await Promise.all(['a', 'b'].map((id) => page.outbox.enqueue(entry(id))))

    expect(kept).to.deep.equal(['memory', 'memory'])
    expect(page.database.kind).to.equal('memory')
    expect(page.changes.toMemory).to.equal(1)
    expect(await page.outbox.claim(here, '')).to.include({ id: 'a' })
  })

  it('stays in memory even when the disk comes back: what is there must be found again', async () => {
    env.disk.fail('database.open', 'before')
    await page.outbox.enqueue(entry('a'))

    expect(await page.outbox.enqueue(entry('a'))).to.equal('already-waiting')
  })

  it('because the database is newer than its code leaves that database alone', async () => {
    const newer = await opened(env.database, 2, (database) => database.createObjectStore('newer'))
    newer.close()

    expect(await page.outbox.enqueue(entry('a'))).to.equal('memory')

    const after = await opened(env.database)
    expect([after.version, ...after.objectStoreNames]).to.deep.equal([2, 'newer'])
    after.close()
  })

  it('because the database of this name is somebody else’s uses memory', async () => {
    const foreign = await opened(env.database, 1)
    foreign.close()

    expect(await page.outbox.enqueue(entry('a'))).to.equal('memory')
  })

  it('because the browser never answers waits four seconds, not for ever', async () => {
    const other = await opened(env.database)
    const deleting = indexedDB.deleteDatabase(env.database) // waits for `other`, and our page waits for it
    const enqueued = page.outbox.enqueue(entry('a'))
    await isOpening()

    env.clock.tick(OPEN_GUARD_MS)

    expect(await enqueued).to.equal('memory')
    other.close()
    expect(await becomes(() => deleting.readyState === 'done')).to.equal(true)
  })

  it('in time closes the connection that comes too late', async () => {
    const { closed } = watchIndexedDB()
    const { reached } = env.disk.hold('database.open', 'before')
    const enqueued = page.outbox.enqueue(entry('a'))
    await reached
    env.clock.tick(OPEN_GUARD_MS)
    await enqueued

    env.disk.release()

    expect(await becomes(() => closed.length === 1)).to.equal(true)
    expect(page.database.kind).to.equal('memory')
  })

  for (const what of ['left', 'kept', 'frozen'] as const)
    it(`is ${what} without harm`, async () => {
      env.disk.fail('database.open', 'before')
      await page.outbox.enqueue(entry('a'))

      env.life(what)

      expect(await page.outbox.claim(here, '')).to.include({ id: 'a' })
    })

  it('calls its clock off when the database opened in time', async () => {
    await page.outbox.enqueue(entry('a'))

    expect(env.clock.next).to.equal(null)
  })
})

describe('a transaction that fails in memory', () => {
  it('changes nothing, and the next one works', async () => {
    const env = fakeEnv()
    env.disk.fail('database.open', 'before')
    const { database, outbox } = tab(env)
    await outbox.enqueue(entry('a'))

    const failed = database.transact('outbox.settle', async ({ outbox: records }) => {
      await records.delete('a')
      throw new Error('in the middle')
    })

    expect(await failed.catch((error: unknown) => String(error))).to.equal('Error: in the middle')
    expect(await outbox.claim(here, '')).to.include({ id: 'a' })
  })
})

describe('two tabs on one database', () => {
  const takeAll = async (outbox: Outbox, owner: string): Promise<string[]> => {
    const record = await outbox.claim(here, owner)
    return record ? [record.id, ...(await takeAll(outbox, owner))] : []
  }

  it('take each submission once between them', async () => {
    const env = fakeEnv()
    const [first, second] = [tab(env), tab(fakeEnv({ database: env.database }))]
    const ids = Array.from({ length: 20 }, (_, index) => String(index).padStart(2, '0'))
    await Promise.all(ids.map((id) => first.outbox.enqueue(entry(id))))

    const taken = await Promise.all([takeAll(first.outbox, 'first'), takeAll(second.outbox, 'second')])

    expect(taken.flat().sort()).to.deep.equal(ids)
    expect((await onDisk(env)).outbox.every(({ epoch }) => epoch === 1)).to.equal(true)
  })

  it('know of each other’s deliveries', async () => {
    const env = fakeEnv()
    const [first, second] = [tab(env), tab(fakeEnv({ database: env.database }))]
    await first.outbox.enqueue(entry('a'))
    const record = (await second.outbox.claim(here, 'second')) ?? expect.fail('nothing was due')

    await second.outbox.settle(record, { to: 'delivered' })

    expect(await first.outbox.enqueue(entry('a'))).to.equal('already-delivered')
  })
})
