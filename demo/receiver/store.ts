import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { lock } from './lock.ts'

/** A row as both databases give it: `timestamptz` a Date, `bytea` bytes, `integer` a number. */
export type Row = Readonly<Record<string, unknown>>

/** The one door to the database; the same SQL runs on both. */
export interface Store {
  query(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

/**
 * `hash`, `content_type` and `body` are null once a submission is erased; its id stays, so that it never comes back.
 */
const TABLE = `create table if not exists submissions (
  id text primary key,
  received_at timestamptz not null default now(),
  erased_at timestamptz,
  content_type text,
  hash bytea,
  body bytea,
  raw integer,
  metric_hundredths integer,
  score_differs boolean not null default false
)`

/**
 * Opens PostgreSQL when `databaseUrl` is given, else the embedded database in `dataDir`, and makes the table.
 *
 * @throws {Error} when the folder is in use, or the database cannot be reached
 */
export async function openStore(place: { databaseUrl?: string | undefined; dataDir: string }): Promise<Store> {
  const store = place.databaseUrl ? openPostgres(place.databaseUrl) : await openFolder(place.dataDir)
  try {
    await store.query(TABLE)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/** Opens at the first call, once for all; after a failure the next call tries again. */
export function whenNeeded(open: () => Promise<Store>): () => Promise<Store> {
  let opened: Promise<Store> | undefined
  return () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    }))
}

function openPostgres(connectionString: string): Store {
  const pool = new pg.Pool({ connectionString })
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on('error', () => undefined)
  return {
    query: async (text, values = []) => (await pool.query<Row>(text, [...values])).rows,
    close: () => pool.end(),
  }
}

async function openFolder(dataDir: string): Promise<Store> {
  const release = await lock(dataDir)
  try {
    const database = await PGlite.create(dataDir)
    return {
      query: async (text, values = []) => (await database.query<Row>(text, [...values])).rows,
      close: () => database.close().finally(release),
    }
  } catch (error) {
    await release()
    throw error
  }
}
