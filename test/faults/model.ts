// The design alone: the real rules (what may be claimed, what an answer means, how long one waits, what is too old,
// what becomes of a draft) on a store that answers at once, for more schedules than the real disk has time for.
import { classify } from '../../src/delivery/classify.ts'
import { settlement } from '../../src/delivery/drain.ts'
import type { Env } from '../../src/env.ts'
import type { Database } from '../../src/storage/database.ts'
import { Drafts, type Slot } from '../../src/storage/drafts.ts'
import { discard } from '../../src/storage/discard.ts'
import { nextDue, Outbox } from '../../src/storage/outbox.ts'
import type { Tables, TransactionName } from '../../src/storage/backend.ts'
import type { OutboxRecord } from '../../src/storage/records.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type HowItFails, ModelDisk, OF_THE_DISK } from './model-disk.ts'
import { type Letter, LETTERS, ModelNetwork } from './model-network.ts'
import { ModelOracle } from './model-oracle.ts'
import { type Attempt, nextOf, type Page, wake } from './model-page.ts'
import { JUMPS } from './troubles.ts'
import { WEATHER, weatherOf } from './weather.ts'

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000]
const START = Date.UTC(2026, 10, 20, 12)
/** As the design has them: how long an attempt may take, a claim lasts, and a page sleeps. */
const [DEADLINE, LEASE, LONGEST_NAP] = [20 * SECOND, MINUTE, HOUR]
/** How long after the last fault everything may take; what was refused goes only when somebody asks for it. */
const [PATIENCE, ASKED_EVERY, MOST_ASKED] = [3 * HOUR, 25 * MINUTE, 5]
const MOST_TURNS = 5000

const destination = { url: 'https://receiver.example/s', format: 'json', ack: 'receipt' } as const
const HERE = destination.url
const ABOUT = 'swemwbs 2008'
const WEATHERS = Object.keys(WEATHER)
/** How likely it is, wherever something can go wrong, that it does. */
const ROUGH = [0.02, 0.1, 0.25]
const DIGEST = Promise.resolve(new Uint8Array(32))

/** Somebody's answers. */
interface Person extends Letter {
  readonly slot: Slot
  /** Whether they are sent; else the form is left unfinished. */
  readonly sends: boolean
  /** Whether a draft of them was called saved. */
  hasDraft: boolean
}

/** What a schedule came to. */
export interface Outcome {
  readonly problems: readonly string[]
  readonly saved: number
  readonly sent: number
  readonly expired: number
  readonly attempts: number
}

class Model {
  readonly oracle: ModelOracle
  attempts = 0
  readonly #chance: Chance
  readonly #rough: number
  /** Whether the receiver is away for weeks: what nobody can deliver is given up in the end. */
  readonly #areWeeks: boolean
  readonly #people: readonly Person[]
  readonly #pages: Page[] = []
  readonly #disk = new ModelDisk()
  readonly #network: ModelNetwork
  #tick = 0
  #skew = 0
  #ends = Infinity
  #asked = 0

  constructor(seed: number) {
    const chance = (this.#chance = chanceOf(seed))
    this.#network = new ModelNetwork(chance)
    this.oracle = new ModelOracle(this.#network, this.#disk)
    this.#rough = chance.pick(ROUGH)
    this.#areWeeks = seed % 200 === 0
    this.#people = LETTERS.slice(chance.below(LETTERS.length)).map((letter) => {
      const slot: Slot = { id: `draft ${letter.id}`, key: {} as CryptoKey }
      return { ...letter, slot, sends: !chance.is(0.15), hasDraft: false }
    })
    for (let pages = 1 + chance.below(3); pages > 0; pages--) this.#open()
    for (const person of this.#people) this.#arrives(person)
  }

  get #calm(): boolean {
    return this.#ends < Infinity
  }

  readonly #env = {
    now: () => START + this.#tick + this.#skew,
    random: (length: number) => new Uint8Array(length).fill(this.#chance.below(256)),
    digest: () => DIGEST,
    encrypt: (_key: unknown, _iv: unknown, bytes: Uint8Array) => Promise.resolve(bytes),
    decrypt: (_key: unknown, _iv: unknown, bytes: Uint8Array) => Promise.resolve(bytes),
    siteStore: { read: () => null, write: () => undefined },
  } as unknown as Env

