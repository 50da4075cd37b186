import { SwemwbsInputError } from './errors.ts'

/** One row of the conversion: a raw total and the metric score it stands for. */
export interface SwemwbsTableRow {
  /** Sum of the seven answers, 7 to 35. */
  readonly raw: number
  /** The metric score, 7.00 to 35.00. */
  readonly metric: number
  /** The metric score in hundredths, 700 to 3500: exact where differences are taken. */
  readonly metricHundredths: number
}

/** The metric scores of the raw totals 7, 8, 9 … 35, in hundredths. */
export const HUNDREDTHS: readonly number[] = [
  700, 951, 1125, 1240, 1333, 1408, 1475, 1532, 1584, 1636, 1688, 1743, 1798, 1859, 1925, 1998, 2073, 2154, 2235, 2321,
  2411, 2503, 2602, 2703, 2813, 2931, 3070, 3255, 3500,
]

/**
 * The published conversion of SWEMWBS raw totals to metric scores: 29 frozen rows, raw 7 first.
 * Source: Stewart-Brown et al. 2009, Health and Quality of Life Outcomes 7:15, doi 10.1186/1477-7525-7-15.
 */
export const SWEMWBS_TABLE: readonly SwemwbsTableRow[] = Object.freeze(
  HUNDREDTHS.map((metricHundredths, index) =>
    Object.freeze({ raw: 7 + index, metric: metricHundredths / 100, metricHundredths }),
  ),
)

/**
 * The metric score (7.00 to 35.00) that a raw total stands for, by the table of Stewart-Brown et al. 2009
 * (doi 10.1186/1477-7525-7-15).
 * @param raw an integer from 7 to 35
 * @throws {SwemwbsInputError} for anything else
 */
export const metricFromRaw = (raw: number): number => rowWith('raw', raw).metric

/**
 * The raw total (7 to 35) behind a metric score, by the table of Stewart-Brown et al. 2009
 * (doi 10.1186/1477-7525-7-15).
 * @param metric exactly one of the 29 metric scores: a mean is none, nor is a score cut to one decimal
 * @throws {SwemwbsInputError} for anything else
 */
export const rawFromMetric = (metric: number): number => rowWith('metric', metric).raw

/**
 * The row that seven answers come to which were checked before, integers from 1 to 5; `null` when one is missing.
 */
export function rowOfAnswers(answers: readonly (number | null)[]): SwemwbsTableRow | null {
  let raw = 0
  for (const answer of answers) {
    if (answer === null) return null
    raw += answer
  }
  return SWEMWBS_TABLE[raw - 7] as SwemwbsTableRow
}

/** The row with this value; what is refused is called by the name of the argument it came in. */
export function rowWith(column: 'raw' | 'metric', value: unknown, name: string = column): SwemwbsTableRow {
  const row = SWEMWBS_TABLE.find((each) => each[column] === value)
  if (!row) throw new SwemwbsInputError(`${name} as in the table`, value)
  return row
}
