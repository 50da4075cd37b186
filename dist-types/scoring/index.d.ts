export { scoreSwemwbsBatch } from './batch.ts';
export { compareSwemwbs, type SwemwbsChange, type SwemwbsChangeOptions } from './change.ts';
export { SwemwbsInputError } from './errors.ts';
export { SWEMWBS_TABLE, metricFromRaw, rawFromMetric, type SwemwbsTableRow } from './swemwbs-table.ts';
export { scoreSwemwbs, scoreSwemwbsMany, type CompleteSwemwbsScore, type IncompleteSwemwbsScore, type SwemwbsAnswer, type SwemwbsAnswers, type SwemwbsItem, type SwemwbsScore, type SwemwbsScores, } from './swemwbs.ts';
