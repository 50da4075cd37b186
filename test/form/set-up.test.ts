import { expect } from '@open-wc/testing'
import { type Earlier, guardsOf, missing, type SetUp } from '../../src/form/set-up.ts'

const NOW = Date.UTC(2026, 10, 20)
const setUp: SetUp = {
  ...{ reference: 'GL-0047', occasion: 'follow-up', assistance: null },
  ...{ layout: 'paper', language: 'en', patient: false },
}
const before: Earlier = { occasion: 'baseline', language: 'en', layout: 'paper', date: '2026-10-01' }

describe('a set-up', () => {
  it('[69] lacks what was not entered', () => {
    expect(missing(setUp)).to.deep.equal([])
    expect(missing({ ...setUp, reference: '', occasion: null })).to.deep.equal(['reference', 'occasion'])
    expect(missing({ ...setUp, reference: 'a\u0007b' })).to.deep.equal(['reference'])
  })

  const UNUSUAL: readonly (readonly [string, Partial<SetUp>, Partial<Earlier>, readonly string[]])[] = [
    ['nothing unusual', {}, {}, []],
    ['a second baseline', { occasion: 'baseline' }, {}, ['baseline']],
    ['13 days after the last', {}, { date: '2026-11-07' }, ['gap']],
    ['14 days after the last', {}, { date: '2026-11-06' }, []],
    ['another language', {}, { language: 'cy' }, ['language']],
    ['another layout', {}, { layout: 'one-per-screen' }, ['layout']],
    ['a date that is none', { occasion: 'baseline' }, { date: 'soon' }, ['baseline']],
    ['a date to come', {}, { date: '2027-01-01', language: 'cy' }, []],
  ]
  for (const [what, changes, earlier, guards] of UNUSUAL)
    it(`[70] with ${what}: ${guards.join() || 'no warning'}`, () => {
      expect(guardsOf({ ...setUp, ...changes }, [{ ...before, ...earlier }], NOW)).to.deep.equal(guards)
    })

  it('[70] is compared with the last, wherever it stands in the list', () => {
    const older = { ...before, date: '2026-01-01', language: 'cy' }
    expect(guardsOf(setUp, [older, before], NOW)).to.deep.equal([])
    expect(guardsOf(setUp, [before, older], NOW)).to.deep.equal([])
  })
})
