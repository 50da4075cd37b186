import { expect } from '@open-wc/testing'
import { type Draft, draftOf, restored } from '../../src/form/draft.ts'
import type { Action } from '../../src/form/state.ts'
import { answerAll, walk } from '../support/forms.ts'

const again = (value: unknown) => JSON.parse(JSON.stringify(value)) as Draft
const fresh = walk([])
const began: readonly Action[] = [
  { type: 'begin' },
  { type: 'answer', item: 'optimistic', value: 3 },
  { type: 'continue' },
  { type: 'answer', item: 'useful', value: 4 },
]
const kept = (actions: readonly Action[] = began) => again(draftOf(walk(actions)))

describe('an unfinished form', () => {
  it('is nothing while nothing was answered, and after it was handed over', () => {
    expect(draftOf(walk([{ type: 'begin' }]))).to.equal(null)
    expect(draftOf(walk([...answerAll, { type: 'send' }]))).to.equal(null)
  })

  it('comes back on the first statement that was not left with Continue, with its selection', () => {
    const state = restored(kept(), fresh)
    expect(state).to.deep.include({ place: 'questions', position: 1, answers: { optimistic: 3, useful: 4 } })
    expect(restored(kept([...began, { type: 'continue' }]), fresh)).to.deep.include({ position: 2 })
    expect(restored(kept([...began, { type: 'back' }]), fresh)).to.deep.include({ position: 1 })
  })

  it('comes back on the check screen when all were left', () => {
    expect(restored(kept(answerAll), fresh)).to.deep.include({ place: 'review' })
    expect(restored(kept([...answerAll, { type: 'stop' }]), fresh)).to.deep.include({ place: 'review' })
  })

  it('keeps its id, and when it was begun', () => {
    const { id, startedAt } = walk(began)
    expect(restored(kept(), fresh)).to.deep.include({ id, startedAt })
  })

  const SPOILT: readonly (readonly [what: string, changes: Partial<Draft>])[] = [
    ['another form', { form: 'experience' }],
    ['another version', { version: '2009' }],
    ['an unknown statement', { answers: { hopeful: 3 } }],
    ['an answer that is no option', { answers: { useful: 6 } }],
    ['an answer as text', { answers: { useful: '3' } }],
    ['a place beyond the last statement', { reached: 7 }],
  ]
  for (const [what, changes] of SPOILT)
    it(`is refused with ${what}`, () => {
      expect(restored({ ...kept(), ...changes }, fresh)).to.equal(null)
    })
})
