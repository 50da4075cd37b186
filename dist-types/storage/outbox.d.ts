import type { Env } from '../env.ts';
import type { Database } from './database.ts';
import type { Tables } from './backend.ts';
import type { OutboxRecord, Tombstone } from './records.ts';
/** How long a claim lasts: longer than an attempt's 20 seconds, with room for a throttled background tab. */
export declare const LEASE_MS = 60000;
/** A submission as it is handed over: everything about it but its fate. */
export type Entry = Pick<OutboxRecord, 'id' | 'form' | 'destination' | 'contentType' | 'body'>;
/** Where enqueueing left it: `disk` and `memory` are new; the others say that this id was known already. */
export type Enqueued = 'disk' | 'memory' | 'already-waiting' | `already-${Tombstone['how']}`;
/** Whether it is on its way. */
export declare const isKept: (enqueued: Enqueued) => boolean;
/**
 * Which records are claimed. `due`: those whose time has come · `early`: also those that wait, since the network or the
 * person is back · `asked`: every one, since somebody pressed a button.
 */
export type Urgency = 'due' | 'early' | 'asked';
/** What an attempt came to. `counts`: whether it raises the backoff. `unread`: see the record. */
export type Settlement = {
    readonly to: 'delivered';
} | ({
    readonly to: 'waiting' | 'blocked' | 'held';
    readonly counts: boolean;
    readonly unread?: number;
} & Pick<OutboxRecord, 'notBefore' | 'earliest'>);
/** What an attempt has led to besides its own outcome: it is taken up with somebody, or given up. */
export type Sign = 'stalled' | 'expired' | null;
/** Out of the outbox; its id is remembered, and others that were remembered long enough are not. */
export declare function bury({ outbox, tombstones }: Tables, stone: Tombstone): Promise<void>;
/** Finished submissions: kept before they are sent, claimed by one page at a time, gone only when delivered. */
export declare class Outbox {
    #private;
    constructor(env: Env, database: Database);
    /**
     * Keeps a submission, unless its id is known, and deletes its draft, in one. Rejects when it could not be kept.
     */
    enqueue(entry: Entry, draft?: string | null): Promise<Enqueued>;
    /**
     * Takes the oldest record that may be tried for this destination, or `null`. Whoever takes it has a minute. What this
     * look has `tried` already is hurried no more. `polite`: nothing while another page is at one.
     */
    claim(destination: string, owner: string, urgency?: Urgency, tried?: ReadonlySet<string>, polite?: boolean): Promise<OutboxRecord | null>;
    /**
     * Writes down what an attempt came to. "Delivered" holds whoever says it and however late; anything else counts only
     * from the page that still has the claim. What is too old when its attempt has failed expires.
     */
    settle({ id, epoch, owner }: OutboxRecord, settlement: Settlement): Promise<Sign>;
    /** Everything that is kept. */
    look(): Promise<readonly OutboxRecord[]>;
}
/** Wall clock at which the next of these records for one of these destinations is due; `Infinity`: none is. */
export declare const nextDue: (records: readonly OutboxRecord[], destinations: readonly string[]) => number;
