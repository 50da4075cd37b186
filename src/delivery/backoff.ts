const SECOND = 1000
const FIRST_CEILING = 2 * SECOND
const LAST_CEILING = 15 * 60 * SECOND
const HOUR = 60 * 60 * SECOND

/** So many attempts in a row without an answer, while online: it may well be one that no page may ever read. */
export const UNREAD_LIMIT = 3

/**
 * Milliseconds until the next attempt: twice as long after each one, from 2 s to 15 min, half of it by chance, so that
 * a thousand tablets do not all come back in the same second.
 * @param attempt 1 after the first failure
 * @param chance 0 to 1
 */
export function wait(attempt: number, chance: number): number {
  const ceiling = Math.min(FIRST_CEILING * 2 ** (attempt - 1), LAST_CEILING)
  return ceiling / 2 + (chance * ceiling) / 2
}

/**
 * That many milliseconds, and up to a twelfth more by chance: an hour for an endpoint that is set up wrongly, or whose
 * answers cannot be read, since each attempt may leave one more copy there.
 * @param chance 0 to 1
 */
export const spread = (chance: number, milliseconds = HOUR): number => milliseconds + (chance * milliseconds) / 12

/**
 * Milliseconds that `Retry-After` asks for (RFC 9110: seconds, or a date), kept between one second and one hour; `null`
 * when it is missing or means nothing.
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  const asked = /^\s*\d+\s*$/.test(header) ? Number(header) * SECOND : dateIn(header) - now
  return Number.isNaN(asked) ? null : Math.min(Math.max(asked, SECOND), HOUR)
}

/** An HTTP date names its weekday and its zone; anything else that `Date` would guess at is no date. */
const dateIn = (header: string): number =>
  /^\s*[A-Z][a-z]{2,8},? .+ GMT\s*$/.test(header) ? new Date(header).getTime() : NaN
