import type { Transport } from '../config.ts'
import type { Env } from '../env.ts'
import { Database } from '../storage/database.ts'
import {
  type Enqueued,
  type Entry,
  isKept,
  nextDue,
  Outbox,
  type Settlement,
  type Sign,
  type Urgency,
} from '../storage/outbox.ts'
import type { OutboxRecord } from '../storage/records.ts'
import { retryAfter, spread, UNREAD_LIMIT, wait } from './backoff.ts'
import { classify, type Outcome, type Receipt } from './classify.ts'
import { post, type RawAnswer } from './post.ts'

/** What a form hears about a submission. */
export type News =
  | { readonly what: 'sent'; readonly id: string; readonly form: string; readonly receipt: Receipt }
  | {
      readonly what: 'unsent'
      readonly id: string
      readonly form: string
      readonly why: Why
      /** What came, as the outcome says it. */
      readonly got: string
    }

/** Why it is not delivered. `retry`: it goes on · `stalled`: it goes on, hourly, for too long · `expired`: given up. */
export type Why = Exclude<Outcome['verdict'], 'delivered'> | NonNullable<Sign>

/** One attempt: what it came to, and how many in a row now had no answer that the page may read. */
interface Attempt {
  readonly outcome: Outcome
  readonly unread: number
}

/** Who can post to a destination: an element on the page. */
export interface Sender {
  /** See `destinationKey`. */
  readonly destination: string
  /** The endpoint in full; `null`: there is none, only the page's own way. */
  readonly url: string | null
  headers(): Readonly<Record<string, string>>
  /** Posts in the place of the request, if the page has its own way. */
  transport?(): Transport | null
  /** Whether the page's own policy was seen to forbid the request. */
  forbidden?(): boolean
  heard(news: News): void
  /** What it handed over is not there any more, and it was not this page that delivered it. */
  missing?(id: string): void
  /** Hears that the disk is not to be had (`null`), or how many unsent submissions were lost with it. */
  missed?(lost: number | null): void
}

/** Name of the lock and of the channel that the pages of one site share. */
const SHARED = 'wb-outbox'

/** No timer of ours is longer: a device that slept finds its way back. */
const LONGEST_NAP_MS = 60 * 60_000
const SHORTEST_NAP_MS = 1000

/** What is written down of an attempt that came to this. */
export function settlement(
  env: Env,
  { attempt, destination }: OutboxRecord,
  outcome: Outcome,
  unread: number,
): Settlement {
  const { verdict } = outcome
  if (verdict === 'delivered') return { to: 'delivered' }
  const now = env.now()
  const soon = now + SHORTEST_NAP_MS
  const [byte = 0] = env.random(1)
  const chance = byte / 255
  const hourly = now + spread(chance)
  if (verdict !== 'retry') return { to: verdict, notBefore: hourly, earliest: soon, counts: true }
  const asked = retryAfter(outcome.retryAfter, now)
  const earliest = asked === null ? soon : now + spread(chance, asked)
  if (outcome.got === 'unreadable') {
    // a web form is posted before the browser knows that it may read no answer: nothing but a person hurries that
    const to = destination.format === 'form' ? 'blocked' : 'waiting'
    return { to, notBefore: hourly, earliest, counts: true, unread }
  }
  const notBefore = Math.max(now + wait(attempt, chance), earliest)
  return { to: 'waiting', notBefore, earliest, counts: asked === null, unread }
}

/** Everything that leaves this page: one outbox, one drain, shared by all forms. */
export class Delivery {
  readonly #env: Env
  readonly #outbox: Outbox
  /** The stores of this page. */
  readonly database: Database
  readonly #owner: string
  readonly #senders = new Set<Sender>()
  /** By submission id: who handed it over in this page life, even if its element has gone since. */
  readonly #handedOver = new Map<string, Sender>()
  #looking: Promise<void> | undefined
  readonly #wanted: Urgency[] = []
  #stopNap = (): void => undefined

