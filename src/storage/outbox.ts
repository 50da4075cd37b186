import type { Env } from '../env.ts'
import { aged, expires, forgettable, STALLED_WAIT_MS, stalls } from './age.ts'
import { count, counted } from './canary.ts'
import type { Database } from './database.ts'
import type { Tables } from './backend.ts'
import type { OutboxRecord, OutboxState, Tombstone } from './records.ts'
import { forget } from './drafts.ts'
import { allows, ATTEMPT } from './transitions.ts'

/** How long a claim lasts: longer than an attempt's 20 seconds, with room for a throttled background tab. */
export const LEASE_MS = 60_000

/** No record waits longer than this for its next attempt. */
const LONGEST_WAIT_MS = 60 * 60_000

/** A date further away than the longest wait means that the clock went back; this much more is a mere correction. */
const CORRECTION = 1.1

/** A submission as it is handed over: everything about it but its fate. */
export type Entry = Pick<OutboxRecord, 'id' | 'form' | 'destination' | 'contentType' | 'body'>

/** Where enqueueing left it: `disk` and `memory` are new; the others say that this id was known already. */
export type Enqueued = 'disk' | 'memory' | 'already-waiting' | `already-${Tombstone['how']}`

const KEPT: readonly Enqueued[] = ['disk', 'memory', 'already-waiting']

/** Whether it is on its way. */
export const isKept = (enqueued: Enqueued): boolean => KEPT.includes(enqueued)

/**
 * Which records are claimed. `due`: those whose time has come · `early`: also those that wait, since the network or the
 * person is back · `asked`: every one, since somebody pressed a button.
 */
export type Urgency = 'due' | 'early' | 'asked'

/** What an attempt came to. `counts`: whether it raises the backoff. `unread`: see the record. */
export type Settlement =
  | { readonly to: 'delivered' }
  | ({ readonly to: 'waiting' | 'blocked' | 'held'; readonly counts: boolean; readonly unread?: number } & Pick<
      OutboxRecord,
      'notBefore' | 'earliest'
    >)

/** What an attempt has led to besides its own outcome: it is taken up with somebody, or given up. */
export type Sign = 'stalled' | 'expired' | null

/** Whether `time` has come, or is further away than it can be: then the clock has gone back. */
const past = (now: number, time: number, longest: number): boolean =>
  now >= time || (time - now > longest * CORRECTION && time !== Infinity)

/** Wall clock from which a record in this state may be claimed by itself; `Infinity`: only when somebody asks. */
const DUE: { readonly [S in OutboxState]: (record: OutboxRecord) => number } = {
  queued: () => 0,
  waiting: ({ notBefore }) => notBefore,
  blocked: ({ notBefore }) => notBefore,
  sending: ({ leaseUntil }) => leaseUntil,
  held: () => Infinity,
}

/** By urgency: the states that need not wait until they are due. */
const HURRIED: { readonly [U in Urgency]: readonly OutboxState[] } = {
  due: [],
  early: ['waiting'],
  asked: ['waiting', 'blocked', 'held'],
}

function claimable(record: OutboxRecord, now: number, urgency: Urgency): boolean {
  const { state, earliest } = record
  if (!allows(ATTEMPT[urgency], state)) return false
  const due = HURRIED[urgency].includes(state) ? earliest : DUE[state](record)
  return past(now, due, state === 'sending' ? LEASE_MS : LONGEST_WAIT_MS)
}

/** The fate of a record that nobody has tried yet. */
const UNTRIED = {
  state: 'queued',
  createdAt: 0,
  notBefore: 0,
  earliest: 0,
  leaseUntil: 0,
  attempt: 0,
  epoch: 0,
  owner: '',
} as const

const FATE = Object.keys(UNTRIED) as readonly (keyof typeof UNTRIED)[]

/** Whether both are texts, or both finite numbers. */
const isLike = (one: unknown, other: unknown): boolean =>
  typeof one === typeof other && Number.isFinite(one) === Number.isFinite(other)

/** What has another shape, from later code or from anybody else, is left alone: it must not hold up the rest. */
function isOurs(record: OutboxRecord): boolean {
  const { v, id, form, contentType, state, body, sha256 } = record
  const { url, format, ack } = { ...record.destination }
  return (
    (v as unknown) === 1 &&
    [id, form, contentType, url, format, ack].every((each) => typeof each === 'string') &&
    /^(receipt|json|status)$/.test(ack) &&
    FATE.every((name) => isLike(record[name], UNTRIED[name])) &&
    Object.hasOwn(DUE, state) &&
    [body, sha256].every((bytes) => bytes instanceof Uint8Array)
  )
}

/** Records never go anywhere else than where they were meant to go. */
const goingTo = (records: readonly OutboxRecord[], url: string): readonly OutboxRecord[] =>
  records.filter((record) => isOurs(record) && record.destination.url === url)

/** Whether a page is at it: its lease runs. */
const isHeld = (record: OutboxRecord, now: number): boolean =>
  record.state === 'sending' && !claimable(record, now, 'due')

/** Out of the outbox; its id is remembered, and others that were remembered long enough are not. */
export async function bury({ outbox, tombstones }: Tables, stone: Tombstone): Promise<void> {
  await outbox.delete(stone.id)
  await tombstones.put(stone)
  const old = forgettable(await tombstones.getAll(), stone.at)
  await Promise.all(old.map(({ id }) => tombstones.delete(id)))
}

