import type { Env, StepMoment } from '../../src/env.ts'
import { TRANSACTIONS, type TransactionName } from '../../src/storage/backend.ts'
import { createHash } from 'node:crypto'
import { Form } from './people.ts'
import { send } from './network.ts'
import type { RawConnection } from './raw.ts'
import type { World } from './world.ts'

export type PageLife = Parameters<Parameters<Env['onPageLife']>[0]>[0]

/** One page life. */
export interface Tab {
  readonly name: number
  readonly env: Env
  readonly listeners: Set<(what: PageLife) => void>
  readonly channels: Map<string, Set<() => void>>
  readonly connections: RawConnection[]
  readonly forms: Form[]
  readonly tabStore: Map<string, string>
  dead: boolean
  frozen: boolean
  throttled: boolean
  /** Its storage never answered. */
  stuck: boolean
  /** It said that nothing is kept. */
  memory: boolean
  /** How the next write to its disk fails. */
  poison: 'fail' | 'clone' | null
  join(): void
  ask(): void
  /** Somebody decides that this submission is to go. */
  giveUp(id: string): void
}

/** Each its own: one for all would hold on to everybody who ever waited. */
const never = () => new Promise<never>(() => undefined)
const failure = (name = 'UnknownError') => new DOMException('told to fail', name)

/** The browser as one page sees it; each call may be told to fail, to hang or never to return. */
class Calls {
  readonly database = 'wb'
  readonly secure = true
  readonly page = 'https://practice.example/wellbeing'
  readonly #world: World
  readonly #tab: Tab
  readonly #site: string
  readonly #bySite: Map<string, Calls>

  constructor(world: World, tab: Tab, site: string, bySite = new Map<string, Calls>()) {
    this.#world = world
    this.#tab = tab
    this.#site = site
    this.#bySite = bySite
  }

  /** The same browser, asked from this call site. */
  at(site: string): Calls {
    let calls = this.#bySite.get(site)
    if (!calls) this.#bySite.set(site, (calls = new Calls(this.#world, this.#tab, site, this.#bySite)))
    this.#world.sites.add(site)
    return calls
  }

