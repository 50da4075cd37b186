import { expect } from '@open-wc/testing'
import { isSafe, worst } from '../../src/form/run.ts'
import type { Fate } from '../../src/form/state.ts'
import { walk } from '../support/forms.ts'

const form = (fate: Fate) => ({ ...walk([]), fate })
const worstOf = (...fates: Fate[]) => worst(fates.map(form))?.fate

describe('several forms of one person', () => {
  it('are called sent only when each of them is', () => {
    expect(worstOf('sent', 'sent')).to.equal('sent')
    for (const fate of ['handed', 'sending', 'slow', 'waiting', 'unsent', 'unstored'] as const)
      for (const fates of [['sent', fate] as const, [fate, 'sent'] as const]) expect(worstOf(...fates)).to.equal(fate)
    expect(worstOf('sending', 'unsent')).to.equal('unsent')
  })

  it('one that was not begun counts for nothing', () => {
    expect(worstOf('none', 'sent')).to.equal('sent')
    expect(worstOf('none')).to.equal(undefined)
  })

  it('the next one is asked when the last is safe', () => {
    expect(isSafe({ ...form('unsent'), kept: true })).to.equal(true)
    expect([...(['sent', 'handed', 'sending', 'unsent'] as const)].map((fate) => isSafe(form(fate)))).to.deep.equal([
      ...[true, true, false, false],
    ])
  })
})
