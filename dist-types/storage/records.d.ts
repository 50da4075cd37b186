/** Where a submission goes: origin and path of the endpoint, and how it is posted and acknowledged. */
export interface Destination {
    /** Origin and path; query and fragment may hold secrets and are not kept. */
    readonly url: string;
    readonly format: 'json' | 'form';
    readonly ack: 'receipt' | 'json' | 'status';
}
/**
 * State of an undelivered submission. `queued`: never tried · `sending`: claimed by a page until its lease ends ·
 * `waiting`: tried, next try not before a time · `blocked`: the endpoint is set up wrongly, tried hourly · `held`: the
 * receiver refused it for good, kept until somebody decides.
 */
export type OutboxState = 'queued' | 'sending' | 'waiting' | 'blocked' | 'held';
/** One finished submission on its way. It leaves the store by receipt, discard or announced expiry only. */
export interface OutboxRecord {
    /** Version of this shape. */
    readonly v: 1;
    /** Submission id: primary key, idempotency key, never changed. */
    readonly id: string;
    /** Instrument id, for events. */
    readonly form: string;
    readonly destination: Destination;
    readonly contentType: string;
    /** What is posted, the same bytes at every attempt. */
    readonly body: Uint8Array;
    /** SHA-256 of `body`, checked before each attempt. */
    readonly sha256: Uint8Array;
    readonly state: OutboxState;
    /** Wall clock, milliseconds since 1970, here and below. */
    readonly createdAt: number;
    /** When it is tried again by itself. */
    readonly notBefore: number;
    /** Before this nobody tries it again, whoever asks: a second after the last try, or when the receiver said. */
    readonly earliest: number;
    readonly leaseUntil: number;
    /** Attempts that count for the backoff. */
    readonly attempt: number;
    /** Counts claims: whoever holds an older number has lost the record. */
    readonly epoch: number;
    /** The page life that holds or held it. */
    readonly owner: string;
    /** When it was last claimed, or made. Early records of this version lack this and the next two. */
    readonly seen?: number;
    /** Its age, milliseconds, added up from claim to claim. */
    readonly aged?: number;
    /** Whether somebody was told that it does not get through. */
    readonly stalled?: boolean;
    /** Attempts in a row, while online, without an answer that the page may read. */
    readonly unread?: number;
}
/** What remains of a submission that left the outbox: its id, so that it is never queued again. */
export interface Tombstone {
    readonly id: string;
    readonly how: 'delivered' | 'discarded' | 'expired';
    /** Wall clock, milliseconds since 1970. */
    readonly at: number;
}
/** An unfinished form: enciphered, and gone a day after it was begun. */
export interface DraftRecord {
    /** Where it belongs: a tab's own name, or the place of the element. */
    readonly id: string;
    readonly submissionId: string;
    /** Counts saves: who has not read the last may not write the next. */
    readonly revision: number;
    /** Wall clock, milliseconds since 1970. */
    readonly expiresAt: number;
    readonly iv: Uint8Array;
    readonly sealed: Uint8Array;
}
/** A key that opens the draft of the same id; nobody can take it out of the browser. */
export interface KeyRecord {
    readonly id: string;
    readonly key: CryptoKey;
}
/** One object store inside a transaction. */
export interface Table<Value> {
    get(key: string): Promise<Value | undefined>;
    getAll(): Promise<Value[]>;
    put(value: Value): Promise<unknown>;
    delete(key: string): Promise<void>;
}
/** The stores of schema 1. Keys are the `id` of each value. */
export interface Tables {
    readonly outbox: Table<OutboxRecord>;
    readonly tombstones: Table<Tombstone>;
    readonly drafts: Table<DraftRecord>;
    readonly keys: Table<KeyRecord>;
}
export type StoreName = keyof Tables;
/** All of them. */
export declare const STORES: readonly StoreName[];
/** Which stores a transaction covers, and how surely it is on the disk when it is done. */
interface TransactionPlan {
    readonly stores: readonly StoreName[];
    readonly mode: 'readonly' | 'readwrite';
    readonly durability: 'strict' | 'relaxed';
}
/** Every transaction by its name. */
export declare const TRANSACTIONS: {
    'outbox.enqueue': TransactionPlan;
    'outbox.claim': TransactionPlan;
    'outbox.settle': TransactionPlan;
    'outbox.discard': TransactionPlan;
    'outbox.purge': TransactionPlan;
    'drafts.save': TransactionPlan;
    'drafts.find': TransactionPlan;
    'drafts.key': TransactionPlan;
    'drafts.wipe': TransactionPlan;
    'outbox.look': TransactionPlan;
};
export type TransactionName = keyof typeof TRANSACTIONS;
/** Where records are kept: in IndexedDB, or in memory where there is none. */
export interface Backend {
    readonly kind: 'disk' | 'memory';
    /** Runs `work` as one transaction: all of it holds when this resolves, none of it when it rejects. */
    transact<T>(name: TransactionName, work: (tables: Tables) => Promise<T>): Promise<T>;
    /** Lets go of the disk when what is under way is done; the next transaction opens it again. */
    close(): void;
    /** Gives up what is under way, which rejects, and lets go of the disk at once. */
    abandon(): void;
}
export {};
