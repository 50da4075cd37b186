import type { Database } from './database.ts';
/** What has not been delivered yet, as staff may see it: how many, since when, never what. */
export interface Stock {
    /** On their way, or tried again by themselves. */
    readonly waiting: number;
    /** The endpoint is set up wrongly; tried hourly. */
    readonly blocked: number;
    /** The receiver refused them for good. */
    readonly held: number;
    /** Wall clock at which the oldest was finished, milliseconds since 1970; `null` when there is none. */
    readonly oldest: number | null;
    /** Those that only the receiver can read, for carrying by hand. */
    readonly sealed: readonly {
        readonly id: string;
        readonly body: string;
    }[];
    /** Ids of those that do not go by themselves: blocked or held. */
    readonly stuck: readonly string[];
}
/** Looks at everything that is undelivered on this device. Rejects when the disk fails. */
export declare function stockOf(database: Database): Promise<Stock>;
