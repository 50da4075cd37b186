import type { DraftRecord, KeyRecord, OutboxRecord, Tombstone } from './records.ts';
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