  /** A call that answers at once. It may kill the page, or have another value. */
  #sync(kind: string): string {
    const how = this.#world.hit(this.#tab, this.#site, kind)?.how ?? ''
    if (how === 'crash') this.#world.kill(this.#tab)
    return how
  }

  /** A call that answers later. */
  #async<T>(place: string, kind: string, act: () => T | PromiseLike<T>): Promise<T> {
    const [world, tab] = [this.#world, this.#tab]
    const how = world.hit(tab, place, kind)?.how ?? ''
    if (how === 'hang') tab.stuck = true
    if (how === 'crash') world.kill(tab)
    if (how === 'hang' || tab.dead) return never()
    return new Promise((resolve, reject) => {
      world.later(tab, () => {
        if (how !== 'fail')
          resolve(how === 'fail-after' ? Promise.resolve(act()).then(() => Promise.reject(failure())) : act())
        else reject(failure())
      })
    })
  }

  now(): number {
    const how = this.#sync('now')
    if (how === 'jump') this.#world.jump((this.#world.chance.next() - 0.5) * 8 * 86_400_000)
    return this.#world.now
  }

  tick(): number {
    this.#sync('tick')
    return this.#world.tick
  }

  timer(task: () => void, delay: number): () => void {
    this.#sync('timer')
    return this.#world.timer(this.#tab, task, delay)
  }

  random(length: number): Uint8Array {
    const how = this.#sync('random')
    return Uint8Array.from({ length }, () => (how === 'zeros' ? 0 : this.#world.chance.below(256)))
  }

  digest(bytes: Uint8Array): Promise<Uint8Array> {
    return this.#async(this.#site, 'digest', () =>
      Uint8Array.from(createHash('sha256').update(Uint8Array.from(bytes)).digest()),
    )
  }

  /** Ciphers are tried elsewhere; here only when they answer counts. */
  cipherKey(): Promise<CryptoKey> {
    return this.#async(this.#site, 'cipherKey', () => ({}) as CryptoKey)
  }

  encrypt(_key: CryptoKey, _iv: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
    return this.#async(this.#site, 'encrypt', () => bytes)
  }

  decrypt(_key: CryptoKey, _iv: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
    return this.#async(this.#site, 'decrypt', () => bytes)
  }

  fetch(url: string, init: RequestInit): Promise<Response> {
    const [world, tab] = [this.#world, this.#tab]
    const fault = world.hit(tab, this.#site, 'fetch')
    const { how = '', value = 0 } = fault ?? {}
    if (how === 'crash' && world.chance.is(0.5)) world.kill(tab)
    if (tab.dead) return never()
    const answer = send(world, tab, url, init, WAYS[how] ?? how, value)
    if (how.startsWith('freeze')) world.freeze(tab, value)
    if (how === 'crash') world.kill(tab)
    return answer
  }

  step(name: string, moment: StepMoment): Promise<void> {
    const place = `${name} ${moment}`
    this.#world.sites.add(place)
    if (moment === 'inside') return this.#inside(name as TransactionName, place)
    return this.#async(place, 'step', () => {
      if (name === 'database.open') this.#world.disk.opening = this.#tab
    })
  }

  /** A longer wait would end the transaction. */
  #inside(name: TransactionName, place: string): Promise<void> {
    const [world, tab] = [this.#world, this.#tab]
    const how = world.hit(tab, place)?.how ?? ''
    const { stores, mode } = TRANSACTIONS[name]
    const transaction = world.disk.underWay(tab, stores, mode)
    if (how === 'quota') transaction?._abort('QuotaExceededError')
    if (how === 'hang') tab.stuck = true
    if (how.startsWith('crash')) world.kill(tab, how === 'crash' ? world.chance.is(0.5) : how === 'crash-commit')
    if (how === 'hang' || tab.dead) return never()
    return how === 'fail' ? Promise.reject(failure()) : Promise.resolve()
  }

  online(): boolean {
    this.#sync('online')
    return this.#world.believesOnline ?? !this.#world.offline
  }

  onPageLife(hear: (what: PageLife) => void): () => void {
    this.#sync('onPageLife')
    this.#tab.listeners.add(hear)
    return () => void this.#tab.listeners.delete(hear)
  }

  report(line: string): void {
    this.#sync('report')
    this.#world.note(line, this.#tab)
  }

  /** Runs `work` while no other page has this lock, or not at all. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    const { locks } = this.#world
    return this.#async(this.#site, 'lock', () => {
      if (locks.has(name)) return null
      locks.set(name, this.#tab)
      return work().finally(() => locks.get(name) === this.#tab && locks.delete(name))
    })
  }

  broadcast(name: string): void {
    this.#sync('broadcast')
    const others = this.#world.living().filter((tab) => tab !== this.#tab)
    for (const tab of others) for (const hear of tab.channels.get(name) ?? []) this.#world.later(tab, hear)
  }

  onBroadcast(name: string, hear: () => void): void {
    this.#sync('onBroadcast')
    const { channels } = this.#tab
    const heard = channels.get(name) ?? new Set()
    channels.set(name, heard.add(hear))
  }

  get siteStore() {
    return this.#store(this.#world.siteStore, 'siteStore')
  }

  get tabStore() {
    return this.#store(this.#tab.tabStore, 'tabStore')
  }

  /** What a page may also keep; it may be full, or refused. */
  #store(kept: Map<string, string>, kind: string) {
    const { oracle } = this.#world
    const isRefused = (call: string) => {
      const isSo = this.#sync(`${kind}.${call}`) === 'refused'
      if (isSo) oracle.cannotTell()
      return isSo
    }
    return {
      read: (key: string) => (isRefused('read') ? null : (kept.get(key) ?? null)),
      write: (key: string, value: string | null) => {
        if (isRefused('write') || this.#tab.dead) return
        if (kind === 'siteStore') oracle.cannotTell()
        if (value === null) kept.delete(key)
        else kept.set(key, value)
      },
    }
  }
}

/** How a request with one of these names goes. */
const WAYS: Readonly<Record<string, string>> = {
  ...{ freezeLost: 'lost', freezeBusy: 'busy', fail: 'lost', 'fail-after': 'unheard', hang: 'silent' },
}

export function tabOf(world: World, name: number): Tab {
  const tab = {
    ...{ name, listeners: new Set(), channels: new Map(), connections: [], forms: [], tabStore: new Map() },
    ...{ dead: false, frozen: false, throttled: false, stuck: false, memory: false, poison: null },
    join: () => new Form(world, tab).join(),
    ask: () => tab.forms.forEach((form) => void form.look()),
    giveUp: (id: string) => tab.forms[0]?.giveUp(id),
  } as unknown as Tab
  Object.assign(tab, { env: new Calls(world, tab, 'src') })
  return tab
}