  #strikes = (): boolean => !this.#calm && this.#chance.is(this.#rough)

  async run(): Promise<void> {
    for (let turns = this.#areWeeks ? 300 : 10 + this.#chance.below(30); turns > 0; turns--) await this.#turn()
    this.#calmDown()
    for (let turns = 0; this.#isUnderWay() && turns < MOST_TURNS; turns++) await this.#turn()
    this.oracle.verdict()
    for (const { id, slot, hasDraft } of this.#people) this.oracle.judgeDraft(id, slot.id, hasDraft && this.#tick < DAY)
  }

  #turn(): Promise<void> | void {
    if (this.#strikes()) this.#befall()
    this.#network.arrives(this.#tick)
    const able = this.#pages.filter((page) => nextOf(page) <= this.#tick)
    if (!able.length) return this.#wait()
    const page = this.#chance.pick(able)
    return this.#step(page).catch(() => {
      page.wakes = this.#tick + SECOND // the disk failed under it
    })
  }

  /** Nobody has anything to do: the time of the first who will have comes. */
  #wait(): void {
    let next = this.#network.next
    for (const page of this.#pages) next = Math.min(next, nextOf(page))
    this.#tick = Math.min(next, this.#tick + ASKED_EVERY)
    if (this.#calm && next === Infinity) this.#ask()
  }

  #ask(): void {
    if (this.#asked++ > MOST_ASKED) this.#ends = 0
    for (const page of this.#pages) wake(page, 'asked')
  }

  #step(page: Page): Promise<void> {
    const { attempt } = page
    if (attempt && attempt.at <= this.#tick) return this.#settle(page, attempt)
    return page.tasks.shift()?.() ?? this.#look(page)
  }

  #open(): void {
    const name = String(this.#pages.length)
    const transact = <T>(transaction: TransactionName, work: (tables: Tables) => Promise<T>) =>
      this.#transact(page, transaction, work)
    const database = { kind: 'disk', transact } as unknown as Database
    const rooms = { database, outbox: new Outbox(this.#env, database), drafts: new Drafts(this.#env, database) }
    const life = { urgency: 'early', dead: false, frozen: 0, wakes: this.#tick, attempt: null } as const
    const page: Page = { name, ...rooms, tasks: [], tried: new Set(), ...life }
    this.#pages.push(page)
  }

  async #transact<T>(page: Page, name: TransactionName, work: (tables: Tables) => Promise<T>): Promise<T> {
    const how: HowItFails | null = this.#strikes() ? this.#chance.pick(OF_THE_DISK) : null
    if (how?.startsWith('crash')) page.dead = true
    if (name === 'outbox.purge') this.oracle.isLoose = true
    return this.#disk.transact(name, work, how)
  }

  /** Somebody answers on a page, and sends a moment later; another page may keep the same unfinished form. */
  #arrives(person: Person): void {
    const [page, other] = [this.#chance.pick(this.#pages), this.#chance.pick(this.#pages)]
    page.tasks.push(() => this.#keepsDraft(page, person))
    if (this.#chance.is(0.3)) other.tasks.push(() => this.#keepsDraft(other, person))
    if (person.sends) page.tasks.push(() => this.#hands(page, person))
    if (person.sends && this.#chance.is(0.2)) other.tasks.push(() => this.#hands(other, person))
  }

  async #keepsDraft({ drafts }: Page, person: Person): Promise<void> {
    const { id, slot, body } = person
    const { revision = 0 } = (await drafts.find(slot, ABOUT)) ?? {}
    const keeping = { slot, about: ABOUT, submissionId: id, begun: this.#env.now(), revision }
    if (await drafts.save(keeping, body)) person.hasDraft = true
  }

  async #hands(page: Page, person: Person): Promise<void> {
    const { id, body, slot } = person
    page.wakes = this.#tick
    try {
      await page.outbox.enqueue({ id, form: 'swemwbs', destination, contentType: 'application/json', body }, slot.id)
      this.oracle.saved.add(id)
    } catch {
      if (this.#chance.is(0.7)) this.#pages.at(-1)?.tasks.push(() => this.#hands(page, person)) // tries again
    }
  }

  async #look(page: Page): Promise<void> {
    const record = await page.outbox.claim(HERE, page.name, page.urgency, page.tried, this.#chance.is(0.5))
    if (record) return this.#send(page, record)
    page.urgency = 'due'
    page.tried.clear()
    const next = nextDue(await page.outbox.look(), [HERE])
    page.wakes =
      next === Infinity ? Infinity : this.#tick + Math.ceil(clamp(next - this.#env.now(), SECOND, LONGEST_NAP))
  }

  #send(page: Page, record: OutboxRecord): void {
    const { id, body } = record
    this.attempts++
    page.tried.add(id)
    this.oracle.claimed(id, page.name, this.#tick, this.#tick + LEASE)
    const letter = this.#people.find((person) => person.body === body)
    if (!letter) return this.oracle.violate('changed what was to be sent')
    const isAway = this.#areWeeks && !this.#calm
    const weather = weatherOf(isAway ? 'lost' : this.#strikes() ? this.#chance.pick(WEATHERS) : '')
    const answer = this.#network.send(id, letter, weather, this.#tick)
    const delay = answer.kind === 'too-slow' ? DEADLINE : this.#chance.below(SECOND)
    page.attempt = { record, answer, at: this.#tick + delay }
  }

  async #settle(page: Page, { record, answer }: Attempt): Promise<void> {
    page.attempt = null
    page.wakes = this.#tick
    const { id } = record
    const outcome = classify(answer, id, 'receipt')
    const isSent = outcome.verdict === 'delivered'
    const before = this.#disk.outbox.get(id)
    try {
      await page.outbox.settle(record, settlement(this.#env, record, outcome, 0))
    } finally {
      this.oracle.settled(record, page.name, isSent, before, this.#env.now())
      if (isSent && !page.dead) this.oracle.told(id)
    }
  }

  /** Something befalls one of the pages, or all. */
  #befall(): void {
    const chance = this.#chance
    const page = chance.pick(this.#pages)
    if (this.#areWeeks) {
      this.#tick += chance.below(4 * DAY)
      if (page.dead) this.#open()
      return
    }
    const troubles: readonly (() => unknown)[] = [
      () => (page.dead = true),
      () => (page.frozen = this.#tick + chance.below(2 * MINUTE)),
      () => (this.#skew += this.#jumps()),
      () => wake(page, chance.pick(['due', 'early', 'asked'])),
      () => this.#open(),
      () => (this.#tick += chance.below(HOUR)),
      () => page.tasks.push(() => this.#givesUp(page)),
    ]
    chance.pick(troubles)()
  }

  #jumps(): number {
    this.oracle.isLoose = true
    return this.#chance.pick(JUMPS)
  }

  async #givesUp({ database }: Page): Promise<void> {
    const { id } = this.#chance.pick(this.#people)
    this.oracle.gone.add(id)
    await discard(this.#env, database, id).catch(() => undefined)
  }

  /** Everything that goes wrong ends; whoever stood still goes on, and somebody is there. */
  #calmDown(): void {
    this.#ends = this.#tick + PATIENCE
    this.#open()
    for (const page of this.#pages) {
      page.frozen = 0
      wake(page, 'early')
    }
  }

  #isUnderWay(): boolean {
    if (this.#pages.some(({ dead, tasks, attempt }) => !dead && (tasks.length || attempt))) return true
    return this.#network.next < Infinity || (this.#tick < this.#ends && this.#disk.outbox.size > 0)
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** Runs the schedule of this seed to its end. */
export async function runModel(seed: number): Promise<Outcome> {
  const model = new Model(seed)
  await model.run()
  const { attempts, oracle } = model
  const { problems, saved, sent, expired } = oracle
  return { problems, saved: saved.size, sent: sent.size, expired, attempts }
}
