import { expect } from '@open-wc/testing'
import { becomes } from '../support/becomes.ts'
import { deleted, fakeEnv, type FakeEnv } from '../support/env.ts'
import { destination, entry, onDisk, opened, tab } from './kept.ts'
import { abortNextPut, watchIndexedDB } from './watch.ts'

const here = destination.url
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('it should have failed'),
    (error: unknown) => error,
  )

describe('one transaction on the disk', () => {
  let env: FakeEnv
  const claimed = async ({ outbox }: ReturnType<typeof tab>) =>
    (await outbox.claim(here, '')) ?? expect.fail('nothing was due')

  beforeEach(() => {
    env = fakeEnv()
  })

  it('is done only when the browser has committed it', async () => {
    const { begun } = watchIndexedDB()

    const commits = await tab(env)
      .outbox.enqueue(entry('a'))
      .then(() => begun.map(({ isComplete }) => isComplete))

    expect(commits).to.deep.equal([true])
  })

  it('says nothing while it is under way', async () => {
    const { reached } = env.disk.hold('outbox.enqueue', 'inside')
    let isSaid = false
    const enqueued = tab(env)
      .outbox.enqueue(entry('a'))
      .finally(() => (isSaid = true))

    await reached
    expect(isSaid).to.equal(false)
    env.disk.release()
    expect(await enqueued).to.equal('disk')
  })

  it('that is aborted after its last request succeeded has failed, and keeps nothing', async () => {
    const { outbox } = tab(env)
    abortNextPut()

    expect(await rejection(outbox.enqueue(entry('a')))).to.have.property('name', 'AbortError')
    expect((await onDisk(env)).outbox).to.deep.equal([])
    expect(await outbox.enqueue(entry('a'))).to.equal('disk')
  })

  it('that is aborted leaves the old values', async () => {
    const { outbox } = tab(env)
    await outbox.enqueue(entry('a'))
    abortNextPut()

    expect(await rejection(outbox.claim(here, ''))).to.have.property('name', 'AbortError')
    expect((await onDisk(env)).outbox[0]).to.include({ state: 'queued', epoch: 0, attempt: 0 })
  })

  for (const moment of ['before', 'inside'] as const)
    it(`that fails ${moment} keeps nothing, and the next one works`, async () => {
      const { outbox } = tab(env)
      env.disk.fail('outbox.enqueue', moment)

      expect(await rejection(outbox.enqueue(entry('a')))).to.have.property('name', 'UnknownError')
      expect(await outbox.look()).to.deep.equal([])
      expect(await outbox.enqueue(entry('a'))).to.equal('disk')
    })

  it('settling that fails inside leaves both stores as they were', async () => {
    const here = tab(env)
    await here.outbox.enqueue(entry('a'))
    const record = await claimed(here)
    env.disk.fail('outbox.settle', 'inside')

    expect(await rejection(here.outbox.settle(record, { to: 'delivered' }))).to.have.property('name', 'UnknownError')
    expect(await onDisk(env)).to.deep.equal({ outbox: [record], tombstones: [] })
  })

  it('that dies after its commit has kept what it wrote', async () => {
    env.disk.fail('outbox.enqueue', 'after')

    await rejection(tab(env).outbox.enqueue(entry('a')))

    expect((await onDisk(env)).outbox).to.have.length(1)
  })

  it('asks the disk to be sure whenever a submission changes hands', async () => {
    const here = tab(env)
    await here.outbox.enqueue(entry('opens the database'))
    const { begun } = watchIndexedDB()

    await here.outbox.enqueue(entry('a'))
    await here.outbox.settle(await claimed(here), { to: 'delivered' })
    await here.outbox.look()

    const asked = begun.map(({ mode, options }) => `${mode} ${options?.durability}`)
    expect(asked).to.deep.equal(['readwrite strict', 'readwrite strict', 'readwrite strict', 'readonly relaxed'])
  })
})

describe('a connection that is lost', () => {
  let env: FakeEnv
  let here: ReturnType<typeof tab>

  beforeEach(() => {
    env = fakeEnv()
    here = tab(env)
  })

  it('is opened again, by several transactions at once, and only once', async () => {
    const { begun, closed } = watchIndexedDB()
    await here.outbox.enqueue(entry('a'))
    begun[0]?.connection.close()
    closed.length = begun.length = 0

    const kept = await Promise.all(['b', 'c', 'd'].map((id) => here.outbox.enqueue(entry(id))))

    expect(kept).to.deep.equal(['disk', 'disk', 'disk'])
    expect(new Set(begun.map(({ connection }) => connection)).size).to.equal(1)
    expect((await onDisk(env)).outbox).to.have.length(4)
    expect(here.changes.toMemory).to.equal(0)
  })

  it('because somebody cleared the data of the site is opened again, and starts empty', async () => {
    await here.outbox.enqueue(entry('a'))

    await deleted(env.database)

    expect(await here.outbox.enqueue(entry('b'))).to.equal('disk')
    expect((await onDisk(env)).outbox.map(({ id }) => id)).to.deep.equal(['b'])
  })

  it('gives way at once to another tab that brings a newer version, and goes on in memory', async () => {
    await here.outbox.enqueue(entry('a'))

    const newer = await opened(env.database, 2)

    expect(await here.outbox.enqueue(entry('b'))).to.equal('memory')
    newer.close()
  })

  for (const what of ['frozen', 'left', 'kept'] as const)
    it(`is closed when the page is ${what}, so that nobody waits for a page that cannot answer`, async () => {
      await here.outbox.enqueue(entry('a'))
      const { closed } = watchIndexedDB()

      env.life(what)

      expect(await becomes(() => closed.length === 1)).to.equal(true)
      expect(await here.outbox.enqueue(entry('b'))).to.equal('disk')
    })

  for (const [what, outcome] of [
    ['frozen', 'given up'],
    ['kept', 'given up'],
    ['left', 'done'],
  ] as const)
    it(`what is under way is ${outcome} when the page is ${what}`, async () => {
      await here.outbox.enqueue(entry('a'))
      const settled = here.database.transact('outbox.settle', async ({ outbox }) => {
        await outbox.delete('a')
        env.life(what)
      })
      expect(
        await settled.then(
          () => 'done',
          () => 'given up',
        ),
      ).to.equal(outcome)
      expect((await onDisk(env)).outbox).to.have.length(outcome === 'done' ? 0 : 1)
      expect(await here.outbox.enqueue(entry('b'))).to.equal('disk')
    })

  it('while it was opening is opened again', async () => {
    const { reached } = env.disk.hold('database.open', 'before')
    const enqueued = here.outbox.enqueue(entry('a'))
    await reached

    env.life('left')
    env.disk.release()

    expect(await enqueued).to.equal('disk')
    expect(here.changes.toMemory).to.equal(0)
  })

  for (const what of ['visible', 'hidden', 'shown', 'online', 'resumed'] as const)
    it(`is not closed when the page is ${what}`, async () => {
      await here.outbox.enqueue(entry('a'))
      const { begun } = watchIndexedDB()
      await here.outbox.look()

      env.life(what)
      await here.outbox.look()

      expect(begun[0]?.connection).to.equal(begun[1]?.connection)
    })
})
