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
 * That many milliseconds, and up to a twelfth more by chance: an hour for an endpoint that is set up wrongly, or whose
 * answers cannot be read, since each attempt may leave one more copy there.
 * @param chance 0 to 1
 */
export declare const spread: (chance: number, milliseconds?: number) => number;
/**
 * Milliseconds that `Retry-After` asks for (RFC 9110: seconds, or a date), kept between one second and one hour; `null`
 * when it is missing or means nothing.
 */
export declare function retryAfter(header: string | null, now: number): number | null;
