import type { DraftRecord, OutboxRecord, Tombstone } from '../../src/storage/records.ts'
import {
  engine,
  type RawConnection,
  type RawDatabase,
  type RawOpen,
  type RawRecord,
  type RawTransaction,
} from './raw.ts'
import type { Tab, World } from './world.ts'

const NAME = 'wb'
/** Where the pages count, outside of the database, how many submissions wait in it. */
const COUNT = 'wb-outbox-count'
export const isForeign = ({ id }: { readonly id: string }): boolean => id.startsWith('foreign')

/** What lay on the disk after the last transaction, by id. */
export interface Kept {
  readonly outbox: ReadonlyMap<string, OutboxRecord>
  readonly tombstones: ReadonlyMap<string, Tombstone>
  readonly drafts: ReadonlyMap<string, DraftRecord>
}

const WATCHED = ['outbox', 'tombstones', 'drafts'] as const satisfies (keyof Kept)[]
const NOTHING: Kept = { outbox: new Map(), tombstones: new Map(), drafts: new Map() }

/** The one storage engine of all pages, and what can befall it. */
export class Disk {
  /** Whose connection the next `open` makes. */
  opening: Tab | null = null
  kept = NOTHING
  readonly #world: World
  readonly #factory = new engine.IDBFactory()
  #safe: Map<string, RawRecord[]> = new Map()
  readonly #ends: (() => void)[] = []
  #blockers = 0

  constructor(world: World) {
    this.#world = world
    engine.indexedDB = { open: (name, version) => this.#open(name, version) }
  }

  get #raw() {
    return this.#factory._databases.get(NAME)
  }

  rows = (store: string): RawRecord[] => [...(this.#raw?.rawObjectStores.get(store)?.records.values() ?? [])]

  get undelivered(): OutboxRecord[] {
    return [...this.kept.outbox.values()].filter((record) => !isForeign(record))
  }

  /** Whether somebody keeps everybody from opening it. */
  get isBlocked(): boolean {
    return this.#blockers > 0
  }

  /** Whether nothing is left to be done without somebody asking for it. */
  get isSettled(): boolean {
    return this.undelivered.every(({ state }) => state === 'held')
  }

  #open(name: string, version: number): RawOpen {
    const [world, tab] = [this.#world, this.opening]
    this.opening = null
    const how = (tab && world.hit(tab, 'open')?.how) ?? ''
    if (how === 'never') return new engine.IDBOpenDBRequest()
    const request = this.#factory.open(name, version)
    const note = () => {
      const connection = request.result
      if (!tab || tab.connections.includes(connection)) return
      if (tab.dead) return connection.close()
      tab.connections.push(connection)
      this.#watch(tab, connection)
    }
    request.addEventListener('upgradeneeded', (event) => {
      if (tab?.dead) return undo(request, event)
      note()
      request.transaction?.addEventListener('complete', () => world.oracle.madeAnew())
      if (how === 'abort') request.transaction?._abort('AbortError')
    })
    request.addEventListener('success', note)
    if (how === 'late') this.#hold(10_000)
    return request
  }

  #watch(tab: Tab, connection: RawConnection): void {
    const begin = connection.transaction.bind(connection)
    connection.transaction = (stores, mode, options) => {
      const transaction = begin(stores, mode, options)
      if (mode !== 'readwrite') return transaction
      if (tab.poison || !this.#world.calm) this.#poison(tab, transaction)
      transaction.addEventListener('complete', () => this.#committed(tab, transaction))
      return transaction
    }
  }

  /** Lets a write fail: the whole transaction must go with it. */
  #poison(tab: Tab, transaction: RawTransaction): void {
    const execute = transaction._execRequestAsync.bind(transaction)
    transaction._execRequestAsync = (request) => {
      const how = this.#world.hit(tab, 'put')?.how
      if (how === 'clone') throw new DOMException('told to fail', 'DataCloneError')
      if (how !== 'fail') return execute(request)
      const operation = () => {
        throw new DOMException('told to fail', 'UnknownError')
      }
      return execute({ ...request, operation })
    }
  }

  /** What these stores hold now; the others as they were. */
  #look(scope: Iterable<string>): Kept {
    const looked: Record<string, ReadonlyMap<string, unknown>> = { ...this.kept }
    for (const name of scope) looked[name] = new Map(this.rows(name).map(({ key, value }) => [key, value]))
    return looked as unknown as Kept
  }

  #committed(tab: Tab, transaction: RawTransaction): void {
    const { _rawDatabase } = transaction.db
    if (_rawDatabase !== this.#raw) return this.#world.oracle.gone(idsIn(_rawDatabase))
    // what another transaction is writing meanwhile, over other stores, is not this one's
    const scope = [...transaction._scope]
    const before = this.kept
    this.kept = this.#look(scope)
    this.#world.oracle.committed(tab, before, this.kept)
    if (transaction.durability !== 'strict') return
    this.#safe = new Map([...this.#safe, ...scope.map((name) => [name, this.rows(name)] as const)])
  }

  /** The tab's transaction over these stores that has not ended. */
  underWay(tab: Tab, stores: readonly string[], mode: string): RawTransaction | undefined {
    return this.#raw?.transactions.findLast(
      (each) =>
        tab.connections.includes(each.db) &&
        each.mode === mode &&
        each._state !== 'finished' &&
        each._scope.size === stores.length &&
        stores.every((store) => each._scope.has(store)),
    )
  }

