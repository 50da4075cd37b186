import { expect } from '@open-wc/testing'
import { SwemwbsInputError, scoreSwemwbs } from '../../src/scoring/index.ts'
import { BAD_ANSWERS, byId, pretend, refusal } from './cases.ts'

const refuse = (mind: unknown) => refusal(() => scoreSwemwbs(byId([3, 3, 3, 3, 3, 3, mind])))

describe('a refusal', () => {
  it('is a range error with a name of its own', () => {
    const error = refuse(6)
    expect(error).to.be.instanceOf(SwemwbsInputError).and.instanceOf(RangeError)
    expect(error.name).to.equal('SwemwbsInputError')
  })

  it('is a sentence with the item, what was expected and what came', () => {
    expect(refuse(6).message).to.equal('SWEMWBS mind: expected 1, 2, 3, 4, 5 or null, got 6')
    expect(refusal(() => scoreSwemwbs(pretend(null))).message).to.equal(
      'SWEMWBS input: expected seven answers, got null',
    )
  })

  it('tells a text from the number it looks like', () => {
    expect([refuse('6').got, refuse(6).got]).to.deep.equal(['"6"', '6'])
  })

  it('stays short, whatever came', () => {
    for (const long of ['x'.repeat(1e6), '\u0000'.repeat(1e6), 10n ** 1000n, Symbol('x'.repeat(1e6))])
      expect(refuse(long).message.length).to.be.below(400)
  })

  it('shows nothing of what an object or a list holds', () => {
    expect(refuse({ note: 'private' }).message).not.to.contain('private')
    expect(refuse(['private']).message).not.to.contain('private')
  })

  it('holds all three parts in its message, for every bad input', () => {
    for (const { answers } of BAD_ANSWERS) {
      const { message, item, expected, got } = refusal(() => scoreSwemwbs(pretend(answers)))
      for (const part of [item ?? 'input', expected, got]) expect(message).to.contain(part)
    }
  })
})
