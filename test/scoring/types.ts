// Compiles only while the public types are what was promised; nothing here runs.
import type {
  SWEMWBS_TABLE,
  SwemwbsAnswer,
  SwemwbsAnswers,
  SwemwbsInputError,
  SwemwbsItem,
  SwemwbsScore,
  compareSwemwbs,
  metricFromRaw,
  rawFromMetric,
  scoreSwemwbs,
  scoreSwemwbsBatch,
  scoreSwemwbsMany,
} from '../../src/scoring/index.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Same<A, B> = Equal<A, B> extends true ? true : [A, 'is not', B]
type Complete = Extract<SwemwbsScore, { complete: true }>
type Incomplete = Extract<SwemwbsScore, { complete: false }>
type Table = 'stewart-brown-2009'
type Metric = number | Complete

/** Every entry must be `true`. */
export const promises: [
  Same<SwemwbsItem, 'optimistic' | 'useful' | 'relaxed' | 'problems' | 'clearly' | 'close' | 'mind'>,
  Same<SwemwbsAnswer, 1 | 2 | 3 | 4 | 5 | null>,
  Same<SwemwbsAnswers, Readonly<Record<SwemwbsItem, SwemwbsAnswer>> | readonly SwemwbsAnswer[]>,
  Same<Pick<Complete, 'answered' | 'raw' | 'table'>, Readonly<{ answered: 7; raw: number; table: Table }>>,
  Same<Pick<Complete, 'metric' | 'metricHundredths'>, Readonly<{ metric: number; metricHundredths: number }>>,
  Same<Pick<Incomplete, 'answered' | 'raw' | 'table'>, Readonly<{ answered: number; raw: null; table: Table }>>,
  Same<Pick<Incomplete, 'metric' | 'metricHundredths'>, Readonly<{ metric: null; metricHundredths: null }>>,
  Same<keyof Complete, keyof Incomplete>,
  Same<Parameters<typeof scoreSwemwbs>, [answers: SwemwbsAnswers]>,
  Same<ReturnType<typeof scoreSwemwbs>, SwemwbsScore>,
  Same<Parameters<typeof scoreSwemwbsMany>, [rows: Iterable<SwemwbsAnswers>]>,
  Same<ReturnType<typeof scoreSwemwbsMany>['scores'], (SwemwbsScore | null)[]>,
  Same<ReturnType<typeof scoreSwemwbsMany>['refused'][number]['row'], number>,
  Same<ReturnType<typeof scoreSwemwbsMany>['refused'][number]['error'], SwemwbsInputError>,
  Same<typeof scoreSwemwbsBatch, (items: ArrayLike<number>, out?: Uint16Array) => Uint16Array>,
  Same<typeof metricFromRaw, (raw: number) => number>,
  Same<typeof rawFromMetric, (metric: number) => number>,
  Same<Parameters<typeof compareSwemwbs>[0 | 1], Metric>,
  Same<NonNullable<Parameters<typeof compareSwemwbs>[2]>, { readonly threshold?: number }>,
  Same<ReturnType<typeof compareSwemwbs>['verdict'], 'improved' | 'no-change' | 'deteriorated'>,
  Same<ReturnType<typeof compareSwemwbs>['difference' | 'differenceHundredths'], number>,
  Same<(typeof SWEMWBS_TABLE)[number], Readonly<{ raw: number; metric: number; metricHundredths: number }>>,
  Same<SwemwbsInputError['item'], SwemwbsItem | null>,
  Same<SwemwbsInputError['expected' | 'got'], string>,
] = [
  ...([true, true, true, true, true, true, true, true, true, true, true, true] as const),
  ...([true, true, true, true, true, true, true, true, true, true, true, true] as const),
]
