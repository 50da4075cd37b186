import { expect } from '@open-wc/testing'
import { scoreSwemwbs, scoreSwemwbsBatch } from '../../src/scoring/index.ts'
import { EVERY_PATTERN, pretend, refusal } from './cases.ts'

const threes = [3, 3, 3, 3, 3, 3, 3]
const threesBut = (column: number, value: unknown) => pretend<number[]>(threes.with(column, pretend(value)))

describe('scoring a batch', () => {
  it('gives every pattern the score it has on its own, and 0 where there is none', () => {
    const items = Uint8Array.from(EVERY_PATTERN.flat(), (answer) => answer ?? 0)

    const hundredths = scoreSwemwbsBatch(items)

    expect(hundredths.length).to.equal(279_936)
    const different = EVERY_PATTERN.filter((answers, row) => {
      return hundredths[row] !== (scoreSwemwbs(answers).metricHundredths ?? 0)
    })
    expect(different).to.deep.equal([])
  })

  it('reads bytes, floating-point numbers, lists and whatever else has a length', () => {
    for (const items of [threes, new Float64Array(threes), new Int8Array(threes), { ...threes, length: 7 }])
      expect([...scoreSwemwbsBatch(items)]).to.deep.equal([1925])
  })

  it('takes no rows for an empty result', () => {
    expect(scoreSwemwbsBatch([]).length).to.equal(0)
  })

  it('writes into the memory it is given and leaves the rest of it alone', () => {
    const out = new Uint16Array([1, 2, 3])

    expect(scoreSwemwbsBatch([...threes, ...threes], out)).to.equal(out)

    expect([...out]).to.deep.equal([1925, 1925, 3])
  })

  it('takes minus zero for a blank, as it takes zero', () => {
    expect([...scoreSwemwbsBatch(threesBut(6, -0))]).to.deep.equal([0])
  })
})

describe('a batch that is refused', () => {
  const items = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind'] as const

  for (const [column, item] of items.entries()) {
    it(`names the row and ${item} when its value is no answer`, () => {
      for (const value of [6, 255, -1, 1.5, NaN, '3', null, undefined, true, 3n, Symbol('three'), {}]) {
        const error = refusal(() => scoreSwemwbsBatch([...threes, ...threesBut(column, value)]))
        expect(error.item).to.equal(item)
        expect(error.message).to.contain(`SWEMWBS ${item}: expected 1, 2, 3, 4, 5 or 0 in row 1, got `)
      }
    })
  }

  it('has been scored up to the row that was refused', () => {
    const out = new Uint16Array(3)
    refusal(() => scoreSwemwbsBatch([...threes, ...threesBut(3, 9), ...threes], out))
    expect([...out]).to.deep.equal([1925, 0, 0])
  })

  it('says so when a length is no multiple of seven', () => {
    for (const wrong of [
      [3],
      [...threes, 3],
      { length: -7 },
      { length: 10.5 },
      { length: NaN },
      {},
      null,
      undefined,
      7,
    ]) {
      const { item, expected } = refusal(() => scoreSwemwbsBatch(pretend(wrong)))
      expect({ item, expected }).to.deep.equal({ item: null, expected: 'rows of seven answers' })
    }
    expect(refusal(() => scoreSwemwbsBatch([...threes, 3])).got).to.equal('8')
  })

  it('is not written where metric scores do not fit', () => {
    for (const out of [new Uint16Array(1), new Uint8Array(2), new Float64Array(2), [0, 0], 2, 'out']) {
      const { item, expected } = refusal(() => scoreSwemwbsBatch([...threes, ...threes], pretend(out)))
      expect({ item, expected }).to.deep.equal({ item: null, expected: 'a Uint16Array of at least 2' })
    }
  })
})
