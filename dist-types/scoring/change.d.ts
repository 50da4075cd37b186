import type { CompleteSwemwbsScore } from './swemwbs.ts';
/** The difference between two metric scores, and what it counts as. */
export interface SwemwbsChange {
    /** `after` minus `before`, in metric points; negative for a fall. */
    readonly difference: number;
    /** The same in hundredths of a point, as an integer. */
    readonly differenceHundredths: number;
    /** What the difference counts as under the threshold. */
    readonly verdict: 'improved' | 'no-change' | 'deteriorated';
}
/** How `compareSwemwbs` judges. */
export interface SwemwbsChangeOptions {
    /** Metric points from which a difference counts as a change, rounded to hundredths; at least 0.01, default 3. */
    readonly threshold?: number;
}
/**
 * Compares two metric scores of one person: `improved` when the difference is at least the threshold, `deteriorated`
 * when it is at most minus the threshold, else `no-change`.
 *
 * The default of 3 points is the reliable change that NHS England uses for SWEMWBS, after Shah et al. 2018, Health and
 * Quality of Life Outcomes 16:239, doi 10.1186/s12955-018-1060-2, who found 2.87 (2.77 standard errors of
 * measurement). It is a guide for a conversation, not proof of change in one person.
 * @param before a metric score of the conversion table, or a complete score
 * @param after likewise
 * @returns a frozen change
 * @throws {SwemwbsInputError} for a number that is not in the table, a score that is not complete or has such a number,
 *   and a threshold that is not a number of at least 0.01
 */
export declare function compareSwemwbs(before: number | CompleteSwemwbsScore, after: number | CompleteSwemwbsScore, { threshold }?: SwemwbsChangeOptions): SwemwbsChange;
