/** How many people chose each option of "Overall, how was your experience of our service?". Blanks count nowhere. */
export interface ExperienceCounts {
  readonly 'very-good': number
  readonly good: number
  readonly neither: number
  readonly poor: number
  readonly 'very-poor': number
  readonly 'dont-know': number
}

/** Two ends of a 95 % interval, lower first, each a share from 0 to 1. */
export type ShareInterval = readonly [low: number, high: number]

/** What the counts add up to. A share is printed with its counts: `share` of `answered`, `shareOfKnown` of `known`. */
export interface PositiveExperience {
  /** How many chose "very good" or "good". */
  readonly positive: number
  /** How many chose any option, "don't know" among them. */
  readonly answered: number
  /** How many chose an option other than "don't know". */
  readonly known: number
  /** `positive` of `answered`, 0 to 1; `null` when nobody answered. */
  readonly share: number | null
  /** `positive` of `known`, 0 to 1; `null` when nobody chose anything but "don't know". */
  readonly shareOfKnown: number | null
  /** Interval of `share`; `null` with it. */
  readonly interval: ShareInterval | null
  /** Interval of `shareOfKnown`; `null` with it. */
  readonly intervalOfKnown: ShareInterval | null
}

const OPTIONS = ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'] as const
/** The standard normal deviate with 2.5 % of the distribution above it. */
const Z = 1.959963984540054

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
export function positiveExperience(counts: ExperienceCounts): PositiveExperience {
  const [veryGood, good, neither, poor, veryPoor, unsure] = read(counts)
  const positive = veryGood + good
  const known = positive + neither + poor + veryPoor
  const answered = known + unsure
  if (!Number.isSafeInteger(answered)) refuse('sum', 'at most 2^53 - 1 answers', answered)
  return Object.freeze({
    ...{ positive, answered, known },
    ...{ share: share(positive, answered), shareOfKnown: share(positive, known) },
    ...{ interval: wilson(positive, answered), intervalOfKnown: wilson(positive, known) },
  })
}

type Six = [number, number, number, number, number, number]

/** The six counts in the order of `OPTIONS`, each looked at once. */
function read(counts: unknown): Six {
  if (!isObject(counts)) return refuse('as a whole', 'an object of six counts', counts)
  const keys = Object.keys(counts)
  for (const key of keys) if (!OPTIONS.some((option) => option === key)) refuse(brief(key), 'no such key', 'the key')
  return OPTIONS.map((option) => {
    const count: unknown = keys.includes(option) ? Reflect.get(counts, option) : undefined
    return isCount(count) ? count : refuse(option, 'a whole number that is not negative', count)
  }) as Six
}

const isObject = (value: unknown): value is object => Object(value) === value
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const brief = (text: string) => JSON.stringify(text.slice(0, 40))

/** Puts the value into words without running code of it, so that this cannot fail. */
function refuse(field: string, expected: string, value: unknown): never {
  const got = isObject(value) ? 'an object' : typeof value === 'string' ? brief(value) : String(value).slice(0, 40)
  throw new RangeError(`Experience counts, ${field}: expected ${expected}, got ${got}`)
}

const share = (part: number, whole: number) => (whole ? part / whole : null)

/** Of the whole, whose ends are exact where nobody or everybody is in the part. */
function wilson(part: number, whole: number): ShareInterval | null {
  if (!whole) return null
  const p = part / whole
  const square = Z ** 2 / whole
  const middle = p + square / 2
  const half = Z * Math.sqrt((p * (1 - p) + square / 4) / whole)
  const end = (value: number) => value / (1 + square)
  return Object.freeze([part ? end(middle - half) : 0, part < whole ? end(middle + half) : 1] as const)
}
