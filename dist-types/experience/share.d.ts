/** How many people chose each option of "Overall, how was your experience of our service?". Blanks count nowhere. */
export interface ExperienceCounts {
    readonly 'very-good': number;
    readonly good: number;
    readonly neither: number;
    readonly poor: number;
    readonly 'very-poor': number;
    readonly 'dont-know': number;
}
/** Two ends of a 95 % interval, lower first, each a share from 0 to 1. */
export type ShareInterval = readonly [low: number, high: number];
/** What the counts add up to. A share is printed with its counts: `share` of `answered`, `shareOfKnown` of `known`. */
export interface PositiveExperience {
    /** How many chose "very good" or "good". */
    readonly positive: number;
    /** How many chose any option, "don't know" among them. */
    readonly answered: number;
    /** How many chose an option other than "don't know". */
    readonly known: number;
    /** `positive` of `answered`, 0 to 1; `null` when nobody answered. */
    readonly share: number | null;
    /** `positive` of `known`, 0 to 1; `null` when nobody chose anything but "don't know". */
    readonly shareOfKnown: number | null;
    /** Interval of `share`; `null` with it. */
    readonly interval: ShareInterval | null;
    /** Interval of `shareOfKnown`; `null` with it. */
    readonly intervalOfKnown: ShareInterval | null;
}
/**
 * The share of people whose experience was positive, by both rules that are in use, with the counts that belong to it.
 *
 * Positive is "very good" and "good", as in the Friends and Family Test of NHS England. Its older wording had "don't
 * know" in the denominator; that the present one still does was not found in print. So both are given: `share` with
 * "don't know", `shareOfKnown` without. Say which one is printed. The intervals are Wilson's score intervals for 95 %
 * (Wilson 1927, Journal of the American Statistical Association 22:209–212, doi 10.1080/01621459.1927.10502953). They
 * speak for the people who might have been asked just as well, not for those who chose not to answer.
 * @param counts people by option: all six keys and no other, each a whole number that is not negative
 * @returns a frozen result; 182, 19, 8, 2, 2 and 1 give 201 of 214 (93.9 %) and 201 of 213 (94.4 %)
 * @throws {RangeError} naming the field, what was expected and what came, for anything else, inherited keys among it
 */
export declare function positiveExperience(counts: ExperienceCounts): PositiveExperience;
