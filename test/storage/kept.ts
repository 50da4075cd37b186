import { Database } from '../../src/storage/database.ts'
import { type Entry, Outbox, type Settlement } from '../../src/storage/outbox.ts'
import type { Destination, OutboxRecord, Tombstone } from '../../src/storage/records.ts'
import type { FakeEnv } from '../support/env.ts'

export const destination: Destination = { url: 'https://practice.example/answers', format: 'json', ack: 'receipt' }

/** A finished submission; its body names its id. */
export const entry = (id: string, changes: Partial<Entry> = {}): Entry => ({
  id,
  form: 'swemwbs',
  destination,
  contentType: 'application/json',
  body: new TextEncoder().encode(JSON.stringify({ id })),
  ...changes,
})

/** One tab on the stores of this world; `changes` counts how often it had to give up the disk. */
export function tab(env: FakeEnv) {
  const changes = { toMemory: 0 }
  const database = new Database(env, (lost) => (changes.toMemory += Number(lost === null)))
  return { database, outbox: new Outbox(env, database), changes }
}

/** An attempt that came to this; `earliest` is when somebody who asks may have it tried again. */
export const came = (to: 'waiting' | 'blocked' | 'held', notBefore = 0, earliest = 0, counts = true): Settlement => ({
  to,
  notBefore,
  earliest,
  counts,
})

/** Opens the database from outside, as another tab would: no hand of ours is on this connection. */
export const opened = (name: string, version?: number, upgrade?: (database: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => upgrade?.(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open failed'))
  })

function all<Value>(database: IDBDatabase, store: string): Promise<Value[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).getAll() as IDBRequest<Value[]>
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('read failed'))
  })
}

/** What lies on the disk. */
export async function onDisk(env: FakeEnv) {
  const database = await opened(env.database)
  const outbox = await all<OutboxRecord>(database, 'outbox')
  const tombstones = await all<Tombstone>(database, 'tombstones')
  database.close()
  return { outbox, tombstones }
}

/** Changes a record behind everybody's back. */
export async function tamper(env: FakeEnv, record: unknown): Promise<void> {
  const database = await opened(env.database)
  const transaction = database.transaction('outbox', 'readwrite')
  transaction.objectStore('outbox').put(record)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}
