import { SwemwbsInputError, type SwemwbsAnswer, type SwemwbsAnswers } from '../../src/scoring/index.ts'

/** Every raw total with its metric score as published by Stewart-Brown et al. 2009, written down a second time. */
const PUBLISHED_TABLE = `
  7  7.00    13 14.75    19 17.98    25 22.35    31 28.13
  8  9.51    14 15.32    20 18.59    26 23.21    32 29.31
  9 11.25    15 15.84    21 19.25    27 24.11    33 30.70
 10 12.40    16 16.36    22 19.98    28 25.03    34 32.55
 11 13.33    17 16.88    23 20.73    29 26.02    35 35.00
 12 14.08    18 17.43    24 21.54    30 27.03`

export const PUBLISHED = Array.from(PUBLISHED_TABLE.matchAll(/(\d+) +(\d+\.\d\d)/g), ([, raw, metric]) => ({
  raw: Number(raw),
  metric: Number(metric),
  metricHundredths: Number(metric?.replace('.', '')),
})).sort((one, other) => one.raw - other.raw)

export const ITEMS = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind'] as const

const ANSWERS = [null, 1, 2, 3, 4, 5] as const

/** All 6⁷ ways to answer seven items or leave them out. */
export const EVERY_PATTERN: readonly SwemwbsAnswer[][] = Array.from({ length: 6 ** 7 }, (_, number) =>
  ITEMS.map((_, place) => ANSWERS[Math.floor(number / 6 ** place) % 6] ?? null),
)

export const byId = (list: readonly unknown[]) =>
  Object.fromEntries(ITEMS.map((item, index) => [item, list[index]])) as Extract<SwemwbsAnswers, { mind: unknown }>

/** Hands a value over as what it is not: what JavaScript callers may do and types forbid. */
export const pretend = <T>(value: unknown) => value as T

/** The refusal that `act` ends with; anything else fails the test. */
export function refusal(act: () => unknown): SwemwbsInputError {
  try {
    act()
  } catch (error) {
    if (error instanceof SwemwbsInputError) return error
    throw error
  }
  throw new Error('expected a refusal')
}

const threes = byId([3, 3, 3, 3, 3, 3, 3])
const withMind = (mind: unknown) => ({ ...threes, mind })
const without = (...items: string[]) =>
  Object.fromEntries(Object.entries(threes).filter(([item]) => !items.includes(item)))
const fail = () => {
  throw new Error('no code of a refused value may run, or what it throws must not get out')
}
function revokedProxy() {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

interface BadAnswers {
  readonly what: string
  readonly answers: unknown
  readonly item: (typeof ITEMS)[number] | null
  readonly got: string
}

/** What may stand in the place of an answer and is none, with the words that describe it. */
const BAD_VALUES: readonly (readonly [value: unknown, got: string])[] = [
  [0, '0'],
  [6, '6'],
  [-1, '-1'],
  [1.5, '1.5'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  ['3', '"3"'],
  ['', '""'],
  ['x'.repeat(1e6), `"${'x'.repeat(40)}"`],
  ['line\nbreak', String.raw`"line\nbreak"`],
  [true, 'true'],
  [undefined, 'undefined'],
  [3n, '3'],
  [Symbol('three'), 'Symbol(three)'],
  [[3], 'an object'],
  [new Number(3), 'an object'],
  [Object.create(null), 'an object'],
  [{ toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail }, 'an object'],
  [revokedProxy(), 'an object'],
  [fail, 'an object'],
]

const BAD_ANSWERS_AS_A_WHOLE: readonly BadAnswers[] = [
  { what: 'nothing', answers: undefined, item: null, got: 'undefined' },
  { what: 'null', answers: null, item: null, got: 'null' },
  { what: 'a total', answers: 21, item: null, got: '21' },
  { what: 'a text of seven digits', answers: '3333333', item: null, got: '"3333333"' },
  { what: 'an empty list', answers: [], item: 'optimistic', got: 'undefined' },
  { what: 'a list of six', answers: [3, 3, 3, 3, 3, 3], item: 'mind', got: 'undefined' },
  { what: 'a list of eight', answers: [3, 3, 3, 3, 3, 3, 3, 3], item: null, got: '8' },
  { what: 'a list of eight with a blank', answers: [3, 3, 3, 3, 3, 3, 3, null], item: null, got: '8' },
  { what: 'a list with a gap', answers: [3, 3, , 3, 3, 3, 3], item: 'relaxed', got: 'undefined' },
  {
    what: 'seven answers and a gap at the end',
    answers: Object.assign([3, 3, 3, 3, 3, 3, 3], { length: 10 }),
    item: null,
    got: '10',
  },
  { what: 'seven answers as bytes', answers: new Uint8Array(7).fill(3), item: 'optimistic', got: 'undefined' },
  { what: 'an empty object', answers: {}, item: 'optimistic', got: 'undefined' },
  { what: 'a missing key', answers: without('close'), item: 'close', got: 'undefined' },
  { what: 'an unknown key', answers: { ...threes, hopeful: 3 }, item: null, got: '8' },
  { what: 'a misspelt key', answers: { ...without('mind'), Mind: 3 }, item: 'mind', got: 'undefined' },
  { what: 'inherited answers', answers: Object.create(threes), item: 'optimistic', got: 'undefined' },
  {
    what: 'one inherited answer and one unknown key',
    answers: Object.assign(Object.create({ mind: 3 }) as object, without('mind'), { hopeful: 3 }),
    item: 'mind',
    got: 'undefined',
  },
  {
    what: 'a getter that throws',
    answers: Object.defineProperty(withMind(3), 'mind', { get: fail }),
    item: null,
    got: 'an object',
  },
  { what: 'a revoked proxy', answers: revokedProxy(), item: null, got: 'an object' },
]

/** Everything that `scoreSwemwbs` refuses, with the item that is named and the words for what came. */
export const BAD_ANSWERS: readonly BadAnswers[] = [
  ...BAD_ANSWERS_AS_A_WHOLE,
  ...BAD_VALUES.flatMap(([value, got]): BadAnswers[] => [
    { what: `${got.slice(0, 20)} by id`, answers: withMind(value), item: 'mind', got },
    { what: `${got.slice(0, 20)} in a list`, answers: [3, 3, value, 3, 3, 3, 3], item: 'relaxed', got },
  ]),
]
