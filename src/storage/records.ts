/** Where a submission goes: origin and path of the endpoint, and how it is posted and acknowledged. */
export interface Destination {
  /** Origin and path; query and fragment may hold secrets and are not kept. */
  readonly url: string
  readonly format: 'json' | 'form'
  readonly ack: 'receipt' | 'json' | 'status'
}

/**
 * State of an undelivered submission. `queued`: never tried · `sending`: claimed by a page until its lease ends ·
 * `waiting`: tried, next try not before a time · `blocked`: the endpoint is set up wrongly, tried hourly · `held`: the
 * receiver refused it for good, kept until somebody decides.
 */
export type OutboxState = 'queued' | 'sending' | 'waiting' | 'blocked' | 'held'

/** One finished submission on its way. It leaves the store by receipt, discard or announced expiry only. */
export interface OutboxRecord {
  /** Version of this shape. */
  readonly v: 1
  /** Submission id: primary key, idempotency key, never changed. */
  readonly id: string
  /** Instrument id, for events. */
  readonly form: string
  readonly destination: Destination
  readonly contentType: string
  /** What is posted, the same bytes at every attempt. */
  readonly body: Uint8Array
  /** SHA-256 of `body`, checked before each attempt. */
  readonly sha256: Uint8Array
  readonly state: OutboxState
  /** Wall clock, milliseconds since 1970, here and below. */
  readonly createdAt: number
  /** When it is tried again by itself. */
  readonly notBefore: number
  /** Before this nobody tries it again, whoever asks: a second after the last try, or when the receiver said. */
  readonly earliest: number
  readonly leaseUntil: number
  /** Attempts that count for the backoff. */
  readonly attempt: number
  /** Counts claims: whoever holds an older number has lost the record. */
  readonly epoch: number
  /** The page life that holds or held it. */
  readonly owner: string
  /** When it was last claimed, or made. Early records of this version lack this and the next two. */
  readonly seen?: number
  /** Its age, milliseconds, added up from claim to claim. */
  readonly aged?: number
  /** Whether somebody was told that it does not get through. */
  readonly stalled?: boolean
  /** Attempts in a row, while online, without an answer that the page may read. */
  readonly unread?: number
}

/** What remains of a submission that left the outbox: its id, so that it is never queued again. */
export interface Tombstone {
  readonly id: string
  readonly how: 'delivered' | 'discarded' | 'expired'
  /** Wall clock, milliseconds since 1970. */
  readonly at: number
}

/** An unfinished form: enciphered, and gone a day after it was begun. */
export interface DraftRecord {
  /** Where it belongs: a tab's own name, or the place of the element. */
  readonly id: string
  readonly submissionId: string
  /** Counts saves: who has not read the last may not write the next. */
  readonly revision: number
  /** Wall clock, milliseconds since 1970. */
  readonly expiresAt: number
  readonly iv: Uint8Array
  readonly sealed: Uint8Array
}

/** A key that opens the draft of the same id; nobody can take it out of the browser. */
export interface KeyRecord {
  readonly id: string
  readonly key: CryptoKey
}
