import type { OutboxState, Tombstone } from './records.ts';
/** Where a submission can be: nowhere, in the outbox in some state, or gone from it and remembered. */
export type Place = 'absent' | OutboxState | Tombstone['how'];
/**
 * What can befall it. `due`, `early`, `asked`: a page claims it, with that urgency · `purge`: it is remembered no
 * longer · the others are named after where they lead.
 */
export type Change = 'enqueue' | 'due' | 'early' | 'asked' | 'discarded' | 'purge' | Exclude<Place, Untold>;
type Untold = 'absent' | 'queued' | 'sending' | 'discarded';
/** One row: from any of these places. `owner`: only by the page whose claim is the latest. */
export interface Transition {
    readonly from: readonly Place[];
    readonly by: 'anyone' | 'owner';
}
/** An attempt: a page claims what waits, and writes down what came of it. */
export declare const ATTEMPT: {
    due: {
        from: readonly Place[];
        by: "anyone";
    };
    early: {
        from: readonly Place[];
        by: "anyone";
    };
    asked: {
        from: readonly Place[];
        by: "anyone";
    };
    waiting: {
        from: readonly Place[];
        by: "owner";
    };
    blocked: {
        from: readonly Place[];
        by: "owner";
    };
    held: {
        from: readonly Place[];
        by: "owner";
    };
};
/** Everything that can happen to a submission. Whatever is not a row here does not happen. */
export declare const TRANSITIONS: {
    readonly [C in Change]: Transition;
};
/** Where this leads. */
export declare const leadsTo: (change: Change) => Place;
/** Whether this may happen to what is there; `isOwner`: whether the page that does it has the latest claim. */
export declare const allows: ({ from, by }: Transition, place: Place, isOwner?: boolean) => boolean;
export {};