const NONE: ReadonlySet<string> = new Set()

const byAge = (a: OutboxRecord, b: OutboxRecord): number => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)

/** Finished submissions: kept before they are sent, claimed by one page at a time, gone only when delivered. */
export class Outbox {
  readonly #env: Env
  readonly #database: Database

  constructor(env: Env, database: Database) {
    this.#env = env
    this.#database = database
  }

  /**
   * Keeps a submission, unless its id is known, and deletes its draft, in one. Rejects when it could not be kept.
   */
  async enqueue(entry: Entry, draft: string | null = null): Promise<Enqueued> {
    const createdAt = this.#env.now()
    const record: OutboxRecord = {
      v: 1,
      ...entry,
      sha256: await this.#env.digest(entry.body),
      ...UNTRIED,
      createdAt,
      seen: createdAt,
    }
    const known = await this.#keep(record, draft).catch(async (error: unknown) => {
      if ((error as Error).name !== 'QuotaExceededError') throw error
      await this.#purge() // what waits is worth more than what is remembered: the receiver knows ids for ever
      return this.#keep(record, draft)
    })
    const { kind } = this.#database
    if (!known && kind === 'disk') count(this.#env, counted(this.#env) + 1)
    return known ?? kind
  }

  #keep(record: OutboxRecord, draft: string | null): Promise<Enqueued | null> {
    return this.#database.transact<Enqueued | null>('outbox.enqueue', async (tables) => {
      const { outbox, tombstones } = tables
      if (draft !== null) await forget(tables, draft)
      const stone = await tombstones.get(record.id)
      if (stone) return `already-${stone.how}`
      if (await outbox.get(record.id)) return 'already-waiting'
      await outbox.put(record)
      return null
    })
  }

  #purge(): Promise<unknown> {
    return this.#database.transact('outbox.purge', async ({ tombstones }) => {
      const stones = await tombstones.getAll()
      return Promise.all(stones.map(({ id }) => tombstones.delete(id)))
    })
  }

  /**
   * Takes the oldest record that may be tried for this destination, or `null`. Whoever takes it has a minute. What this
   * look has `tried` already is hurried no more. `polite`: nothing while another page is at one.
   */
  claim(
    destination: string,
    owner: string,
    urgency: Urgency = 'due',
    tried = NONE,
    polite = false,
  ): Promise<OutboxRecord | null> {
    return this.#database.transact('outbox.claim', async ({ outbox }) => {
      const now = this.#env.now()
      const records = await outbox.getAll()
      if (polite && records.some((record) => isHeld(record, now))) return null
      const [due] = goingTo(records, destination)
        .filter((record) => claimable(record, now, tried.has(record.id) ? 'due' : urgency))
        .sort(byAge)
      if (!due) return null
      const claimed: OutboxRecord = {
        ...due,
        state: 'sending',
        owner,
        epoch: due.epoch + 1,
        attempt: due.attempt + 1,
        leaseUntil: now + LEASE_MS,
        seen: now,
        aged: aged(due, now),
      }
      await outbox.put(claimed)
      return claimed
    })
  }

  /**
   * Writes down what an attempt came to. "Delivered" holds whoever says it and however late; anything else counts only
   * from the page that still has the claim. What is too old when its attempt has failed expires.
   */
  settle({ id, epoch, owner }: OutboxRecord, settlement: Settlement): Promise<Sign> {
    return this.#database.transact('outbox.settle', async (tables) => {
      const at = this.#env.now()
      const { to } = settlement
      if (to === 'delivered') return bury(tables, { id, how: to, at }).then(() => null)
      const record = await tables.outbox.get(id)
      // where the store was destroyed, and made anew, epochs begin again
      if (!record || !allows(ATTEMPT[to], record.state, record.epoch === epoch && record.owner === owner)) return null
      if (to !== 'held' && expires(record)) return bury(tables, { id, how: 'expired', at }).then(() => 'expired')
      const next = settled(record, settlement, at)
      await tables.outbox.put(next)
      return to !== 'held' && next.stalled ? 'stalled' : null
    })
  }

  /** Everything that is kept. */
  async look(): Promise<readonly OutboxRecord[]> {
    const records = await this.#database.transact('outbox.look', ({ outbox }) => outbox.getAll())
    if (this.#database.kind === 'disk') count(this.#env, records.length)
    return records
  }
}

/** Wall clock at which the next of these records for one of these destinations is due; `Infinity`: none is. */
export const nextDue = (records: readonly OutboxRecord[], destinations: readonly string[]): number =>
  Math.min(...destinations.flatMap((url) => goingTo(records, url).map((record) => DUE[record.state](record))))

type Failure = Exclude<Settlement, { to: 'delivered' }>

function settled(record: OutboxRecord, failure: Failure, now: number): OutboxRecord {
  const { to, notBefore, earliest, counts, unread = 0 } = failure
  const stalled = stalls(record)
  const attempt = record.attempt - (counts ? 0 : 1)
  const then = stalled ? Math.max(notBefore, now + STALLED_WAIT_MS) : notBefore
  return { ...record, state: to, notBefore: then, earliest, attempt, unread, ...(stalled && { stalled }) }
}
