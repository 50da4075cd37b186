import type { Env } from '../env.ts'
import type { Database } from './database.ts'
import type { Destination, OutboxRecord, OutboxState, Tombstone } from './records.ts'

/** How long a claim lasts: longer than an attempt's 20 seconds, with room for a throttled background tab. */
export const LEASE_MS = 60_000

/** No record waits longer than this for its next attempt. */
const LONGEST_WAIT_MS = 60 * 60_000

/** A date further away than the longest wait means that the clock went back; this much more is a mere correction. */
const CORRECTION = 1.1

/** A submission as it is handed over: everything about it but its fate. */
export type Entry = Pick<OutboxRecord, 'id' | 'form' | 'destination' | 'contentType' | 'body'>

/** Where enqueueing left it: `disk` and `memory` are new; the others say that this id was known already. */
export type Enqueued = 'disk' | 'memory' | 'already-waiting' | 'already-delivered'

/**
 * Which records are claimed. `due`: those whose time has come · `early`: also those that wait, since the network or the
 * person is back · `asked`: every one, since somebody pressed a button.
 */
export type Urgency = 'due' | 'early' | 'asked'

/** What an attempt came to. `counts`: whether it raises the backoff. */
export type Settlement =
  | { readonly to: 'delivered' }
  | ({ readonly to: 'waiting' | 'blocked' | 'held'; readonly counts: boolean } & Pick<
      OutboxRecord,
      'notBefore' | 'earliest'
    >)

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
  const due = HURRIED[urgency].includes(state) ? earliest : DUE[state](record)
  return past(now, due, state === 'sending' ? LEASE_MS : LONGEST_WAIT_MS)
}

/** One key for one destination: records never go anywhere else than where they were meant to go. */
export const destinationKey = ({ url, format, ack }: Destination): string => `${format} ${ack} ${url}`

/** Text, and finite numbers. */
const TEXTS = ['id', 'form', 'contentType', 'owner', 'state'] as const
const NUMBERS = ['createdAt', 'notBefore', 'earliest', 'leaseUntil', 'attempt', 'epoch'] as const

/** What has another shape, from later code or from anybody else, is left alone: it must not hold up the rest. */
const isOurs = (record: OutboxRecord): boolean =>
  (record.v as unknown) === 1 &&
  TEXTS.every((name) => typeof record[name] === 'string') &&
  Object.hasOwn(DUE, record.state) && // asked of a text only: to become a key an object may throw
  NUMBERS.every((name) => Number.isFinite(record[name])) &&
  [record.body, record.sha256].every((bytes) => bytes instanceof Uint8Array)

function goingTo(records: readonly OutboxRecord[], key: string): readonly OutboxRecord[] {
  return records.filter((record) => isOurs(record) && keyOf(record) === key)
}

/** Where it goes; nowhere when that is in no shape to be read. */
function keyOf({ destination }: OutboxRecord): string | undefined {
  try {
    return destinationKey(destination)
  } catch {
    return undefined
  }
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

  /** Keeps a submission, unless its id is known. Rejects when it could not be kept. */
  async enqueue(entry: Entry): Promise<Enqueued> {
    const createdAt = this.#env.now()
    const record: OutboxRecord = {
      v: 1,
      ...entry,
      sha256: await this.#env.digest(entry.body),
      state: 'queued',
      createdAt,
      notBefore: 0,
      earliest: 0,
      leaseUntil: 0,
      attempt: 0,
      epoch: 0,
      owner: '',
    }
    const known = await this.#database.transact('outbox.enqueue', async ({ outbox, tombstones }) => {
      if (await tombstones.get(entry.id)) return 'already-delivered'
      if (await outbox.get(entry.id)) return 'already-waiting'
      await outbox.put(record)
      return null
    })
    return known ?? this.#database.kind
  }

  /**
   * Takes the oldest record that may be tried for this destination, or `null`. Whoever takes it has a minute. What this
   * look has `tried` already is hurried no more.
   */
  claim(destination: string, owner: string, urgency: Urgency = 'due', tried = NONE): Promise<OutboxRecord | null> {
    return this.#database.transact('outbox.claim', async ({ outbox }) => {
      const now = this.#env.now()
      const [due] = goingTo(await outbox.getAll(), destination)
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
      }
      await outbox.put(claimed)
      return claimed
    })
  }

  /**
   * Writes down what an attempt came to. "Delivered" holds whoever says it and however late; anything else counts only
   * from the page that still has the claim.
   */
  settle(claimed: OutboxRecord, settlement: Settlement): Promise<void> {
    return this.#database.transact('outbox.settle', async ({ outbox, tombstones }) => {
      if (settlement.to === 'delivered') {
        const stone: Tombstone = { id: claimed.id, how: 'delivered', at: this.#env.now() }
        await Promise.all([outbox.delete(claimed.id), tombstones.put(stone)])
        return
      }
      const record = await outbox.get(claimed.id)
      if (record?.state === 'sending' && record.epoch === claimed.epoch) await outbox.put(settled(record, settlement))
    })
  }

  /** Wall clock at which the next record for one of these destinations is due; `null` when there is none. */
  async nextDue(destinations: readonly string[]): Promise<number | null> {
    const records = await this.#database.transact('outbox.look', ({ outbox }) => outbox.getAll())
    const times = destinations.flatMap((key) => goingTo(records, key).map((record) => DUE[record.state](record)))
    const next = Math.min(...times)
    return Number.isFinite(next) ? next : null
  }
}

function settled(record: OutboxRecord, settlement: Exclude<Settlement, { to: 'delivered' }>): OutboxRecord {
  const { to, notBefore, earliest, counts } = settlement
  return { ...record, state: to, notBefore, earliest, attempt: record.attempt - (counts ? 0 : 1) }
}