  /** Lets go of everything a tab has open. `commit`: what has made its last request is written. */
  cutOff(tab: Tab, commit: boolean): void {
    for (const connection of tab.connections) {
      for (const transaction of [...connection._rawDatabase.transactions]) {
        const { db, mode, _state, _started, _requests } = transaction
        if (db !== connection || _state === 'finished') continue
        const isWritten = commit && _started && !_requests.length && mode === 'readwrite'
        if (!isWritten) transaction._abort('AbortError')
      }
      connection.close()
    }
  }

  /** The browser closes the connection, as iOS does under memory pressure. */
  lose(tab: Tab): boolean {
    const open = tab.connections.splice(0)
    for (const connection of open) {
      const own = connection._rawDatabase.transactions.filter(
        ({ db, _state }) => db === connection && _state !== 'finished',
      )
      for (const transaction of own) transaction._abort('AbortError')
      connection.close()
    }
    return open.length > 0
  }

  /** Everything is gone, as when somebody clears the data of the site. Returns whether there was anything. */
  wipe(): boolean {
    const stores = this.#raw?.rawObjectStores
    if (!stores?.size) return false
    for (const tab of this.#world.tabs) this.lose(tab)
    // also what is being written: a commit may be heard of when its store is gone
    const underWay = this.#world.people.filter(({ isComing }) => !isComing)
    const lost = [...this.kept.outbox.keys(), ...underWay.map(({ id }) => id)]
    const [waiting, counted] = [this.rows('outbox').length, Number(this.#world.siteStore.get(COUNT) ?? 0)]
    for (const store of stores.values()) store.records.clear()
    this.#deleteAll()
    this.#world.oracle.destroyed(lost, waiting, counted)
    this.kept = NOTHING
    this.#safe = new Map()
    return true
  }

  /** Until it is deleted a page may still open it, and write; what was begun by then may even be committed later. */
  #deleteAll(): void {
    const old = this.#raw
    this.#factory.deleteDatabase(NAME).addEventListener('success', () => {
      this.#world.oracle.gone(idsIn(old))
      this.kept = NOTHING
    })
  }

  /** The power fails: what was not surely written is gone. */
  powerLoss(): boolean {
    const stores = this.#raw?.rawObjectStores
    for (const tab of this.#world.living()) this.#world.kill(tab, false)
    for (const [name, store] of stores ?? []) {
      store.records.clear()
      for (const record of this.#safe.get(name) ?? []) store.records.put(record)
    }
    this.kept = this.#look(WATCHED)
    return stores !== undefined
  }

  /** Writes something of another shape into a store, as other code might. */
  leave(value: { readonly id: string }): boolean {
    const store = this.#raw?.rawObjectStores.get('outbox')
    store?.records.put({ key: value.id, value })
    return store !== undefined
  }

  /** Other code with a newer schema opens the database; everybody must let go of it. */
  newer(): void {
    const isHeld = this.#raw?.connections.some((each) =>
      this.#world.living().some((tab) => tab.connections.includes(each)),
    )
    if (isHeld) this.#world.strike('S5')
    const request = this.#factory.open(NAME, 9)
    let [connection, isOver]: [RawConnection | undefined, boolean] = [undefined, false]
    const settle = () => {
      connection?.close()
      if (this.#raw) this.#raw.version = Math.min(this.#raw.version, 1)
    }
    request.addEventListener('success', () => {
      connection = request.result
      if (isOver) settle() // it was under way when everything was to be well again
    })
    request.addEventListener('upgradeneeded', () => {
      if (isOver) request.transaction?._abort('AbortError')
      else if (!this.#raw?.rawObjectStores.size) this.#madeByOthers(request)
    })
    this.#ends.push(() => {
      isOver = true
      settle()
    })
  }

  /** Somebody holds the database open for so long and hears nothing, while another waits to bring a newer one. */
  #hold(duration: number): void {
    const holder = this.#factory.open(NAME, 1)
    let [connection, isOver]: [RawConnection | undefined, boolean] = [undefined, false]
    this.#blockers++
    const end = () => {
      if (!isOver) this.#blockers--
      isOver = true
      connection?.close()
    }
    holder.addEventListener('upgradeneeded', () => this.#madeByOthers(holder))
    holder.addEventListener('success', () => {
      connection = holder.result
      if (isOver) connection.close()
    })
    const upgrade = this.#factory.open(NAME, 2)
    upgrade.addEventListener('upgradeneeded', () => upgrade.transaction?._abort('AbortError'))
    this.#ends.push(end)
    this.#world.timer(null, end, duration)
  }

  #madeByOthers(request: RawOpen): void {
    this.#world.oracle.cannotTell()
    makeStores(request)
  }

  block(duration: number): void {
    this.#hold(duration)
  }

  /** Everybody else lets go. */
  heal(): void {
    for (const end of this.#ends) end()
  }
}

/** Ids of the submissions in a database. */
const idsIn = (raw: RawDatabase | undefined): string[] =>
  [...(raw?.rawObjectStores.get('outbox')?.records.values() ?? [])].map(({ key }) => String(key))

/** Whoever asked for the upgrade died before it began: the browser takes it back, and nobody makes a store. */
function undo(request: RawOpen, event: Event): void {
  event.stopImmediatePropagation()
  request.transaction?._abort('AbortError')
}

/** The stores as every version has had them. */
function makeStores({ result }: RawOpen): void {
  const database = result as unknown as IDBDatabase
  for (const name of ['outbox', 'tombstones', 'drafts', 'keys']) database.createObjectStore(name, { keyPath: 'id' })
}
