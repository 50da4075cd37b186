import { type Chance, chanceOf } from './chance.ts'
import { Disk } from './disk.ts'
import { Receiver } from './network.ts'
import { Oracle } from './oracles.ts'
import { Person } from './people.ts'
import type { Fault, Schedule } from './plan.ts'
import type { Machine } from './raw.ts'
import { type PageLife, type Tab, tabOf } from './tab.ts'
import { TROUBLES } from './troubles.ts'

export type { Tab } from './tab.ts'

interface Ready {
  readonly tab: Tab | null
  readonly run: () => void
}

interface Timer extends Ready {
  readonly due: number
}

/** The page's first moment: wall clock, milliseconds since 1970. */
const START = Date.UTC(2026, 10, 20, 12)
/** A background tab's timers fire once a minute. */
const THROTTLED_MS = 60_000
/** How long after the last fault everything may take to be delivered: an hour's wait three times. */
const PATIENCE_MS = 3 * 3_600_000
/** Somebody presses *Send now* so often; a clock that went back may make it refuse for an hour. */
const ASKED_EVERY_MS = 25 * 60_000
const MOST_TURNS = 20_000

/** Some pages, one disk, one network, one receiver and one clock, that go on turn by turn as the seed says. */
export class World {
  turns = 0
  tick = 0
  /** How far the wall clock is off. */
  skew = 0
  /** Whether anybody ever set it. */
  jumped = false
  offline = false
  believesOnline: boolean | null = null
  /** Whether everything that goes wrong has ended. */
  calm = false
  readonly chance: Chance
  readonly oracle: Oracle
  readonly receiver = new Receiver()
  readonly disk: Disk
  readonly tabs: Tab[] = []
  readonly people: Person[]
  /** By catalogue id: how often it struck. */
  readonly struck: Record<string, number> = {}
  /** Every call site that was passed. */
  readonly sites = new Set<string>()
  readonly siteStore = new Map<string, string>()
  readonly locks = new Map<string, Tab>()
  trace: string[] | undefined
  hash = 0x811c9dc5
  #ready: Ready[] = []
  #timers: Timer[] = []
  #over = false
  #asked = 0
  #isToAsk = false
  #patience = Infinity
  readonly #planned = new Map<string, Fault[]>()
  readonly #passed = new Map<string, number>()

  constructor(
    readonly schedule: Schedule,
    readonly machine: Machine,
  ) {
    this.chance = chanceOf(schedule.seed ^ 0x5bd1e995)
    this.oracle = new Oracle(this)
    this.disk = new Disk(this)
    for (const fault of schedule.faults) this.#planned.set(fault.on, [...(this.#planned.get(fault.on) ?? []), fault])
    this.people = schedule.submissions.map((submission, index) => new Person(this, submission, index))
    for (let index = 0; index < schedule.tabs; index++) this.open()
  }

  get now(): number {
    return START + this.tick + this.skew
  }

  /** Writes down what happened. */
  note(what: string, who: Tab | null = null): void {
    const line = `${this.turns} ${who ? `tab ${who.name}` : '-'} ${what}`
    for (let index = 0; index < line.length; index++)
      this.hash = Math.imul(this.hash ^ line.charCodeAt(index), 0x1000193)
    this.trace?.push(line)
  }

  jump(by: number): void {
    this.skew += by
    this.jumped = true
  }

  strike(id: string): void {
    this.struck[id] = (this.struck[id] ?? 0) + 1
  }

