import { expect } from '@open-wc/testing'
import { cleaned, left } from '../../src/form/text.ts'
import { HOSTILE } from '../support/hostile-strings.ts'

describe('what a person wrote', () => {
  it('loses control characters, and nothing else', () => {
    expect(cleaned('a\u0000b\u0007c\u009f\td\ne')).to.equal('abc\td\ne')
    for (const text of HOSTILE)
      expect(cleaned(text)).to.equal(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ''))
  })

  it('[82] is counted only near its limit, as people count', () => {
    expect([left('x'.repeat(89), 100), left('x'.repeat(90), 100), left('x'.repeat(103), 100)]).to.deep.equal([
      ...[null, 10, -3],
    ])
    expect([left('🫖'.repeat(50), 100), left('🫖'.repeat(95), 100)]).to.deep.equal([null, 5])
    expect(left('x'.repeat(5000), Infinity)).to.equal(null)
  })
})
