import type { Transport } from '../config.ts';
import type { Env } from '../env.ts';
import { Database } from '../storage/database.ts';
import { type Enqueued, type Entry, type Settlement, type Sign, type Urgency } from '../storage/outbox.ts';
import type { OutboxRecord } from '../storage/records.ts';
import { type Outcome, type Receipt } from './classify.ts';
/** What a form hears about a submission. */
export type News = {
    readonly what: 'sent';
    readonly id: string;
    readonly form: string;
    readonly receipt: Receipt;
} | {
    readonly what: 'unsent';
    readonly id: string;
    readonly form: string;
    readonly why: Why;
    /** What came, as the outcome says it. */
    readonly got: string;
};
/** Why it is not delivered. `retry`: it goes on · `stalled`: it goes on, hourly, for too long · `expired`: given up. */
export type Why = Exclude<Outcome['verdict'], 'delivered'> | NonNullable<Sign>;
/** Who can post to a destination: an element on the page. */
export interface Sender {
    /** See `destinationKey`. */
    readonly destination: string;
    /** The endpoint in full; `null`: there is none, only the page's own way. */
    readonly url: string | null;
    headers(): Readonly<Record<string, string>>;
    /** Posts in the place of the request, if the page has its own way. */
    transport?(): Transport | null;
    /** Whether the page's own policy was seen to forbid the request. */
    forbidden?(): boolean;
    heard(news: News): void;
    /** What it handed over is not there any more, and it was not this page that delivered it. */
    missing?(id: string): void;
    /** Hears that the disk is not to be had (`null`), or how many unsent submissions were lost with it. */
    missed?(lost: number | null): void;
}
/** What is written down of an attempt that came to this. */
export declare function settlement(env: Env, { attempt, destination }: OutboxRecord, outcome: Outcome, unread: number): Settlement;
/** Everything that leaves this page: one outbox, one drain, shared by all forms. */
export declare class Delivery {
    #private;
    /** The stores of this page. */
    readonly database: Database;
    constructor(env: Env);
    /** Lets an element post to its destination and hear what becomes of it. Returns what ends that. */
    register(sender: Sender): () => void;
    /**
     * Keeps a submission, in the place of the draft of that name, then tries to deliver it. Rejects when it could not be
     * kept; then nothing has left.
     */
    handOver(sender: Sender, entry: Entry, draft?: string | null): Promise<Enqueued>;
    /** Looks for submissions that may go, and delivers them one by one. Resolves when none is left for now. */
    look(urgency?: Urgency): Promise<void>;
}
/** The one delivery of this page and database. */
export declare function deliveryOf(env: Env): Delivery;
