import type { OutboxRecord, Tombstone } from './records.ts';
/** How long what has stalled waits between two attempts. */
export declare const STALLED_WAIT_MS: number;
/** Whether a clock that says this can be right. */
export declare const isTrusted: (time: number) => boolean;
/** Age is added up, never subtracted: what `record` is older by now, if both looks at the clock can be believed. */
export declare function aged({ seen, aged }: OutboxRecord, now: number): number;
/** Whether it goes on hourly, and somebody is told. */
export declare const stalls: ({ aged, attempt }: OutboxRecord) => boolean;
/** Whether it is given up, when its latest attempt failed too. */
export declare const expires: ({ aged, epoch, stalled }: OutboxRecord) => boolean;
/** Those that need not be remembered any longer. */
export declare const forgettable: (stones: readonly Tombstone[], now: number) => readonly Tombstone[];
