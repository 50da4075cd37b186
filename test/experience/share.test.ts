import { expect } from '@open-wc/testing'
import { positiveExperience, type ExperienceCounts } from '../../src/experience/index.ts'
import { chance } from './chance.ts'

const OPTIONS = ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'] as const
const counts = (...people: unknown[]) =>
  Object.fromEntries(OPTIONS.map((option, at) => [option, people[at] ?? 0])) as unknown as ExperienceCounts
const PRINTED = counts(182, 19, 8, 2, 2, 1)

/** What `positiveExperience` says about something that is not what its types ask for. */
function refusal(value: unknown): string {
  try {
    positiveExperience(value as ExperienceCounts)
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
  throw new Error('it was taken')
}

/** Positive, of how many, low, high: by scipy 1's `binomtest(k, n).proportion_ci(method='wilson')`. */
const WILSON = [
  [201, 214, 0.8988543780061813, 0.9641585719518122],
  [201, 213, 0.9041225653109262, 0.9674819748350789],
  [0, 1, 0, 0.7934506856227626],
  [1, 1, 0.20654931437723745, 1],
  [0, 10, 0, 0.27753279986288926],
  [10, 10, 0.7224672001371109, 1],
  [1, 2, 0.09453120573423074, 0.9054687942657693],
  [3, 7, 0.1582198552514697, 0.7495416354723428],
  [50, 100, 0.4038315303659956, 0.5961684696340044],
  [987, 1000, 0.9778855576244203, 0.9923871796106489],
  [1, 1_000_000, 1.765245767453709e-7, 5.664911804311442e-6],
] as const

describe('the share of people whose experience was positive', () => {
  it('is 93.9 % with "don\u0027t know" and 94.4 % without, and the counts come with it', () => {
    const { share, shareOfKnown, positive, answered, known } = positiveExperience(PRINTED)
    expect([positive, answered, known]).to.deep.equal([201, 214, 213])
    expect([share?.toFixed(3), shareOfKnown?.toFixed(3)]).to.deep.equal(['0.939', '0.944'])
    expect([share, shareOfKnown]).to.deep.equal([201 / 214, 201 / 213])
  })

  it('has the intervals that another library computes, for both denominators', () => {
    for (const [positive, of, low, high] of WILSON) {
      const { interval } = positiveExperience(counts(positive, 0, 0, 0, 0, of - positive))
      const { intervalOfKnown } = positiveExperience(counts(0, positive, of - positive, 0, 0, 7))
      for (const found of [interval, intervalOfKnown]) {
        expect(found?.[0], `${positive} of ${of}`).to.be.closeTo(low, 1e-12)
        expect(found?.[1], `${positive} of ${of}`).to.be.closeTo(high, 1e-12)
      }
    }
  })

  it('lies in its interval, whose ends are just not refuted at 5 %, for 2,000 random counts', () => {
    const random = chance(1)
    for (let turn = 0; turn < 2000; turn++) {
      const { share, interval, answered } = positiveExperience(counts(...OPTIONS.map(() => random(10 ** (turn % 5)))))
      if (share === null || !interval) continue
      const [low, high] = interval
      expect(low).to.be.within(0, share)
      expect(high).to.be.within(share, 1)
      for (const end of interval.filter((each) => each > 0 && each < 1)) {
        const deviates = Math.abs(share - end) / Math.sqrt((end * (1 - end)) / answered)
        expect(deviates).to.be.closeTo(1.959963984540054, 1e-6)
      }
    }
  })

  it('is exactly 0 or 1 at the end of the interval when nobody or everybody was positive', () => {
    for (const people of [1, 2, 3, 7, 10, 999, 12345]) {
      expect(positiveExperience(counts(0, 0, people)).interval?.[0]).to.equal(0)
      expect(positiveExperience(counts(people)).interval?.[1]).to.equal(1)
    }
  })

  it('is not made up when nobody answered', () => {
    expect(positiveExperience(counts())).to.deep.equal({
      ...{ positive: 0, answered: 0, known: 0 },
      ...{ share: null, shareOfKnown: null, interval: null, intervalOfKnown: null },
    })
  })

  it('is nought of those who answered, and nothing of those who know, when nobody knows', () => {
    const { share, shareOfKnown, interval, intervalOfKnown } = positiveExperience(counts(0, 0, 0, 0, 0, 5))
    expect([share, shareOfKnown, intervalOfKnown]).to.deep.equal([0, null, null])
    expect(interval?.[0]).to.equal(0)
  })

  it('is a result that nobody can change', () => {
    const result = positiveExperience(PRINTED)
    for (const each of [result, result.interval, result.intervalOfKnown]) expect(each).to.be.frozen
  })
})

describe('counts that are refused', () => {
  const WRONG: readonly (readonly [unknown, string])[] = [
    ...([-1, 1.5, NaN, Infinity, 2 ** 53, null, true, 5n] as const).map((value) => [value, String(value)] as const),
    ...[['3', '"3"'] as const, ['', '""'] as const, [{}, 'an object'] as const, [[1], 'an object'] as const],
    [undefined, 'undefined'],
  ]

  it('name the field, what was expected and what came', () => {
    for (const option of OPTIONS)
      for (const [value, got] of WRONG)
        expect(refusal({ ...PRINTED, [option]: value })).to.equal(
          `Experience counts, ${option}: expected a whole number that is not negative, got ${got}`,
        )
  })

  it('lack a key', () => {
    for (const option of OPTIONS) {
      const { [option]: _, ...rest } = PRINTED
      expect(refusal(rest)).to.contain(`${option}: expected a whole number`)
    }
  })

  it('have a key too many', () => {
    for (const key of ['blank', 'Good', 'verygood', '__proto__', '0']) {
      const message = refusal(Object.defineProperty({ ...PRINTED }, key, { value: 1, enumerable: true }))
      expect(message).to.contain(`"${key}": expected no such key`)
    }
  })

  it('are inherited', () => {
    expect(refusal(Object.create(PRINTED))).to.contain('very-good: expected')
    expect(refusal(Object.setPrototypeOf({ good: 1 }, PRINTED))).to.contain('very-good: expected')
  })

  it('are no counts at all', () => {
    for (const value of [null, undefined, 5, 'good', true, Symbol('s')])
      expect(refusal(value)).to.contain('as a whole: expected an object of six counts, got ')
    expect(refusal([])).to.contain('very-good')
    expect(refusal(() => 1)).to.contain('very-good')
  })

  it('add up to more than can be counted exactly', () => {
    expect(refusal(counts(2 ** 53 - 1, 1))).to.contain('sum: expected at most 2^53 - 1 answers')
  })

  it('run none of their code while they are refused', () => {
    const loud = { toString: () => expect.fail('ran'), [Symbol.toPrimitive]: () => expect.fail('ran') }
    expect(refusal({ ...PRINTED, good: loud })).to.contain('good: expected')
  })

  it('are cut short in the message', () => {
    expect(refusal({ ...PRINTED, good: 'x'.repeat(1e5) }).length).to.be.below(200)
    expect(refusal({ ...PRINTED, ['x'.repeat(1e5)]: 1 }).length).to.be.below(200)
  })
})
