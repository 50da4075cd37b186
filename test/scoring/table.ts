/** The published conversion, raw total → metric score, copied by hand from Stewart-Brown et al. 2009. */
export const PUBLISHED: readonly (readonly [raw: number, metric: number])[] = [
  [7, 7.0],
  [8, 9.51],
  [9, 11.25],
  [10, 12.4],
  [11, 13.33],
  [12, 14.08],
  [13, 14.75],
  [14, 15.32],
  [15, 15.84],
  [16, 16.36],
  [17, 16.88],
  [18, 17.43],
  [19, 17.98],
  [20, 18.59],
  [21, 19.25],
  [22, 19.98],
  [23, 20.73],
  [24, 21.54],
  [25, 22.35],
  [26, 23.21],
  [27, 24.11],
  [28, 25.03],
  [29, 26.02],
  [30, 27.03],
  [31, 28.13],
  [32, 29.31],
  [33, 30.7],
  [34, 32.55],
  [35, 35.0],
]

/** Every list of seven values from `values`, in turn, in the same array. */
export function* patterns(values: readonly number[]): Generator<readonly number[]> {
  const digits = new Array<number>(7).fill(0)
  const list = digits.map(() => values[0] ?? 0)
  for (;;) {
    yield list
    let place = 6
    while (place >= 0 && digits[place] === values.length - 1) {
      digits[place] = 0
      list[place] = values[0] ?? 0
      place--
    }
    if (place < 0) return
    digits[place] = (digits[place] ?? 0) + 1
    list[place] = values[digits[place] ?? 0] ?? 0
  }
}

const ids = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind']

/** Seven answers by item id. */
export const byId = (list: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(ids.map((id, index) => [id, list[index]]))

const threes = [3, 3, 3, 3, 3, 3, 3]
const withFourth = (value: unknown): unknown[] => threes.map((three, index) => (index === 3 ? value : three))
const sparse = new Array<number>(7).fill(3, 0, 3).fill(3, 4)
const inherited = Object.assign(Object.create({ mind: 3 }) as object, byId(threes.slice(0, 6)))
const withoutMind = Object.fromEntries(Object.entries(byId(threes)).filter(([id]) => id !== 'mind'))

/** Answers that no scorer may take: why, the answers, the item that the error names. */
export const REFUSED: readonly (readonly [why: string, answers: unknown, item: string | null])[] = [
  ['0', withFourth(0), 'problems'],
  ['6', withFourth(6), 'problems'],
  ['1.5', withFourth(1.5), 'problems'],
  ["'3'", withFourth('3'), 'problems'],
  ['NaN', withFourth(NaN), 'problems'],
  ['undefined', withFourth(undefined), 'problems'],
  ['true', withFourth(true), 'problems'],
  ['a symbol', withFourth(Symbol('3')), 'problems'],
  ['a big integer', withFourth(3n), 'problems'],
  ['an object that throws when read as text', withFourth({ toString: () => expectNever() }), 'problems'],
  ['a value in a record', { ...byId(threes), close: 6 }, 'close'],
  ['six answers', threes.slice(1), 'mind'],
  ['eight answers', [...threes, 3], null],
  ['a sparse list', sparse, 'problems'],
  ['a missing key', withoutMind, 'mind'],
  ['an inherited key', inherited, 'mind'],
  ['an unknown key', { ...byId(threes), extra: 3 }, null],
  ['text for the whole', '3333333', null],
  ['null for the whole', null, null],
  ['undefined for the whole', undefined, null],
  ['a number for the whole', 21, null],
]

function expectNever(): never {
  throw new Error('scoring ran code of a value')
}
