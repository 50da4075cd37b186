import type { Env } from '../env.ts'

/**
 * How many submissions waited in the database, kept outside of it: when the database is new and this is not zero, the
 * browser has thrown them away, and somebody should know. A number only: it says nothing about anybody.
 */
const KEY = 'wb-outbox-count'

/** The number last written; 0 when there is none, or what is there is no number. */
export const counted = ({ siteStore }: Env): number => Number(siteStore.read(KEY)) || 0

/** Writes the number; none for 0. */
export const count = ({ siteStore }: Env, waiting: number): void => siteStore.write(KEY, waiting ? `${waiting}` : null)
