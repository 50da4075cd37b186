import { attempt, type Env, inTime } from '../env.ts'
import { count, counted } from './canary.ts'
import { type Backend, STORES, type Table, type Tables, type TransactionName, TRANSACTIONS } from './backend.ts'
import { answer, completion } from './requests.ts'

const SCHEMA = 1

/** How long an `open()` may take. A frozen tab with an older version can keep it from ever settling. */
const OPEN_GUARD_MS = 4000

type Connection = IDBDatabase

/** Rejects when `opening` takes too long; a connection that comes later is closed, never leaked. */
const guarded = (env: Env, opening: Promise<Connection>): Promise<Connection> =>
  inTime(env, OPEN_GUARD_MS, opening, () => {
    closeOnceOpen(opening)
    return Promise.reject(new Error())
  })

function closeOnceOpen(opening: Promise<Connection>): void {
  opening.then(
    (connection) => connection.close(),
    () => undefined,
  )
}

type Transaction = IDBTransaction

/** What the records' types promise of a store's content. */
function tableOf<Value>(store: IDBObjectStore): Table<Value> {
  return {
    get: (key) => answer(store.get(key) as IDBRequest<Value | undefined>),
    getAll: () => answer(store.getAll() as IDBRequest<Value[]>),
    put: (value) => answer(store.put(value)),
    delete: (key) => answer(store.delete(key)),
  }
}

/** Runs `work` in an open transaction; aborts it whole when anything in it fails. */
async function runIn<T>(
  transaction: Transaction,
  env: Env,
  name: TransactionName,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  const done = completion(transaction)
  done.catch(() => undefined) // awaited below; here only so that no abort goes unheard
  try {
    const tables = TRANSACTIONS[name].stores.map((store) => [store, tableOf(transaction.objectStore(store))])
    const result = await work(Object.fromEntries(tables) as Tables)
    await env.step(name, 'inside')
    await done
    return result
  } catch (error) {
    abort(transaction)
    throw error
  }
}

/** When it is over already, that is how it failed. */
const abort = (transaction: Transaction): void => attempt(() => transaction.abort())

/** IndexedDB is not to be had on this page: refused, missing, newer than this code, or it never answered. */
export class CannotOpen extends Error {}

/** Whether the browser, or somebody else, has closed it. */
const isClosed = (connection: Connection): boolean => !attempt(() => connection.transaction('outbox'))

function refuse(): never {
  throw new CannotOpen()
}

/** The stores in IndexedDB. Opens at the first transaction, and again whenever the connection was lost. */
export class DiskBackend implements Backend {
  readonly kind = 'disk'
  readonly #env: Env
  readonly #onLost: (submissions: number) => void
  #connecting: Promise<Connection> | undefined
  readonly #underWay = new Set<Transaction>()

  constructor(env: Env, onLost: (submissions: number) => void) {
    this.#env = env
    this.#onLost = onLost
  }

  /** Once more when the connection was closed under it: each of ours may run twice. */
  async transact<T>(name: TransactionName, work: (tables: Tables) => Promise<T>, again = true): Promise<T> {
    await this.#env.step(name, 'before')
    const transaction = await this.#begin(name, true)
    this.#underWay.add(transaction)
    let result: T
    try {
      result = await runIn(transaction, this.#env, name, work)
    } catch (error) {
      // what was abandoned is under way no more
      if (!again || !this.#underWay.has(transaction) || !isClosed(transaction.db)) throw error
      return await this.transact(name, work, false)
    } finally {
      this.#underWay.delete(transaction)
    }
    await this.#env.step(name, 'after')
    return result
  }

  close(): void {
    if (this.#connecting) closeOnceOpen(this.#connecting)
    this.#connecting = undefined
  }

  abandon(): void {
    this.#underWay.forEach(abort)
    this.#underWay.clear()
    this.close()
  }

  async #open(): Promise<Connection> {
    const env = this.#env
    await env.step('database.open', 'before')
    const opening = indexedDB.open(env.database, SCHEMA)
    opening.onupgradeneeded = () => {
      const { result, transaction } = opening
      transaction?.addEventListener('complete', () => count(env, 0)) // before that it is no database
      for (const store of STORES) result.createObjectStore(store, { keyPath: 'id' })
      const lost = counted(env)
      if (lost) this.#onLost(lost)
    }
    const connection = await answer(opening)
    connection.onversionchange = () => this.close() // another tab needs a newer schema: let it have its way
    return connection
  }

  /** A connection may have been closed under us (memory pressure, cleared site data): then a new one, once. */
  async #begin(name: TransactionName, again: boolean): Promise<Transaction> {
    const { stores, mode, durability } = TRANSACTIONS[name]
    const used = (this.#connecting ??= guarded(this.#env, this.#open()))
    const connection = await used.catch(refuse)
    try {
      return connection.transaction([...stores], mode, { durability })
    } catch {
      if (this.#connecting === used) this.close() // else another transaction has opened a new one already
      return again ? this.#begin(name, false) : refuse()
    }
  }
}
