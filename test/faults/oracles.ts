import type { OutboxRecord } from '../../src/storage/records.ts'
import { isForeign } from './disk.ts'
import type { Tab, World } from './world.ts'

type Rows = ReadonlyMap<string, OutboxRecord>

const SETTLED = ['waiting', 'blocked', 'held']
/** What is older, added up from look to look, may be given up. */
const EXPIRY_MS = 30 * 86_400_000
const FIXED = ['form', 'contentType', 'createdAt'] as const

/** Watches what the pages say, send and write, and says what may not be. */
export class Oracle {
  readonly problems: string[] = []
  readonly saved = new Set<string>()
  readonly #world: World
  readonly #destroyed = new Set<string>()
  /** By submission id: whose claim was the last. */
  readonly #claims = new Map<string, Tab>()
  readonly #lastSent = new Map<string, number>()

  constructor(world: World) {
    this.#world = world
  }

  violate(what: string): void {
    this.#world.note(`VIOLATION ${what}`)
    if (!this.problems.includes(what)) this.problems.push(what)
  }

  calledSaved(id: string): void {
    const { disk } = this.#world
    const isThere = disk.last.has(id) || disk.rows('tombstones').some(({ key }) => key === id)
    if (!isThere && !this.#destroyed.has(id) && !this.#world.receiver.has(id))
      this.violate('called saved, and is not on the disk')
    this.saved.add(id)
  }

  calledSent(id: string): void {
    if (!this.#world.receiver.has(id)) this.violate('called sent, and the receiver has it not')
  }

  /** The store was destroyed with these in it. */
  destroyed(ids: readonly string[]): void {
    for (const id of [...ids, ...this.saved]) this.#destroyed.add(id)
  }

  leaves(tab: Tab, url: string, init: RequestInit, body: Uint8Array): void {
    const world = this.#world
    if (!url.startsWith('https://receiver.example/')) this.violate('sent elsewhere')
    const { id } = JSON.parse(Buffer.from(body).toString()) as { readonly id: string }
    const key = `${tab.name} ${id}` // another page may come at once when this one's lease is over
    const last = this.#lastSent.get(key) ?? -Infinity
    if (world.tick - last < 1000 && !this.#isLoose(tab)) this.violate('sent twice within a second')
    this.#lastSent.set(key, world.tick)
    world.note(`sends ${id} ${String(init.redirect)}`, tab)
  }

  /** Whether the clock, or a page without a disk, lets somebody come back early. */
  #isLoose = (tab: Tab): boolean =>
    tab.memory || this.#world.jumped || this.#destroyed.size > 0 || this.#world.tabs.some((each) => each.memory)

  /** Each change of the outbox must be one that the design allows, by the page that may make it. */
  committed(tab: Tab, before: Rows, after: Rows): void {
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(id), after.get(id)]
      const wrong = old === now || isForeign({ id }) ? undefined : this.#change(tab, id, old, now)
      if (wrong) this.violate(wrong)
    }
  }

  #change(tab: Tab, id: string, old: OutboxRecord | undefined, now: OutboxRecord | undefined): string | undefined {
    if (!now) return this.#leftOutbox(id, old)
    if (!old) return now.state === 'queued' && now.epoch === 0 ? undefined : 'entered the outbox other than queued'
    if (!isSame(old, now)) return 'changed what was to be sent'
    if (now.state === 'sending') return this.#claimed(tab, old, now)
    if (!SETTLED.includes(now.state)) return `went from ${old.state} to ${now.state}`
    if (old.state !== 'sending' || old.epoch !== now.epoch) return `went from ${old.state} to ${now.state}`
    return this.#claims.get(id) === tab ? undefined : 'was settled by a page that had lost it'
  }

  #claimed(tab: Tab, old: OutboxRecord, now: OutboxRecord): string | undefined {
    const before = this.#claims.get(now.id)
    if (before && before !== tab) this.#world.strike('C2')
    this.#claims.set(now.id, tab)
    if (now.epoch !== old.epoch + 1) return 'was claimed without a new epoch'
    const isHeld = old.state === 'sending' && this.#world.now < old.leaseUntil && !this.#world.jumped
    return isHeld ? 'was claimed while another page had it' : undefined
  }

  #leftOutbox(id: string, old: (OutboxRecord & { readonly aged?: number }) | undefined): string | undefined {
    const stone = this.#world.disk.rows('tombstones').find(({ key }) => key === id)
    if (!stone) return 'left the outbox without a trace'
    const { how } = stone.value as { readonly how?: string }
    if (how === 'expired') return (old?.aged ?? 0) > EXPIRY_MS ? undefined : 'was given up before its time'
    return this.#world.receiver.has(id) ? undefined : 'left the outbox, and the receiver has it not'
  }

  /** At the end: nothing lost, nothing twice, nothing left over. */
  verdict(): void {
    const { receiver, disk } = this.#world
    const ids = [...receiver.rows.values()].map(({ id }) => id)
    if (new Set(ids).size < ids.length) this.violate('stored twice by the receiver')
    for (const id of this.saved) {
      if (this.#destroyed.has(id) || receiver.has(id)) continue
      this.violate(disk.last.has(id) ? 'never delivered though everything works' : 'called saved, and lost')
    }
    for (const { value } of disk.rows('drafts')) {
      const { submissionId } = value as { readonly submissionId?: string }
      // neither a page without a disk nor a new disk can tell; nor one on which weeks went by
      const canTell = !this.#world.jumped && !this.#destroyed.size && !this.#world.tabs.some(({ memory }) => memory)
      if (canTell && receiver.has(submissionId ?? '')) this.violate('a draft stayed behind its submission')
    }
    for (const { id } of disk.undelivered) {
      if (!this.saved.has(id) && !receiver.has(id)) this.violate('left in the outbox though everything works')
    }
  }
}

const isSame = (old: OutboxRecord, now: OutboxRecord): boolean =>
  FIXED.every((key) => old[key] === now[key]) &&
  Buffer.compare(old.body, now.body) === 0 &&
  Buffer.compare(old.sha256, now.sha256) === 0
