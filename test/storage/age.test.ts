import { expect } from '@open-wc/testing'
import type { Database } from '../../src/storage/database.ts'
import { discard } from '../../src/storage/discard.ts'
import type { Outbox } from '../../src/storage/outbox.ts'
import type { OutboxRecord } from '../../src/storage/records.ts'
import { fakeEnv, type FakeEnv } from '../support/env.ts'
import { came, destination, entry, onDisk, tab, tamper } from './kept.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const here = destination.url

describe('a submission that does not get through', () => {
  let env: FakeEnv
  let outbox: Outbox
  let database: Database
  const kept = async (): Promise<OutboxRecord> => (await onDisk(env)).outbox[0] ?? expect.fail('it is gone')
  const fail = async () => {
    const record = (await outbox.claim(here, '', 'asked')) ?? expect.fail('nothing was due')
    return outbox.settle(record, came('waiting'))
  }
  const failAfter = async (milliseconds: number) => {
    env.clock.jump(milliseconds)
    return fail()
  }

  beforeEach(async () => {
    env = fakeEnv()
    ;({ outbox, database } = tab(env))
    await outbox.enqueue(entry('a'))
  })

  it('has stalled after a day, and is tried hourly from then on', async () => {
    expect(await failAfter(DAY - 1)).to.equal(null)
    expect(await failAfter(1)).to.equal('stalled')
    expect((await kept()).notBefore).to.equal(env.now() + HOUR)
  })

  it('has stalled after thirty attempts', async () => {
    for (let attempt = 1; attempt < 30; attempt++) expect(await fail()).to.equal(null)
    expect(await fail()).to.equal('stalled')
  })

  it('is given up after thirty days, ten attempts and a word to somebody, and its id is remembered', async () => {
    const said = []
    for (let day = 0; day <= 30; day++) said.push(await failAfter(day < 30 ? DAY : DAY + 1))
    expect(said.slice(0, 30).every((sign) => sign === 'stalled')).to.equal(true)
    expect(said[30]).to.equal('expired')
    expect(await onDisk(env)).to.deep.equal({ outbox: [], tombstones: [{ id: 'a', how: 'expired', at: env.now() }] })
    expect(await outbox.enqueue(entry('a'))).to.equal('already-expired')
  })

  it('is not given up before the tenth attempt, however old', async () => {
    for (let week = 1; week < 10; week++) expect(await failAfter(7 * DAY)).to.equal('stalled')
    expect(await failAfter(7 * DAY)).to.equal('expired')
  })

  it('is a week older at most after one jump of the clock', async () => {
    await failAfter(4000 * HOUR)
    expect((await kept()).aged).to.equal(7 * DAY)
  })

  it('is no older for a clock that went back, or was never set', async () => {
    await failAfter(-DAY)
    expect((await kept()).aged).to.equal(0)
    await failAfter(-env.now())
    await failAfter(HOUR)
    expect((await kept()).aged).to.equal(0)
  })

  it('from before ages were kept is as good as new', async () => {
    const { seen: _seen, aged: _aged, stalled: _stalled, ...early } = await kept()
    await tamper(env, early)
    expect(await failAfter(90 * DAY)).to.equal(null)
    expect(await kept()).to.include({ aged: 0, seen: env.now() })
  })

  it('can be discarded, once, and does not come back', async () => {
    expect(await discard(env, database, 'a')).to.equal(true)
    expect(await discard(env, database, 'a')).to.equal(false)
    expect(await outbox.enqueue(entry('a'))).to.equal('already-discarded')
    expect(await outbox.claim(here, '', 'asked')).to.equal(null)
  })
})

describe('what has left the outbox', () => {
  const stone = (id: string, at: number) => ({ id, how: 'delivered', at }) as const

  it('is remembered for thirty days, and the latest thousand at most', async () => {
    const env = fakeEnv()
    const { database, outbox } = tab(env)
    const old = env.now() - 30 * DAY
    const stones = Array.from({ length: 1000 }, (_, index) => stone(`${index}`, env.now() - index))
    await database.transact('outbox.settle', ({ tombstones }) =>
      Promise.all([...stones, stone('just', old), stone('long ago', old - 1)].map((each) => tombstones.put(each))),
    )
    await outbox.enqueue(entry('a'))
    await discard(env, database, 'a')
    const ids = (await onDisk(env)).tombstones.map(({ id }) => id)
    expect(ids).to.have.length(1000)
    expect(ids).to.include('a').and.not.include('999')
    expect(ids).to.not.include('long ago')
  })
})
