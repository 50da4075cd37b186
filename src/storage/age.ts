import type { OutboxRecord, Tombstone } from './records.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** 1 January 2026: this code is no older, and a clock that says less was never set. Nor is it used ten years on. */
const TRUSTED_FROM = 1_767_225_600_000
const TRUSTED_FOR_MS = 3650 * DAY_MS

/** One look at the clock makes nothing older than this: a jump is not an age. */
const LONGEST_STEP_MS = 7 * DAY_MS

/** After this age, or this many attempts, something is wrong that somebody should look into. */
const STALLED_AFTER_MS = DAY_MS
const STALLED_AFTER_ATTEMPTS = 30

/** What nobody could deliver in 30 days and 10 claims, and somebody was told about, is given up. */
const KEPT_FOR_MS = 30 * DAY_MS
const CLAIMS_BEFORE_EXPIRY = 10

/** How long, and how many, ids of what has left the outbox are remembered. */
const REMEMBERED_MS = 30 * DAY_MS
const REMEMBERED = 1000

/** How long what has stalled waits between two attempts. */
export const STALLED_WAIT_MS = HOUR_MS

/** Whether a clock that says this can be right. */
export const isTrusted = (time: number): boolean => time >= TRUSTED_FROM && time <= TRUSTED_FROM + TRUSTED_FOR_MS

/** Age is added up, never subtracted: what `record` is older by now, if both looks at the clock can be believed. */
export function aged({ seen = 0, aged = 0 }: OutboxRecord, now: number): number {
  return isTrusted(seen) && isTrusted(now) ? aged + Math.min(Math.max(now - seen, 0), LONGEST_STEP_MS) : aged
}

/** Whether it goes on hourly, and somebody is told. */
export const stalls = ({ aged = 0, attempt }: OutboxRecord): boolean =>
  aged >= STALLED_AFTER_MS || attempt >= STALLED_AFTER_ATTEMPTS

/** Whether it is given up, when its latest attempt failed too. */
export const expires = ({ aged = 0, epoch, stalled }: OutboxRecord): boolean =>
  aged > KEPT_FOR_MS && epoch >= CLAIMS_BEFORE_EXPIRY && stalled === true

/** Those that need not be remembered any longer. */
export const forgettable = (stones: readonly Tombstone[], now: number): readonly Tombstone[] =>
  [...stones].sort((a, b) => b.at - a.at).filter(({ at }, index) => index >= REMEMBERED || now - at > REMEMBERED_MS)
