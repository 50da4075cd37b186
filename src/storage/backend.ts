import type { DraftRecord, KeyRecord, OutboxRecord, Tombstone } from './records.ts'

/** One object store inside a transaction. */
export interface Table<Value> {
  get(key: string): Promise<Value | undefined>
  getAll(): Promise<Value[]>
  put(value: Value): Promise<unknown>
  delete(key: string): Promise<void>
}

/** The stores of schema 1. Keys are the `id` of each value. */
export interface Tables {
  readonly outbox: Table<OutboxRecord>
  readonly tombstones: Table<Tombstone>
  readonly drafts: Table<DraftRecord>
  readonly keys: Table<KeyRecord>
}

export type StoreName = keyof Tables

/** All of them. */
export const STORES: readonly StoreName[] = ['outbox', 'tombstones', 'drafts', 'keys']

/** Which stores a transaction covers, and how surely it is on the disk when it is done. */
interface TransactionPlan {
  readonly stores: readonly StoreName[]
  readonly mode: 'readonly' | 'readwrite'
  readonly durability: 'strict' | 'relaxed'
}

const over =
  (mode: TransactionPlan['mode'], durability: TransactionPlan['durability']) =>
  (...stores: readonly StoreName[]): TransactionPlan => ({ stores, mode, durability })

const look = over('readonly', 'relaxed')
const write = over('readwrite', 'relaxed')
const keep = over('readwrite', 'strict')

/** Every transaction by its name. */
export const TRANSACTIONS = {
  'outbox.enqueue': keep(...STORES),
  'outbox.claim': keep('outbox'),
  'outbox.settle': keep('outbox', 'tombstones'),
  'outbox.discard': keep('outbox', 'tombstones'),
  'outbox.purge': write('tombstones'),
  'drafts.save': write(...STORES),
  'drafts.find': write('drafts', 'keys'),
  'drafts.key': look('keys'),
  'drafts.wipe': keep('drafts', 'keys'),
  'outbox.look': look('outbox'),
}

export type TransactionName = keyof typeof TRANSACTIONS

/** Where records are kept: in IndexedDB, or in memory where there is none. */
export interface Backend {
  readonly kind: 'disk' | 'memory'
  /** Runs `work` as one transaction: all of it holds when this resolves, none of it when it rejects. */
  transact<T>(name: TransactionName, work: (tables: Tables) => Promise<T>): Promise<T>
  /** Lets go of the disk when what is under way is done; the next transaction opens it again. */
  close(): void
  /** Gives up what is under way, which rejects, and lets go of the disk at once. */
  abandon(): void
}
