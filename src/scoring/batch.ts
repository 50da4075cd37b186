import { SwemwbsInputError, isAnswer } from './errors.ts'
import { HUNDREDTHS } from './swemwbs-table.ts'
import { SWEMWBS_ITEMS } from './swemwbs.ts'

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
export function scoreSwemwbsBatch(items: ArrayLike<number>, out?: Uint16Array): Uint16Array {
  const rows = items?.length / 7
  if (!(Number.isInteger(rows) && rows >= 0)) throw new SwemwbsInputError('rows of seven answers', items?.length)
  out ??= new Uint16Array(rows)
  if (!(out instanceof Uint16Array && out.length >= rows))
    throw new SwemwbsInputError(`a Uint16Array of at least ${rows}`, out)
  for (let row = 0; row < rows; row++) {
    const raw = // written out, because a loop takes twice as long
      pointsAt(items, row, 0) +
      pointsAt(items, row, 1) +
      pointsAt(items, row, 2) +
      pointsAt(items, row, 3) +
      pointsAt(items, row, 4) +
      pointsAt(items, row, 5) +
      pointsAt(items, row, 6)
    out[row] = HUNDREDTHS[raw - 7] ?? 0
  }
  return out
}

/** Without an answer 36, which lifts every sum over the end of the table. */
function pointsAt(items: ArrayLike<number>, row: number, column: number): number {
  const answer = items[row * 7 + column]
  return isAnswer(answer, 0) ? answer || 36 : refuse(answer, row, column)
}

/** Stands apart because engines copy `pointsAt` into the loop only while it is small. */
function refuse(answer: unknown, row: number, column: number): never {
  throw new SwemwbsInputError(`1, 2, 3, 4, 5 or 0 in row ${row}`, answer, SWEMWBS_ITEMS[column])
}
