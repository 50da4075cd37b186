/** One row of the conversion: a raw total and the metric score it stands for. */
export interface SwemwbsTableRow {
    /** Sum of the seven answers, 7 to 35. */
    readonly raw: number;
    /** The metric score, 7.00 to 35.00. */
    readonly metric: number;
    /** The metric score in hundredths, 700 to 3500: exact where differences are taken. */
    readonly metricHundredths: number;
}
/** The metric scores of the raw totals 7, 8, 9 … 35, in hundredths. */
export declare const HUNDREDTHS: readonly number[];
/**
 * The published conversion of SWEMWBS raw totals to metric scores: 29 frozen rows, raw 7 first.
 * Source: Stewart-Brown et al. 2009, Health and Quality of Life Outcomes 7:15, doi 10.1186/1477-7525-7-15.
 */
export declare const SWEMWBS_TABLE: readonly SwemwbsTableRow[];
/**
 * The metric score (7.00 to 35.00) that a raw total stands for, by the table of Stewart-Brown et al. 2009
 * (doi 10.1186/1477-7525-7-15).
 * @param raw an integer from 7 to 35
 * @throws {SwemwbsInputError} for anything else
 */
export declare const metricFromRaw: (raw: number) => number;
/**
 * The raw total (7 to 35) behind a metric score, by the table of Stewart-Brown et al. 2009
 * (doi 10.1186/1477-7525-7-15).
 * @param metric exactly one of the 29 metric scores: a mean is none, nor is a score cut to one decimal
 * @throws {SwemwbsInputError} for anything else
 */
export declare const rawFromMetric: (metric: number) => number;
/**
 * The row that seven answers come to which were checked before, integers from 1 to 5; `null` when one is missing.
 */
export declare function rowOfAnswers(answers: readonly (number | null)[]): SwemwbsTableRow | null;
/** The row with this value; what is refused is called by the name of the argument it came in. */
export declare function rowWith(column: 'raw' | 'metric', value: unknown, name?: string): SwemwbsTableRow;
