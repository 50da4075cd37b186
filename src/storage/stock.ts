import type { Database } from './database.ts'
import type { OutboxState } from './records.ts'

/** What has not been delivered yet, as staff may see it: how many, since when, never what. */
export interface Stock {
  /** On their way, or tried again by themselves. */
  readonly waiting: number
  /** The endpoint is set up wrongly; tried hourly. */
  readonly blocked: number
  /** The receiver refused them for good. */
  readonly held: number
  /** Wall clock at which the oldest was finished, milliseconds since 1970; `null` when there is none. */
  readonly oldest: number | null
  /** Those that only the receiver can read, for carrying by hand. */
  readonly sealed: readonly { readonly id: string; readonly body: string }[]
  /** Ids of those that do not go by themselves: blocked or held. */
  readonly stuck: readonly string[]
}

const isStuck = (state: OutboxState): boolean => state === 'blocked' || state === 'held'

/** Looks at everything that is undelivered on this device. Rejects when the disk fails. */
export async function stockOf(database: Database): Promise<Stock> {
  const records = await database.transact('outbox.look', ({ outbox }) => outbox.getAll())
  const count = (wanted: (state: OutboxState) => boolean): number => records.filter(({ state }) => wanted(state)).length
  const times = records.map(({ createdAt }) => createdAt).filter(Number.isFinite)
  return {
    waiting: count((state) => !isStuck(state)),
    blocked: count((state) => state === 'blocked'),
    held: count((state) => state === 'held'),
    oldest: times.length > 0 ? Math.min(...times) : null,
    sealed: records
      .filter(({ contentType }) => contentType === 'application/jose')
      .map(({ id, body }) => ({ id, body: new TextDecoder().decode(body) })),
    stuck: records.filter(({ state }) => isStuck(state)).map(({ id }) => id),
  }
}
