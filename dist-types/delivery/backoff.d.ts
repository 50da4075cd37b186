/** How long a wrongly set up endpoint is left alone. */
export declare const BLOCKED_WAIT_MS: number;
/** So many attempts in a row without an answer, while online: it may well be one that no page may ever read. */
export declare const UNREAD_LIMIT = 3;
/**
 * Milliseconds until the next attempt: twice as long after each one, from 2 s to 15 min, half of it by chance, so that
 * a thousand tablets do not all come back in the same second.
 * @param attempt 1 after the first failure
 * @param chance 0 to 1
 */
export declare function wait(attempt: number, chance: number): number;
/**
 * Milliseconds until the next attempt where no answer can be read: each may leave one more copy with the receiver. An
 * hour, and up to five minutes more by chance.
 * @param chance 0 to 1
 */
export declare const unreadWait: (chance: number) => number;
/**
 * Milliseconds that `Retry-After` asks for (RFC 9110: seconds, or a date), kept between one second and one hour; `null`
 * when it is missing or means nothing.
 */
export declare function retryAfter(header: string | null, now: number): number | null;
