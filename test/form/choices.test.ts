import { expect } from '@open-wc/testing'
import { toggled } from '../../src/form/choices.ts'

const OPTIONS = ['tea', 'walk', 'none', 'unsure'].map((value) => ({ value, apart: /none|unsure/.test(value) }))
const after = (...pressed: string[]) =>
  pressed.reduce<readonly string[]>((ticked, value) => toggled(OPTIONS, ticked, value), [])

describe('ticking several options', () => {
  it('adds and takes away, in the order of the options', () => {
    expect(after('walk', 'tea')).to.deep.equal(['tea', 'walk'])
    expect(after('walk', 'tea', 'walk')).to.deep.equal(['tea'])
  })

  it('what stands after "or" takes the place of all others, and they of it', () => {
    expect(after('walk', 'tea', 'none')).to.deep.equal(['none'])
    expect(after('none', 'unsure')).to.deep.equal(['unsure'])
    expect(after('none', 'tea')).to.deep.equal(['tea'])
    expect(after('none', 'none')).to.deep.equal([])
  })

  it('takes no notice of what is no option', () => {
    expect(after('tea', 'wine')).to.deep.equal(['tea'])
  })
})
