import { expect } from '@open-wc/testing'
import { compareSwemwbs, scoreSwemwbs, type CompleteSwemwbsScore } from '../../src/scoring/index.ts'
import { PUBLISHED, pretend, refusal } from './cases.ts'

const PAIRS = PUBLISHED.flatMap((before) => PUBLISHED.map((after) => ({ before, after })))
const RISES = PAIRS.filter(({ before, after }) => after.raw > before.raw)
const verdict = ({ before, after }: (typeof PAIRS)[number], threshold?: number) =>
  compareSwemwbs(before.metric, after.metric, threshold === undefined ? {} : { threshold }).verdict
const metricOf = (raw: number) => PUBLISHED[raw - 7]?.metric ?? NaN

describe('comparing two scores', () => {
  it('gives the exact difference, where floating point would be noisy in 242 of 406 rises', () => {
    const noisy = RISES.filter(({ before, after }) => {
      const { difference, differenceHundredths } = compareSwemwbs(before.metric, after.metric)
      expect(differenceHundredths).to.equal(after.metricHundredths - before.metricHundredths)
      expect(difference).to.equal(Number((after.metric - before.metric).toFixed(2)))
      return difference !== after.metric - before.metric
    })
    expect([noisy.length, RISES.length]).to.deep.equal([242, 406])
  })

  it('calls three metric points up improved, three down deteriorated, and less no change', () => {
    const wrong = PAIRS.filter(({ before, after }) => {
      const hundredths = after.metricHundredths - before.metricHundredths
      const expected = hundredths >= 300 ? 'improved' : hundredths <= -300 ? 'deteriorated' : 'no-change'
      return verdict({ before, after }) !== expected
    })
    expect(wrong).to.deep.equal([])
  })

  it('gives a fall as a negative difference', () => {
    const fall = { difference: -3.23, differenceHundredths: -323, verdict: 'deteriorated' }
    expect(compareSwemwbs(23.21, 19.98)).to.deep.equal(fall)
  })

  it('says that nothing has changed between equal scores', () => {
    expect(compareSwemwbs(19.25, 19.25)).to.deep.equal({ difference: 0, differenceHundredths: 0, verdict: 'no-change' })
  })

  it('judges five rises and their falls differently under 2.87 and 3 points', () => {
    const differing = PAIRS.filter((pair) => verdict(pair, 2.87) !== verdict(pair, 3))
    const rises = differing.filter(({ before, after }) => after.raw > before.raw)

    expect(differing.length).to.equal(10)
    expect(rises.map(({ before, after }) => `${before.raw} → ${after.raw}`)).to.deep.equal([
      '8 → 10',
      '10 → 14',
      '16 → 21',
      '20 → 24',
      '27 → 30',
    ])
  })

  it('counts a difference that is exactly the threshold, without floating-point noise', () => {
    const missed = RISES.filter(({ before, after }) => {
      const threshold = (after.metricHundredths - before.metricHundredths) / 100
      const [up, down] = [verdict({ before, after }, threshold), verdict({ before: after, after: before }, threshold)]
      return (
        up !== 'improved' || down !== 'deteriorated' || verdict({ before, after }, threshold + 0.01) !== 'no-change'
      )
    })
    expect(missed).to.deep.equal([])
  })

  it('takes complete scores as well as metric numbers', () => {
    const [before, after] = [scoreSwemwbs([2, 2, 2, 2, 2, 2, 2]), scoreSwemwbs([3, 3, 3, 3, 3, 3, 3])]
    if (!before.complete || !after.complete) throw new Error('both are complete')

    expect(compareSwemwbs(before, after)).to.deep.equal(compareSwemwbs(metricOf(14), metricOf(21)))
    expect(compareSwemwbs(before, 19.25)).to.deep.equal(compareSwemwbs(15.32, after))
  })

  it('gives a result that nobody can change', () => {
    expect(compareSwemwbs(7, 35)).to.be.frozen
  })
})

describe('a comparison that is refused', () => {
  const incomplete = scoreSwemwbs([null, 3, 3, 3, 3, 3, 3])
  const wrong = [21, 19.3, NaN, '19.25', null, undefined, {}, [], incomplete, { complete: true, metric: 21 }]

  it('names the side whose score is none', () => {
    for (const score of [...wrong, { ...incomplete, metric: 19.25 }, { metric: 19.25 }]) {
      const score_ = pretend<CompleteSwemwbsScore>(score)
      expect(refusal(() => compareSwemwbs(score_, 19.25)).expected).to.equal('before as in the table')
      expect(refusal(() => compareSwemwbs(19.25, score_)).expected).to.equal('after as in the table')
    }
  })

  it('says what came in place of a score', () => {
    expect(refusal(() => compareSwemwbs(21, 19.25)).got).to.equal('21')
    expect(refusal(() => compareSwemwbs(pretend(incomplete), 19.25)).got).to.equal('null')
  })

  it('had a threshold that is no number of at least 0.01', () => {
    for (const threshold of [0, -0, -3, 0.004, NaN, Infinity, '3', null, 3n, {}]) {
      const error = refusal(() => compareSwemwbs(7, 35, { threshold: pretend(threshold) }))
      expect(error.item).to.equal(null)
      expect(error.message).to.contain('expected a threshold of at least 0.01, got ')
    }
  })
})
