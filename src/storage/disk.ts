import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { deadline, type Env } from '../env.ts'
import { type Backend, type StoreName, type Tables, type TransactionName, TRANSACTIONS } from './records.ts'

const SCHEMA = 1
const STORES: readonly StoreName[] = ['outbox', 'tombstones', 'drafts', 'keys']

/** How long an `open()` may take. A frozen tab with an older version can keep it from ever settling. */
const OPEN_GUARD_MS = 4000

type Connection = IDBPDatabase

/** Rejects when `opening` takes too long; a connection that comes later is closed, never leaked. */
async function guarded(env: Env, opening: Promise<Connection>): Promise<Connection> {
  const { passed, stop } = deadline(env, OPEN_GUARD_MS)
  const inTime = await Promise.race([opening, passed]).finally(stop)
  if (inTime) return inTime
  closeOnceOpen(opening)
  throw new Error(`IndexedDB did not open within ${OPEN_GUARD_MS} ms`)
}

function closeOnceOpen(opening: Promise<Connection>): void {
  opening.then(
    (connection) => connection.close(),
    () => undefined,
  )
}

type Transaction = IDBPTransaction<unknown, StoreName[], 'readonly' | 'readwrite'>

/** Runs `work` in an open transaction; aborts it whole when anything in it fails. */
async function runIn<T>(
  transaction: Transaction,
  env: Env,
  name: TransactionName,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  transaction.done.catch(() => undefined) // awaited below; here only so that no abort goes unheard
  try {
    const tables = TRANSACTIONS[name].stores.map((store) => [store, transaction.objectStore(store)])
    const result = await work(Object.fromEntries(tables) as Tables)
    await env.step(name, 'inside')
    await transaction.done
    return result
  } catch (error) {
    abort(transaction)
    throw error
  }
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort()
  } catch {
    // it is over already: that is how it failed
  }
}

/** IndexedDB is not to be had on this page: refused, missing, newer than this code, or it never answered. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

function refuse(cause: unknown): never {
  throw new CannotOpen('IndexedDB cannot be opened', { cause })
}

/** The stores in IndexedDB. Opens at the first transaction, and again whenever the connection was lost. */
export class DiskBackend implements Backend {
  readonly kind = 'disk'
  readonly #env: Env
  #connecting: Promise<Connection> | undefined
  readonly #underWay = new Set<Transaction>()

  constructor(env: Env) {
    this.#env = env
  }

  async transact<T>(name: TransactionName, work: (tables: Tables) => Promise<T>): Promise<T> {
    await this.#env.step(name, 'before')
    const transaction = await this.#begin(name, true)
    this.#underWay.add(transaction)
    const done = runIn(transaction, this.#env, name, work)
    const result = await done.finally(() => this.#underWay.delete(transaction))
    await this.#env.step(name, 'after')
    return result
  }

  close(): void {
    if (this.#connecting) closeOnceOpen(this.#connecting)
    this.#connecting = undefined
  }

  abandon(): void {
    this.#underWay.forEach(abort)
    this.close()
  }

  async #open(): Promise<Connection> {
    await this.#env.step('database.open', 'before')
    return openDB(this.#env.database, SCHEMA, {
      upgrade(connection, _from, _to, transaction) {
        transaction.done.catch(() => undefined) // an upgrade that fails fails the open: nobody else need hear of it
        for (const store of STORES) connection.createObjectStore(store, { keyPath: 'id' })
      },
      blocking: () => this.close(), // another tab needs a newer schema: let it have its way
    })
  }

  /** A connection may have been closed under us (memory pressure, cleared site data): then a new one, once. */
  async #begin(name: TransactionName, again: boolean): Promise<Transaction> {
    const { stores, mode, durability } = TRANSACTIONS[name]
    const used = (this.#connecting ??= guarded(this.#env, this.#open()))
    const connection = await used.catch(refuse)
    try {
      return connection.transaction([...stores], mode, { durability })
    } catch (error) {
      if (this.#connecting === used) this.close() // else another transaction has opened a new one already
      return again ? this.#begin(name, false) : refuse(error)
    }
  }
}
