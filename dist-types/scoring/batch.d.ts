/**
 * Scores millions of responses without making an object for each, by the table of Stewart-Brown et al. 2009
 * (doi 10.1186/1477-7525-7-15).
 * @param items the answers row after row, seven to a row in the official order: integers 1 to 5, or 0 for an item that
 *   was not answered
 * @param out where to write, at least as many elements as there are rows; what lies beyond them stays as it is
 * @returns `out`, or a new array: for each row the metric score in hundredths (700 to 3500), or 0 when an answer is
 *   missing
 * @throws {SwemwbsInputError} for any other value, with its item, and in the message its row, counted from 0 (the rows
 *   before it have then been written to `out`); for a length that is not a multiple of seven; for an `out` that is no
 *   `Uint16Array` or too small
 */
export declare function scoreSwemwbsBatch(items: ArrayLike<number>, out?: Uint16Array): Uint16Array;
