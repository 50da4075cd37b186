import type { Instrument } from '../instruments/schema.ts';
import type { FormState, Unfinished } from './state.ts';
/** What is kept of an unfinished form: who it is, where the person was, what was answered. Plain data. */
export type Draft = Pick<FormState, 'id' | 'run' | 'answers' | 'declined' | 'reached'> & {
    /** Wall clock at the first thing the person did, milliseconds since 1970. */
    readonly startedAt: number;
    readonly form: string;
    readonly version: string;
    readonly atReview: boolean;
};
/** The form as it is kept; `null` when there is nothing worth keeping, or it has been handed over. */
export declare function draftOf(state: FormState): Draft | null;
/**
 * The form that was kept, in the place of an empty one: on the first statement that was not left with *Continue*, with
 * its selection, or on the check screen when all were. `null` when it fits none of the instruments as they are now.
 * Only what `draftOf` made is read here: nothing else can be deciphered.
 */
export declare function restored(draft: Draft, fresh: FormState, instruments?: readonly Instrument[]): Unfinished | null;