  /** The fault that strikes here, if one does. `places`: kinds of calls, and the call site. */
  hit(tab: Tab, ...places: string[]): Fault | undefined {
    if (this.calm || tab.dead) return undefined
    let found: Fault | undefined
    for (const place of places) {
      const nth = (this.#passed.get(place) ?? 0) + 1
      this.#passed.set(place, nth)
      found ??= this.#planned.get(place)?.find((fault) => (fault.forever ? nth >= fault.nth : nth === fault.nth))
    }
    if (!found) return undefined
    this.strike(found.id)
    this.note(`${found.how} at ${found.on}`, tab)
    return found
  }

  /** Runs this in some later turn, unless its tab is gone or stands still. */
  later(tab: Tab | null, run: () => void): void {
    if (!tab?.dead) this.#ready.push({ tab, run })
  }

  timer(tab: Tab | null, run: () => void, delay: number): () => void {
    const least = tab?.throttled ? THROTTLED_MS : 0
    const timer = { tab, run, due: this.tick + Math.max(delay, least, 0) }
    if (!tab?.dead) this.#timers.push(timer)
    return () => void (this.#timers = this.#timers.filter((each) => each !== timer))
  }

  open(): Tab {
    const tab = tabOf(this, this.tabs.length)
    this.tabs.push(tab)
    this.note('opens', tab)
    for (const person of this.people) person.arrives(tab)
    tab.join()
    return tab
  }

  living = (): Tab[] => this.tabs.filter((tab) => !tab.dead)

  /** Ends a tab at once. `commit`: what was all but written is written. */
  kill(tab: Tab, commit = this.chance.is(0.5)): void {
    if (tab.dead) return
    this.note('dies', tab)
    tab.dead = true
    this.#timers = this.#timers.filter((each) => each.tab !== tab)
    this.#ready = this.#ready.filter((each) => each.tab !== tab)
    for (const [name, holder] of this.locks) if (holder === tab) this.locks.delete(name)
    this.disk.cutOff(tab, commit)
    const comesBack = this.chance.is(0.7)
    if (comesBack) this.timer(null, () => this.open(), 500)
  }

  tell(tab: Tab, what: PageLife): void {
    if (!tab.dead) for (const hear of [...tab.listeners]) hear(what)
  }

  freeze(tab: Tab, duration: number): void {
    this.tell(tab, 'hidden')
    this.tell(tab, 'frozen')
    tab.frozen = true
    this.timer(null, () => this.resume(tab), duration)
  }

  resume(tab: Tab): void {
    if (!tab.frozen) return
    tab.frozen = false
    this.note('resumes', tab)
    this.tell(tab, 'resumed')
    this.tell(tab, 'visible')
  }

  /** Somebody closes a tab that is of no use any more, and comes back. */
  reopen(tab: Tab): void {
    this.kill(tab)
    if (!this.living().length) this.open()
  }

  /** One thing happens. Returns whether there is more to come. */
  turn = (): boolean => {
    this.turns++
    this.#befall()
    const { tasks } = this.machine
    const urgent = tasks.length > 0 && this.chance.is(0.85)
    const blocked = this.chance.is(this.disk.isBlocked ? 0.1 : 0.004)
    const isIdle =
      !(blocked && this.#runTimer()) && !(urgent && this.#runTask()) && !this.#runReady() && !this.#runTask()
    if (isIdle && !this.#isBetween()) this.#runTimer()
    this.#judge(isIdle)
    return !this.#over
  }

  #befall(): void {
    for (const person of this.people) person.acts()
    if (this.calm) return
    for (const fault of this.#planned.get('turn') ?? []) {
      if (fault.nth !== this.turns || !TROUBLES[fault.how]?.(this, fault.value)) continue
      this.note(fault.how)
      this.strike(fault.id)
    }
  }

  #runTask(): boolean {
    const task = this.machine.tasks.shift()
    task?.()
    return task !== undefined
  }

  #runReady(): boolean {
    const isStill = this.tabs.some(({ frozen }) => frozen)
    const able = isStill ? this.#ready.filter(({ tab }) => !tab?.frozen) : this.#ready
    if (!able.length) return false
    const chosen = this.chance.pick(able)
    this.#ready.splice(this.#ready.indexOf(chosen), 1)
    chosen.run()
    return true
  }

  #runTimer(): boolean {
    let first: Timer | undefined
    for (const timer of this.#timers) if (!timer.tab?.frozen && (!first || timer.due < first.due)) first = timer
    if (!first) return false
    this.tick = Math.max(this.tick, first.due)
    this.#timers.splice(this.#timers.indexOf(first), 1)
    first.run()
    return true
  }

  /** Before the horizon time does not fly while somebody is about to press *Send*. */
  #isBetween = (): boolean => !this.calm && this.people.some((person) => person.isComing)

  #judge(isIdle: boolean): void {
    if (!this.calm) {
      if (this.turns >= this.schedule.horizon) this.#calmDown()
      return
    }
    if (this.turns > MOST_TURNS || this.tick > this.#patience) this.#end()
    else if (isIdle && this.disk.isSettled) this.#ask()
  }

  /** Everything that goes wrong ends. Only a tab whose storage never answered, or was not to be had, is opened anew. */
  #calmDown(): void {
    this.calm = true
    this.offline = false
    this.believesOnline = null
    this.#patience = this.tick + PATIENCE_MS
    this.note('calm')
    this.disk.heal()
    for (const tab of this.living()) {
      tab.throttled = false
      if (tab.stuck || tab.memory) this.reopen(tab)
      else this.resume(tab)
    }
    if (!this.living().length) this.open()
    for (const tab of this.living()) this.tell(tab, 'online')
    for (const person of this.people) person.comesBack()
  }

  /** What the receiver refused for good goes only when somebody asks for it. */
  #ask(): void {
    if (!this.disk.undelivered.length || this.#asked > 4) return this.#end()
    if (!this.#isToAsk) this.timer(null, () => this.#asks(), ASKED_EVERY_MS)
    this.#isToAsk = true
    this.#runTimer()
  }

  #asks(): void {
    this.#isToAsk = false
    this.#asked++
    for (const tab of this.living()) tab.ask()
  }

  #end(): void {
    this.oracle.verdict()
    this.#over = true
  }
}
