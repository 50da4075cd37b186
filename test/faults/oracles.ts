import type { DraftRecord } from '../../src/storage/records.ts'
import type { Kept } from './disk.ts'
import { Moves } from './moves.ts'
import type { Tab, World } from './world.ts'

const DAY = 86_400_000

/** Watches what the pages say, send and write, and says what may not be. */
export class Oracle {
  readonly problems: string[] = []
  readonly saved = new Set<string>()
  readonly #world: World
  readonly #moves: Moves
  readonly #destroyed = new Set<string>()
  /** Somebody decided that these are to go. */
  readonly #givenUp = new Set<string>()
  /** Drafts that their person has finished with. */
  readonly #ended = new Set<string>()
  readonly #lastSent = new Map<string, number>()
  /** How many submissions were in a store that was destroyed; `null`: nobody can know, or somebody was told. */
  #untold: number | null = null

  constructor(world: World) {
    this.#world = world
    this.#moves = new Moves(world, this.#givenUp)
  }

  violate(what: string): void {
    this.#world.note(`VIOLATION ${what}`)
    if (!this.problems.includes(what)) this.problems.push(what)
  }

  calledSaved(id: string): void {
    const { outbox, tombstones } = this.#world.disk.kept
    const isThere = outbox.has(id) || tombstones.has(id)
    const isExcused = this.#destroyed.has(id) || this.#givenUp.has(id)
    if (!isThere && !isExcused && !this.#world.receiver.has(id)) this.violate('called saved, and is not on the disk')
    this.saved.add(id)
  }

  calledSent(id: string): void {
    this.#world.strike('told of a receipt')
    if (!this.#world.receiver.has(id)) this.violate('called sent, and the receiver has it not')
  }

  givenUp(id: string): void {
    this.#givenUp.add(id)
  }

  /** The store was destroyed with these in it. `counted`: how many the pages had written down elsewhere. */
  destroyed(ids: readonly string[], waiting: number, counted: number): void {
    for (const id of [...ids, ...this.saved]) this.#destroyed.add(id)
    this.#untold = waiting > 0 && waiting === counted ? waiting : null
  }

  /** What was written to a database that somebody had begun to delete went with it. */
  gone(ids: readonly string[]): void {
    for (const id of ids) this.#destroyed.add(id)
    if (ids.length) this.cannotTell()
  }

  /** What the pages had written down has changed, or somebody else made the database: then they may say nothing. */
  cannotTell(): void {
    this.#untold = null
  }

  toldOfLoss(submissions: number): void {
    if (this.#untold === null) return
    this.#world.strike('told of a loss')
    if (submissions !== this.#untold) this.violate(`said that ${submissions} were lost, not ${this.#untold}`)
    this.#untold = null
  }

  /** A page has made the database anew. */
  madeAnew(): void {
    if (this.#untold !== null) this.violate('a store was destroyed, and nobody was told')
    this.#untold = null
  }

  leaves(tab: Tab, url: string, init: RequestInit, body: Uint8Array): void {
    const world = this.#world
    if (!url.startsWith('https://receiver.example/')) this.violate('sent elsewhere')
    const { id } = JSON.parse(Buffer.from(body).toString()) as { readonly id: string }
    const key = `${tab.name} ${id}` // another page may come at once when this one's lease is over
    const last = this.#lastSent.get(key) ?? -Infinity
    const isSoon = world.tick - last < 1000 && !this.#moves.isAnew(id)
    if (isSoon && !this.#isLoose(tab)) this.violate('sent twice within a second')
    if (this.#moves.isOwner(tab, id)) this.#lastSent.set(key, world.tick) // else the record knows nothing of it
    world.note(`sends ${id} ${String(init.redirect)}`, tab)
  }

  /** Whether the clock, or a page without a disk, lets somebody come back early. */
  #isLoose = (tab: Tab): boolean =>
    tab.memory || this.#world.jumped || this.#destroyed.size > 0 || this.#world.tabs.some((each) => each.memory)

  /** Each change of what is kept must be one that the design allows, by the page that may make it. */
  committed(tab: Tab, before: Kept, after: Kept): void {
    for (const wrong of this.#moves.judge(tab, before, after)) this.violate(wrong)
    if (before.drafts === after.drafts) return
    for (const [id, draft] of before.drafts) {
      if (!after.drafts.has(id) && !this.#mayGo(draft, after)) this.violate('an unfinished form vanished')
    }
  }

  /** Whether a draft was handed over, or finished with, or is over. */
  #mayGo({ id, submissionId, expiresAt }: DraftRecord, { outbox, tombstones }: Kept): boolean {
    const { now, jumped } = this.#world
    const isOver = expiresAt <= now || expiresAt > now + 2 * DAY || jumped // a jump back may follow the look
    return isOver || outbox.has(submissionId) || tombstones.has(submissionId) || this.#ended.has(id)
  }

  ended(draft: string): void {
    this.#ended.add(draft)
  }

  /** A page looked for the draft of this name, and this lay there when it began to. */
  offered(id: string, before: DraftRecord | undefined, isFound: boolean): void {
    const isThere = before !== undefined && this.#world.disk.kept.drafts.get(id) === before
    if (isThere) this.#world.strike(isFound ? 'offered' : 'not offered')
    if (isThere && !isFound && this.#world.calm) this.violate('an unfinished form lay there, and was not offered')
  }

  /** At the end: nothing lost, nothing twice, nothing left over. */
  verdict(): void {
    const { receiver, disk } = this.#world
    const ids = [...receiver.rows.values()].map(({ id }) => id)
    if (new Set(ids).size < ids.length) this.violate('stored twice by the receiver')
    for (const id of this.saved) {
      const isGivenUp = this.#givenUp.has(id) || disk.kept.tombstones.get(id)?.how === 'expired' // judged when it was
      if (this.#destroyed.has(id) || receiver.has(id) || isGivenUp) continue
      this.violate(disk.kept.outbox.has(id) ? 'never delivered though everything works' : 'called saved, and lost')
    }
    // neither a page without a disk nor a new disk can tell; nor one on which weeks went by
    const canTell = !this.#world.jumped && !this.#destroyed.size && !this.#world.tabs.some(({ memory }) => memory)
    for (const { submissionId } of disk.kept.drafts.values()) {
      const isKnown = canTell && !this.#moves.forgotten.has(submissionId)
      if (isKnown && receiver.has(submissionId)) this.violate('a draft stayed behind its submission')
    }
    for (const { id } of disk.undelivered) {
      if (!this.saved.has(id) && !receiver.has(id)) this.violate('left in the outbox though everything works')
    }
  }
}