  constructor(env: Env) {
    this.#env = env
    this.database = new Database(env, (lost) => this.#senders.forEach((sender) => sender.missed?.(lost)))
    this.#outbox = new Outbox(env, this.database)
    this.#owner = String(env.random(16))
    env.onBroadcast(SHARED, () => void this.look())
    env.onPageLife((what) => {
      if (what === 'online' || what === 'visible' || what === 'shown' || what === 'resumed') void this.look('early')
    })
  }

  /** Lets an element post to its destination and hear what becomes of it. Returns what ends that. */
  register(sender: Sender): () => void {
    this.#senders.add(sender)
    void this.look()
    return () => void this.#senders.delete(sender)
  }

  /**
   * Keeps a submission, in the place of the draft of that name, then tries to deliver it. Rejects when it could not be
   * kept; then nothing has left.
   */
  async handOver(sender: Sender, entry: Entry, draft: string | null = null): Promise<Enqueued> {
    const enqueued = await this.#outbox.enqueue(entry, draft)
    if (isKept(enqueued)) this.#handedOver.set(entry.id, sender)
    this.#env.broadcast(SHARED)
    void this.look()
    return this.database.kind === 'memory' ? 'memory' : enqueued // even the second time nothing is saved there
  }

  /** Looks for submissions that may go, and delivers them one by one. Resolves when none is left for now. */
  look(urgency: Urgency = 'due'): Promise<void> {
    this.#wanted.push(urgency) // also while a look is ending: what was stored meanwhile must not be missed
    this.#looking ??= this.#drain()
    return this.#looking
  }

  async #drain(): Promise<void> {
    try {
      for (let next = this.#wanted.shift(); next; next = this.#wanted.shift()) await this.#drainAll(next)
    } catch {
      // the disk failed under the drain; every record is where it was, and the nap comes back to it
    }
    this.#looking = undefined
    await this.#nap()
  }

  async #drainAll(urgency: Urgency): Promise<void> {
    for (const [key, sender] of this.#destinations()) {
      const tried = new Set<string>()
      const deliverOne = async (polite = false): Promise<boolean> => {
        const record = await this.#outbox.claim(key, this.#owner, urgency, tried, polite)
        if (!record) return false
        tried.add(record.id)
        await this.#deliver(record, sender)
        return true
      }
      // the lock spares requests; the claim decides: a page that has it and stands still stops nobody for long
      while ((await this.#env.lock(SHARED, deliverOne)) ?? (await deliverOne(urgency !== 'asked')));
    }
  }

  #destinations(): Map<string, Sender> {
    const known = [...this.#senders, ...this.#handedOver.values()].reverse() // the first wins: here before gone
    const able = known.filter((sender) => sender.url !== null || sender.transport?.())
    return new Map(able.map((sender) => [sender.destination, sender]))
  }

  async #deliver(record: OutboxRecord, first: Sender): Promise<void> {
    const sender = this.#handedOver.get(record.id) ?? first
    // an element that has left may have headers of old
    const { outcome, unread } = await this.#attempt(record, this.#senders.has(sender) ? sender : first)
    const { id, form } = record
    let sign: Sign = null
    try {
      sign = await this.#outbox.settle(record, settlement(this.#env, record, outcome, unread))
    } finally {
      if (sign === 'expired' || outcome.verdict === 'delivered') this.#handedOver.delete(id)
      const news: News =
        outcome.verdict === 'delivered'
          ? { what: 'sent', id, form, receipt: outcome.receipt }
          : { what: 'unsent', id, form, why: sign ?? outcome.verdict, got: outcome.got }
      queueMicrotask(() => sender.heard(news)) // whoever fails at it fails alone, for the browser to say
    }
  }

  async #attempt(record: OutboxRecord, sender: Sender): Promise<Attempt> {
    const { id, body, contentType, destination, sha256 } = record
    if (String(await this.#env.digest(body)) !== String(sha256))
      return { outcome: { verdict: 'held', got: 'spoilt' }, unread: 0 } // not what the person sent
    const [headers, transport, key] = [sender.headers(), sender.transport?.() ?? null, destination.format === 'json']
    const came = await post(this.#env, { id, body, contentType, url: sender.url, headers, key, transport })
    const isSilent = came.kind === 'no-answer' && !transport && this.#env.online()
    const unread = isSilent ? (record.unread ?? 0) + 1 : 0
    const silence: RawAnswer = { kind: sender.forbidden?.() ? 'forbidden' : 'unreadable' }
    const isTold = isSilent && (unread >= UNREAD_LIMIT || silence.kind === 'forbidden')
    return { outcome: classify(isTold ? silence : came, id, destination.ack), unread }
  }

  /** What was handed over and is not there any more: another page has delivered it, or the store was destroyed. */
  #miss(records: readonly OutboxRecord[]): void {
    for (const [id, sender] of this.#handedOver)
      if (!records.some((record) => record.id === id)) {
        this.#handedOver.delete(id)
        sender.missing?.(id)
      }
  }

  /** Sleeps until the next record is due. */
  async #nap(): Promise<void> {
    const records = await this.#outbox.look().catch(() => null)
    const next = records ? nextDue(records, [...this.#destinations().keys()]) : this.#env.now()
    if (records && this.database.kind === 'disk') this.#miss(records)
    this.#stopNap()
    if (next === Infinity) return
    const delay = Math.min(Math.max(next - this.#env.now(), SHORTEST_NAP_MS), LONGEST_NAP_MS)
    this.#stopNap = this.#env.timer(() => void this.look(), delay)
  }
}

const deliveries = new WeakMap<Env, Delivery>()

/** The one delivery of this page and database. */
export function deliveryOf(env: Env): Delivery {
  const delivery = deliveries.get(env) ?? new Delivery(env)
  deliveries.set(env, delivery)
  return delivery
}
