import type { OutboxRecord } from '../../src/storage/records.ts'
import { allows, type Change, leadsTo, type Place, TRANSITIONS } from '../../src/storage/transitions.ts'
import { isForeign, type Kept } from './disk.ts'
import type { Tab, World } from './world.ts'

/** What is older, added up from look to look, may be given up. */
const EXPIRY_MS = 30 * 86_400_000
const FIXED = ['form', 'contentType', 'createdAt'] as const
const CHANGES = Object.keys(TRANSITIONS) as Change[]

/** From where to where the table lets a submission go, whoever does it. */
export const MOVES: readonly string[] = [
  ...new Set(CHANGES.flatMap((change) => TRANSITIONS[change].from.map((from) => `${from} → ${leadsTo(change)}`))),
].sort()

const placeOf = ({ outbox, tombstones }: Kept, id: string): Place =>
  outbox.get(id)?.state ?? tombstones.get(id)?.how ?? 'absent'

const isRow = (from: Place, to: Place, isOwner: boolean): boolean =>
  CHANGES.some((change) => leadsTo(change) === to && allows(TRANSITIONS[change], from, isOwner))

/** What has happened to one submission in one transaction. */
interface Move {
  readonly id: string
  readonly old: OutboxRecord | undefined
  readonly now: OutboxRecord | undefined
}

/** Follows every submission through the table of what can happen to it. */
export class Moves {
  readonly #world: World
  readonly #givenUp: ReadonlySet<string>
  /** By submission id: whose claim was the last. */
  readonly #claims = new Map<string, Tab>()
  /** Ids whose last claim followed a lease that was over, or a full disk that had forgotten them. */
  readonly #anew = new Set<string>()
  /** What a full disk, or a month, has made the pages forget. */
  readonly forgotten = new Set<string>()

  constructor(world: World, givenUp: ReadonlySet<string>) {
    this.#world = world
    this.#givenUp = givenUp
  }

  /** What this page has done that is no row of the table, or not a row of its own. */
  judge(tab: Tab, before: Kept, after: Kept): readonly string[] {
    if (before.outbox === after.outbox && before.tombstones === after.tombstones) return []
    const all = [before.outbox, before.tombstones, after.outbox, after.tombstones].flatMap((rows) => [...rows.keys()])
    const isSame = (id: string) =>
      before.outbox.get(id) === after.outbox.get(id) && before.tombstones.get(id) === after.tombstones.get(id)
    const moved = [...new Set(all)].filter((id) => !isForeign({ id }) && !isSame(id))
    return moved.flatMap((id) => this.#wrong(tab, id, before, after) ?? [])
  }

  /** Whether this page made the last claim: one that stood still meanwhile has lost it. */
  isOwner = (tab: Tab, id: string): boolean => this.#claims.get(id) === tab
  /** Whether nothing made the last claim wait for the attempt before. */
  isAnew = (id: string): boolean => this.#anew.has(id)

  #wrong(tab: Tab, id: string, before: Kept, after: Kept): string | undefined {
    const [from, to] = [placeOf(before, id), placeOf(after, id)]
    const move = { id, old: before.outbox.get(id), now: after.outbox.get(id) }
    const { old, now } = move
    this.#world.strike(`${from} → ${to}`)
    const isOwner = this.#claims.get(id) === tab && (!now || now.epoch === old?.epoch)
    if (!isRow(from, to, true)) return `went from ${from} to ${to}, which is no row of the table`
    if (!isRow(from, to, isOwner)) return `went from ${from} to ${to} by a page that had lost it`
    if (now && after.tombstones.has(id)) return 'is in the outbox, and remembered as gone'
    if (old && now && !isSameBody(old, now)) return 'changed what was to be sent'
    return this.#unmet(tab, to, move)
  }

  /** What must hold besides, by where it leads. */
  #unmet(tab: Tab, to: Place, { id, old, now }: Move): string | undefined {
    const { receiver } = this.#world
    if (to === 'absent') this.forgotten.add(id)
    if (to === 'queued' && now?.epoch !== 0) return 'entered the outbox with a past'
    if (to === 'sending' && old && now) return this.#claimed(tab, old, now)
    if (to === 'expired' && !((old?.aged ?? 0) > EXPIRY_MS)) return 'was given up before its time'
    if (to === 'discarded' && !this.#givenUp.has(id)) return 'was discarded, and nobody had decided so'
    return to === 'delivered' && !receiver.has(id) ? 'left the outbox, and the receiver has it not' : undefined
  }

  #claimed(tab: Tab, old: OutboxRecord, now: OutboxRecord): string | undefined {
    const before = this.#claims.get(now.id)
    if (before && before !== tab) this.#world.strike('C2')
    this.#claims.set(now.id, tab)
    this.#anew[old.state === 'sending' || this.forgotten.has(now.id) ? 'add' : 'delete'](now.id)
    if (now.epoch !== old.epoch + 1) return 'was claimed without a new epoch'
    const isHeld = old.state === 'sending' && this.#world.now < old.leaseUntil && !this.#world.jumped
    return isHeld ? 'was claimed while another page had it' : undefined
  }
}

const isSameBody = (old: OutboxRecord, now: OutboxRecord): boolean =>
  FIXED.every((key) => old[key] === now[key]) &&
  Buffer.compare(old.body, now.body) === 0 &&
  Buffer.compare(old.sha256, now.sha256) === 0
