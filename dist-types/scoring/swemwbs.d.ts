import { SwemwbsInputError } from './errors.ts';
/** The ids of the seven items, in the official order. */
export declare const SWEMWBS_ITEMS: readonly ["optimistic", "useful", "relaxed", "problems", "clearly", "close", "mind"];
/** The id of one of the seven items. */
export type SwemwbsItem = (typeof SWEMWBS_ITEMS)[number];
/** 1 "None of the time" to 5 "All of the time"; `null` for an item that was not answered. */
export type SwemwbsAnswer = 1 | 2 | 3 | 4 | 5 | null;
/** One answer for each item: by id, or as a list of seven in the official order. */
export type SwemwbsAnswers = Readonly<Record<SwemwbsItem, SwemwbsAnswer>> | readonly SwemwbsAnswer[];
/** The score of seven answers. */
export interface CompleteSwemwbsScore {
    readonly complete: true;
    /** All seven items were answered. */
    readonly answered: 7;
    /** Sum of the seven answers, 7 to 35. Norms and thresholds of change are not on this scale. */
    readonly raw: number;
    /** The metric score, 7.00 to 35.00. */
    readonly metric: number;
    /** The metric score in hundredths, 700 to 3500. */
    readonly metricHundredths: number;
    /** The conversion table behind the score. */
    readonly table: 'stewart-brown-2009';
}
/** What is known when at least one item was not answered: how many were, and no score. */
export interface IncompleteSwemwbsScore {
    readonly complete: false;
    /** How many items were answered, 0 to 6. */
    readonly answered: number;
    readonly raw: null;
    readonly metric: null;
    readonly metricHundredths: null;
    /** The conversion table behind the score. */
    readonly table: 'stewart-brown-2009';
}
/** What `scoreSwemwbs` gives; `complete` tells the two apart. */
export type SwemwbsScore = CompleteSwemwbsScore | IncompleteSwemwbsScore;
/** What `scoreSwemwbsMany` gives: a score or `null` for each row, and why a row has none. */
export interface SwemwbsScores {
    /** One for each row, in order. */
    readonly scores: (SwemwbsScore | null)[];
    /** Why a row has no score; `row` is counted from 0. */
    readonly refused: {
        readonly row: number;
        readonly error: SwemwbsInputError;
    }[];
}
/**
 * Scores one response: the sum of the seven answers (raw), converted to the metric score by the table of
 * Stewart-Brown et al. 2009 (doi 10.1186/1477-7525-7-15), which is defined for seven answers only. With an answer
 * missing there is no score; nothing is filled in.
 * @param answers by item id, or a list of seven in the official order; each answer an integer from 1 to 5, or `null`
 * @returns a frozen score, the same object for equal results
 * @throws {SwemwbsInputError} for any other value or length, and for a key that is unknown, missing or inherited. What
 *   libraries hang on an object, keys that are symbols or not enumerable, is no answer and is not looked at.
 */
export declare function scoreSwemwbs(answers: SwemwbsAnswers): SwemwbsScore;
/**
 * Scores many responses and goes on past those that `scoreSwemwbs` refuses: such a row has `null` in `scores` and
 * its reason in `refused`. The two lists belong to the caller.
 * @throws {SwemwbsInputError} when `rows` itself is not a list or another iterable of rows
 */
export declare function scoreSwemwbsMany(rows: Iterable<SwemwbsAnswers>): SwemwbsScores;
