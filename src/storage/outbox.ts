import type { Env } from '../env.ts'
import type { Database } from './database.ts'
import type { Destination, OutboxRecord, OutboxState, Tombstone } from './records.ts'

/** How long a claim lasts: longer than an attempt's 20 seconds, with room for a throttled background tab. */
export const LEASE_MS = 60_000

/** No record waits longer than this for its next attempt; a date beyond it means that the clock went back. */
const LONGEST_WAIT_MS = 60 * 60_000 * 1.1

/** A submission as it is handed over: everything about it but its fate. */
export type Entry = Pick<OutboxRecord, 'id' | 'form' | 'destination' | 'contentType' | 'body'>

/** Where enqueueing left it: `disk` and `memory` are new; the others say that this id was known already. */
export type Enqueued = 'disk' | 'memory' | 'already-waiting' | 'already-delivered'

/** What an attempt came to. `counts`: whether it raises the backoff. */
export type Settlement =
  | { readonly to: 'delivered' }
  | { readonly to: 'waiting' | 'blocked'; readonly notBefore: number; readonly counts: boolean }
  | { readonly to: 'held' }

const past = (now: number, time: number, longest: number): boolean => now >= time || time - now > longest

/** Whether a record in this state may be claimed now. */
const CLAIMABLE: { readonly [S in OutboxState]: (record: OutboxRecord, now: number) => boolean } = {
  queued: () => true,
  waiting: ({ notBefore }, now) => past(now, notBefore, LONGEST_WAIT_MS),
  blocked: ({ notBefore }, now) => past(now, notBefore, LONGEST_WAIT_MS),
  sending: ({ leaseUntil }, now) => past(now, leaseUntil, LEASE_MS),
  held: () => false,
}

/** When a record in this state may be claimed next; never by itself when it is held. */
const NEXT: { readonly [S in OutboxState]: (record: OutboxRecord) => number } = {
  queued: () => 0,
  waiting: ({ notBefore }) => notBefore,
  blocked: ({ notBefore }) => notBefore,
  sending: ({ leaseUntil }) => leaseUntil,
  held: () => Infinity,
}

/** One key for one destination: records never go anywhere else than where they were meant to go. */
export const destinationKey = ({ url, format, ack }: Destination): string => `${format} ${ack} ${url}`

const goingTo = (records: readonly OutboxRecord[], key: string) =>
  records.filter(({ destination }) => destinationKey(destination) === key)

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

  /** Takes the oldest record that is due for this destination, or `null`. Whoever takes it has a minute. */
  claim(destination: string, owner: string): Promise<OutboxRecord | null> {
    return this.#database.transact('outbox.claim', async ({ outbox }) => {
      const now = this.#env.now()
      const [due] = goingTo(await outbox.getAll(), destination)
        .filter((record) => CLAIMABLE[record.state](record, now))
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
    const times = destinations.flatMap((key) => goingTo(records, key).map((record) => NEXT[record.state](record)))
    const next = Math.min(...times)
    return Number.isFinite(next) ? next : null
  }
}

function settled(record: OutboxRecord, settlement: Exclude<Settlement, { to: 'delivered' }>): OutboxRecord {
  if (settlement.to === 'held') return { ...record, state: 'held' }
  const { to, notBefore, counts } = settlement
  return { ...record, state: to, notBefore, attempt: record.attempt - (counts ? 0 : 1) }
}
