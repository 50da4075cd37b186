import type { SwemwbsItem } from './swemwbs.ts'

/** Thrown for everything that is not what a scoring function takes: no score is ever guessed. */
export class SwemwbsInputError extends RangeError {
  override readonly name = 'SwemwbsInputError'
  /** The item whose value was refused; `null` when it was the input as a whole. */
  declare readonly item: SwemwbsItem | null
  /** What would have been taken, in words. */
  declare readonly expected: string
  /** What came instead, in words, with at most 40 characters of the value. */
  declare readonly got: string

  /** Puts the refused value into words without running code of it (a `toString`, a proxy), so that this cannot fail. */
  constructor(expected: string, value: unknown, item: SwemwbsItem | null = null) {
    const text = isObject(value) ? 'an object' : String(value).slice(0, 40)
    const got = typeof value === 'string' ? JSON.stringify(text) : text
    super(`SWEMWBS ${item ?? 'input'}: expected ${expected}, got ${got}`)
    this.item = item
    this.expected = expected
    this.got = got
  }
}

/** True for functions too. */
export const isObject = (value: unknown): value is object => Object(value) === value

export const isAnswer = (value: unknown, lowest: number): value is number =>
  Number.isInteger(value) && (value as number) >= lowest && (value as number) <= 5
