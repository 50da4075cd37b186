import { expect } from '@open-wc/testing'
import { Delivery } from '../../src/delivery/drain.ts'
import type { OutboxRecord } from '../../src/storage/records.ts'
import { join, sender } from '../delivery/sender.ts'
import { chance, type Chance } from '../support/chance.ts'
import { accept, fakeEnv, type FakeEnv } from '../support/env.ts'
import { HOSTILE } from '../support/hostile-strings.ts'
import { destination, entry, onDisk, opened } from './kept.ts'

const [SEED, ROUNDS, STRANGE, SOON] = [20_261_120, 40, 250, 5000]

const NUMBERS = [0, -0, -1, 1, 0.5, NaN, Infinity, -Infinity, 2 ** 53, 1e308, -1e308, 5e-324]
const ODD: readonly ((luck: Chance) => unknown)[] = [
  () => undefined,
  () => null,
  ({ next }) => next() < 0.5,
  ({ pick }) => pick(NUMBERS),
  ({ pick }) => pick(HOSTILE),
  () => 2n ** 70n,
  ({ pick }) => new Date(pick(NUMBERS)),
  () => ({ toString: 1, valueOf: 1 }), // can be turned into no text and no number
  ({ bytes }) => bytes(40),
  ({ bytes }) => bytes(40).buffer,
  ({ pick }) => new Float64Array([pick(NUMBERS)]),
  () => new DataView(new ArrayBuffer(3)),
  () => new Map([['v', 1]]),
  () => new Error('a stored error'),
  ({ pick }) => new Blob([pick(HOSTILE)]),
]

/** Anything that a database can keep, some levels deep. */
function anything(luck: Chance, depth = 3): unknown {
  const kind = luck.below(10)
  if (depth === 0 || kind < 6) return luck.pick(ODD)(luck)
  const values = Array.from({ length: luck.below(4) }, () => anything(luck, depth - 1))
  return kind < 8 ? values : Object.fromEntries(values.map((value) => [luck.pick([...HOSTILE, ...FIELDS]), value]))
}

async function sound(env: FakeEnv, id: string, changes: Partial<OutboxRecord> = {}): Promise<OutboxRecord> {
  const { body, ...rest } = entry(id)
  const fate = { state: 'queued', createdAt: env.now(), notBefore: 0, earliest: 0, leaseUntil: 0 } as const
  return { v: 1, ...rest, body, sha256: await env.digest(body), ...fate, attempt: 0, epoch: 0, owner: '', ...changes }
}

const FIELDS = [
  ...['v', 'form', 'destination', 'contentType', 'body', 'sha256', 'state', 'createdAt', 'notBefore', 'earliest'],
  ...['leaseUntil', 'attempt', 'epoch', 'owner'],
]

/** Nothing like a submission, or one with some fields spoilt. Its key is its own. */
function strange(luck: Chance, base: OutboxRecord, key: number): unknown {
  const id = `strange ${key}`
  if (luck.below(4) === 0) return { ...(anything(luck) as object), id: luck.pick<unknown>([key, [key], id]) }
  const spoilt = Array.from({ length: 2 + luck.below(5) }, () => [luck.pick(FIELDS), anything(luck)])
  return {
    ...base,
    state: luck.pick(['queued', 'waiting', 'sending', 'blocked', 'held']),
    id,
    ...Object.fromEntries(spoilt),
  }
}

async function put(env: FakeEnv, records: readonly unknown[]): Promise<void> {
  const database = await opened(env.database)
  const transaction = database.transaction('outbox', 'readwrite')
  for (const record of records) transaction.objectStore('outbox').put(record)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}

type Rubbish = (base: OutboxRecord) => readonly unknown[]

const manyStrange =
  (seed: number): Rubbish =>
  (base) => {
    const luck = chance(seed)
    return Array.from({ length: STRANGE }, (_, key) => strange(luck, base, key))
  }

/** Every value that is not what it should be, and every text. */
function oddities(luck: Chance): readonly unknown[] {
  const bare = [...NUMBERS, undefined, null, true, false, {}, [], Object.create(null) as unknown]
  return [...bare, ...HOSTILE, ...ODD.map((make) => make(luck))]
}

/** Records with one thing spoilt and nothing else, in every way; `part`: a field, or one of its destination. */
const onceSpoilt =
  (part: string, values: readonly unknown[]): Rubbish =>
  (base) =>
    values.map((value, key) => {
      const id = `strange ${key}`
      if (Object.hasOwn(destination, part)) return { ...base, id, destination: { ...destination, [part]: value } }
      return { ...base, id, [part]: value }
    })

/** One device whose outbox somebody has filled with rubbish, before and after two real submissions. */
async function round(rubbish: Rubbish): Promise<readonly string[]> {
  const env = fakeEnv()
  const { fetch } = env
  env.fetch = async (...words) => fetch(...words) // as a browser does, it rejects a bad header and never throws
  env.network.answer(accept)
  const [delivery, form] = [new Delivery(env), sender()]
  join(delivery, form)
  await delivery.look()
  const later = await sound(env, 'later', { state: 'waiting', notBefore: env.now() + SOON, earliest: env.now() + SOON })
  const base = await sound(env, 'base', { createdAt: env.now() - 1000 })
  await put(env, [await sound(env, 'now'), later, ...rubbish(base)])

  await delivery.look('asked')
  env.clock.tick(SOON + 1000)
  await delivery.look()
  const sent = form.heard.filter(({ what }) => what === 'sent').map(({ id }) => id)
  await env.end()
  return sent
}

/** Both real submissions were sent, and each of them once. */
function expectOnce(sent: readonly string[], what: string): void {
  const real = sent.filter((id) => id === 'now' || id === 'later')
  expect([...real].sort(), what).to.deep.equal(['later', 'now'])
}

describe('an outbox that somebody has filled with rubbish', () => {
  it(`never keeps a real submission back (seed ${SEED}, ${ROUNDS * STRANGE} strange records)`, async () => {
    for (let index = 0; index < ROUNDS; index++) {
      expectOnce(await round(manyStrange(SEED + index)), `seed ${SEED + index}`)
    }
  }).timeout(120_000)

  const values = oddities(chance(SEED))
  const parts = [...FIELDS, ...Object.keys(destination)]
  it(`never does when one thing alone is wrong with each (${parts.length * values.length} records)`, async () => {
    for (const part of parts) expectOnce(await round(onceSpoilt(part, values)), part)
  }).timeout(120_000)

  it('leaves what it cannot read as it is', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const [delivery, form] = [new Delivery(env), sender()]
    join(delivery, form)
    await delivery.look()
    const record = await sound(env, 'a')
    const unreadable = [
      { ...record, destination: undefined },
      { ...record, destination, state: 'toString' },
      { ...record, body: 'text' },
      { ...record, createdAt: 5n },
      { ...record, notBefore: NaN, state: 'waiting' },
    ].map((each, index) => ({ ...each, id: `${index}` }))
    await put(env, unreadable)
    await delivery.look('asked')
    expect((await onDisk(env)).outbox).to.deep.equal(unreadable)
    expect(env.network.requests).to.have.length(0)
  })
})
