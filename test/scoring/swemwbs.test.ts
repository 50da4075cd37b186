import { expect } from '@open-wc/testing'
import { scoreSwemwbs, scoreSwemwbsMany, type SwemwbsAnswers } from '../../src/scoring/index.ts'
import { BAD_ANSWERS, EVERY_PATTERN, ITEMS, PUBLISHED, byId, pretend, refusal } from './cases.ts'

const table = 'stewart-brown-2009'
const complete = EVERY_PATTERN.filter((answers) => !answers.includes(null))
const withBlanks = EVERY_PATTERN.filter((answers) => answers.includes(null))
const sum = (answers: readonly (number | null)[]) => answers.reduce((total: number, answer) => total + (answer ?? 0), 0)

describe('scoring seven answers', () => {
  it('gives the raw total and its metric score, whatever the pattern', () => {
    expect(complete.length).to.equal(78_125)
    const wrong = complete.filter((answers) => {
      const { raw, metric, metricHundredths } = scoreSwemwbs(answers)
      const row = PUBLISHED[sum(answers) - 7]
      return raw !== row?.raw || metric !== row.metric || metricHundredths !== row.metricHundredths
    })
    expect(wrong).to.deep.equal([])
  })

  it('finds raw 21 as often as it must', () => {
    expect(complete.filter((answers) => scoreSwemwbs(answers).raw === 21).length).to.equal(8135)
  })

  it('says everything about a complete response', () => {
    const score = { complete: true, answered: 7, raw: 21, metric: 19.25, metricHundredths: 1925, table }
    expect(scoreSwemwbs([3, 3, 3, 3, 3, 3, 3])).to.deep.equal(score)
  })

  it('gives no score while an answer is missing, only how many there are', () => {
    expect(withBlanks.length).to.equal(201_811)
    const wrong = withBlanks.filter((answers) => {
      const { complete, answered, raw, metric, metricHundredths } = scoreSwemwbs(answers)
      const count = answers.filter((answer) => answer !== null).length
      return complete || answered !== count || raw !== null || metric !== null || metricHundredths !== null
    })
    expect(wrong).to.deep.equal([])
  })

  it('says everything about an incomplete response', () => {
    const score = { complete: false, answered: 6, raw: null, metric: null, metricHundredths: null, table }
    expect(scoreSwemwbs([5, 5, 5, 5, 5, 5, null])).to.deep.equal(score)
  })

  it('takes answers by item just as well as in a list', () => {
    const different = EVERY_PATTERN.filter((answers) => scoreSwemwbs(byId(answers)) !== scoreSwemwbs(answers))
    expect(different).to.deep.equal([])
  })

  it('does not mind in which order the items come, nor that they have no prototype', () => {
    const backwards = Object.fromEntries(Object.entries(byId([1, 2, 3, 4, 5, 1, 2])).reverse())
    const bare = Object.assign(Object.create(null) as object, backwards)
    expect(scoreSwemwbs(pretend<SwemwbsAnswers>(bare)).raw).to.equal(18)
  })

  it('leaves what a library has hung on the answers alone', () => {
    const answers = Object.defineProperty({ ...byId([3, 3, 3, 3, 3, 3, 3]), [Symbol('mark')]: 9 }, '__mark', {})
    expect(scoreSwemwbs(answers).raw).to.equal(21)
    expect(scoreSwemwbs(Object.assign([3, 3, 3, 3, 3, 3, 3] as const, { mark: 9 })).raw).to.equal(21)
  })

  it('gives scores that nobody can change', () => {
    expect(scoreSwemwbs([3, 3, 3, 3, 3, 3, 3])).to.be.frozen
    expect(scoreSwemwbs([null, 3, 3, 3, 3, 3, 3])).to.be.frozen
  })

  it('leaves the answers as they were', () => {
    const answers = Object.freeze(byId([1, 2, 3, 4, 5, null, 1]))
    scoreSwemwbs(answers)
    expect(answers).to.deep.equal(byId([1, 2, 3, 4, 5, null, 1]))
  })
})

describe('answers that change while they are read', () => {
  for (const [shape, answers] of [
    ['list', [3, 3, 3, 3, 3, 3, 3]],
    ['object', byId([3, 3, 3, 3, 3, 3, 3])],
  ] as const) {
    it(`are read once each, in a proxied ${shape}`, () => {
      const reads: unknown[] = []
      const names = shape === 'list' ? Object.keys(ITEMS) : ITEMS
      const watched = new Proxy(answers, {
        get: (target, key) => {
          if (names.includes(pretend(key))) reads.push(key)
          return Reflect.get(target, key) as unknown
        },
      })

      expect(scoreSwemwbs(watched).raw).to.equal(21)
      expect(reads).to.deep.equal([...names])
    })
  }

  it('count as what they were when they were checked', () => {
    let reads = 0
    const answers = Object.defineProperty(byId([3, 3, 3, 3, 3, 3, 3]), 'mind', { get: () => (reads++ ? 99 : 3) })
    expect(scoreSwemwbs(answers).raw).to.equal(21)
    expect(reads).to.equal(1)
  })
})

describe('answers that are refused', () => {
  for (const { what, answers, item, got } of BAD_ANSWERS) {
    it(`${what}: says which item, what was expected and what came`, () => {
      const error = refusal(() => scoreSwemwbs(pretend(answers)))

      expect({ item: error.item, got: error.got }).to.deep.equal({ item, got })
      expect(error.expected).to.equal(item ? '1, 2, 3, 4, 5 or null' : 'seven answers')
    })
  }
})

describe('scoring many responses', () => {
  const good: SwemwbsAnswers = [3, 3, 3, 3, 3, 3, 3]

  it('goes on past every bad row and says which it was', () => {
    const rows = [good, ...BAD_ANSWERS.map(({ answers }) => pretend<SwemwbsAnswers>(answers)), good]

    const { scores, refused } = scoreSwemwbsMany(rows)

    expect(scores.map((score) => score?.raw ?? null)).to.deep.equal([21, ...BAD_ANSWERS.map(() => null), 21])
    expect(refused.map(({ row }) => row)).to.deep.equal(BAD_ANSWERS.map((_, index) => index + 1))
    expect(refused.map(({ error }) => error.message)).to.deep.equal(
      BAD_ANSWERS.map(({ answers }) => refusal(() => scoreSwemwbs(pretend(answers))).message),
    )
  })

  it('takes any iterable, and keeps an incomplete row as a score', () => {
    const rows = new Set([good, byId([null, 1, 1, 1, 1, 1, 1])])
    expect(scoreSwemwbsMany(rows).scores.map((score) => score?.answered)).to.deep.equal([7, 6])
    expect(scoreSwemwbsMany([])).to.deep.equal({ scores: [], refused: [] })
  })

  it('refuses what is no iterable of rows', () => {
    for (const rows of [null, undefined, 7, '3333333', {}]) {
      const { item, expected } = refusal(() => scoreSwemwbsMany(pretend(rows)))
      expect({ item, expected }).to.deep.equal({ item: null, expected: 'rows of seven answers' })
    }
  })

  it('gives results that nobody can change', () => {
    const result = scoreSwemwbsMany([pretend([])])
    expect(result).to.be.frozen
    expect(result.refused[0]).to.be.frozen
  })
})
