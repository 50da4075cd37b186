import { expect } from '@open-wc/testing'
import { reduce } from '../../src/form/reduce.ts'
import { screenOf, unanswered } from '../../src/form/select.ts'
import type { Action } from '../../src/form/state.ts'
import { answer, answerAll, ITEMS, walk, WORLD } from '../support/forms.ts'

const go = { type: 'continue' } as const
const begin = { type: 'begin' } as const

const EVERY_ACTION: readonly Action[] = [
  ...(['begin', 'continue', 'skip', 'back', 'send', 'stop', 'return', 'retry'] as const).map((type) => ({ type })),
  ...(['saved', 'slow', 'waiting', 'unsent', 'unstored', 'sent', 'handed'] as const).map((type) => ({ type })),
  ...(['clear', 'change'] as const).map((type) => ({ type, item: 'mind' })),
  { type: 'answer', item: 'mind', value: 1 },
  { type: 'resized', layout: 'paper', item: 'mind' },
]

describe('answering, one statement per screen', () => {
  it('opens with what this is, and asks the first statement after Start', () => {
    expect(screenOf(walk([]))).to.equal('intro')
    expect(walk([begin])).to.include({ place: 'questions', position: 0, startedAt: WORLD.now })
  })

  it('stays on the screen when an option is chosen', () => {
    const state = walk([begin, answer(0, 3)])
    expect(state).to.include({ position: 0, place: 'questions' })
    expect(state.answers).to.deep.equal({ optimistic: 3 })
  })

  for (const value of [0, 6, 1.5, NaN, '3', undefined, null])
    it(`refuses ${JSON.stringify(value)} (${typeof value}) as an answer and leaves everything as it is`, () => {
      const before = walk([begin])
      const action = { type: 'answer', item: 'useful', value } as unknown as Action
      expect(walk([action], { from: before })).to.equal(before)
    })

  it('refuses an answer to a statement that is not there, or before Start', () => {
    const before = walk([begin])
    expect(walk([{ type: 'answer', item: 'other', value: 3 }], { from: before })).to.equal(before)
    expect(walk([answer(0)]).answers).to.deep.equal({})
  })

  it('leads from the last statement to the check screen, with every answer', () => {
    const state = walk(answerAll)
    expect(state.place).to.equal('review')
    expect(Object.keys(state.answers)).to.deep.equal(ITEMS)
  })

  it('moves on once when Continue is pressed twice within a second', () => {
    const state = walk([begin, answer(0)])
    const next = walk([go, go, go], { from: state, pace: 300 })
    expect(next).to.include({ position: 1, prompt: 'none' })
  })

  it('does not hold up somebody who answers quickly', () => {
    expect(walk(answerAll, { pace: 10 }).place).to.equal('review')
  })

  it('does not send when a double press on Continue reaches the check screen', () => {
    expect(walk([{ type: 'send' }], { from: walk(answerAll), pace: 300 }).place).to.equal('review')
  })

  it('clears an answer and says so, without calling it left out', () => {
    const state = walk([begin, answer(0), { type: 'clear', item: 'optimistic' }])
    expect(state).to.include({ notice: 'answer-cleared', position: 0 })
    expect(state.answers).to.deep.equal({})
    expect(state.declined).to.deep.equal([])
  })
})

describe('leaving a statement out', () => {
  it('reminds once, gently, then moves on and records it', () => {
    const reminded = walk([begin, go])
    expect(reminded).to.include({ prompt: 'gentle', position: 0 })

    const next = walk([go], { from: reminded })
    expect(next).to.include({ prompt: 'none', position: 1 })
    expect(next.declined).to.deep.equal(['optimistic'])
  })

  it('does not remind again of a statement that was passed before', () => {
    const back = walk([begin, go, go, { type: 'back' }])
    expect(walk([go], { from: back })).to.include({ prompt: 'none', position: 1 })
  })

  it('"I\'d rather not answer this one" takes back an answer and moves on', () => {
    const state = walk([begin, answer(0), { type: 'skip' }])
    expect(state).to.include({ position: 1 })
    expect(state.answers).to.deep.equal({})
    expect(state.declined).to.deep.equal(['optimistic'])
  })

  it('an answer given after all is no longer left out', () => {
    expect(walk([begin, go, go, { type: 'back' }, answer(0)]).declined).to.deep.equal([])
  })

  it('on the last statement without a check screen it stays, and says that it is left out', () => {
    const atLast = walk(answerAll.slice(0, -2), { world: { review: false } })
    const state = walk([{ type: 'skip' }], { from: atLast, world: { review: false } })
    expect(state).to.include({ position: 6, notice: 'left-out', place: 'questions' })
    expect(walk([{ type: 'send' }], { from: state, world: { review: false } }).fate).to.equal('sending')
  })

  it('is an error where every statement is required, as often as it is tried', () => {
    const world = { requireAll: true }
    const state = walk([begin, go, go, go, { type: 'skip' }], { world })
    expect(state).to.include({ prompt: 'required', position: 0 })
    expect(walk([answer(0), go], { from: state, world })).to.include({ prompt: 'none', position: 1 })
  })
})

describe('going back, changing, stopping', () => {
  it('goes back to the answers as they were left', () => {
    const state = walk([begin, answer(0, 2), go, answer(1, 5), { type: 'back' }])
    expect(state).to.include({ position: 0 })
    expect(state.answers).to.deep.equal({ optimistic: 2, useful: 5 })
    expect(walk([{ type: 'back' }], { from: state }).place).to.equal('intro')
  })

  it('has nowhere to go back to when the form opens with the first statement', () => {
    const state = walk([], { world: { intro: false } })
    expect(walk([{ type: 'back' }], { from: state, world: { intro: false } })).to.equal(state)
  })

  it('Change leads to the statement, Continue and Back to the check screen again', () => {
    const change = walk([{ type: 'change', item: 'relaxed' }], { from: walk(answerAll) })
    expect(change).to.include({ place: 'questions', position: 2 })
    expect(walk([answer(2, 1), go], { from: change }).place).to.equal('review')
    expect(walk([{ type: 'back' }], { from: change }).place).to.equal('review')
    expect(walk([{ type: 'back' }], { from: walk(answerAll) })).to.include({ place: 'questions', position: 6 })
  })

  it('stops from anywhere and returns there with every answer', () => {
    const before = walk([begin, answer(0), go, answer(1)])
    const stopped = walk([{ type: 'stop' }, { type: 'stop' }], { from: before })
    expect(screenOf(stopped)).to.equal('stop')
    const returned = walk([{ type: 'return' }], { from: stopped })
    expect(returned).to.deep.include({ place: 'questions', position: 1, answers: before.answers })
  })
})

describe('all statements on one page', () => {
  const options = { layout: 'paper' } as const

  it('sends at once when nothing is missing', () => {
    const all = ITEMS.map((_, position) => answer(position))
    expect(walk([begin, ...all, { type: 'send' }], options)).to.include({ place: 'handed-over', fate: 'sending' })
  })

  it('reminds once of what is missing, then sends without it', () => {
    const reminded = walk([begin, answer(3), { type: 'send' }], options)
    expect(reminded).to.include({ place: 'questions', prompt: 'gentle' })
    expect(unanswered(reminded)).to.have.length(6)
    expect(walk([answer(4)], { from: reminded }).prompt).to.equal('gentle')
    expect(walk([{ type: 'send' }], { from: reminded }).fate).to.equal('sending')
  })

  it('does not send without them when the reminder came by a double press', () => {
    const reminded = walk([begin, { type: 'send' }], options)
    expect(walk([{ type: 'send' }], { from: reminded, pace: 300 }).place).to.equal('questions')
  })

  it('does not send where every statement is required', () => {
    const world = { requireAll: true }
    const state = walk([begin, answer(3), { type: 'send' }, { type: 'send' }], { ...options, world })
    expect(state).to.include({ place: 'questions', prompt: 'required' })
  })

  it('knows no Continue, and goes back to the first screen', () => {
    const state = walk([begin, answer(3)], options)
    expect(walk([go], { from: state })).to.equal(state)
    expect(walk([{ type: 'back' }], { from: state }).place).to.equal('intro')
  })

  it('keeps answers and place when the layout switches, and remembers that it did', () => {
    const state = walk([begin, answer(3)], options)
    const narrow = walk([{ type: 'resized', layout: 'one-per-screen', item: 'clearly' }], { from: state })
    expect(narrow).to.include({ position: 4, layoutChanged: true })
    expect(narrow.answers).to.deep.equal({ problems: 4 })
    expect(walk([{ type: 'resized', layout: 'paper', item: null }], { from: narrow })).to.include({ position: 4 })
    expect(walk([{ type: 'resized', layout: 'paper', item: null }]).layoutChanged).to.equal(false)
    expect(walk([{ type: 'resized', layout: 'paper', item: null }], { from: state })).to.equal(state)
  })

  it('sends a blank from the check screen only where that is allowed', () => {
    const blank = walk([begin, ...ITEMS.flatMap((): Action[] => [go, go])])
    expect(walk([{ type: 'send' }], { from: blank }).fate).to.equal('sending')
    const refused = walk([{ type: 'send' }], { from: blank, world: { requireAll: true } })
    expect(refused).to.include({ place: 'questions', position: 0, prompt: 'required' })
  })
})

describe('after Send', () => {
  const sent = walk([...answerAll, { type: 'send' }])

  it('is sending, and nothing changes the answers any more', () => {
    expect(screenOf(sent)).to.equal('sending')
    const late = walk([answer(0, 1), { type: 'clear', item: 'mind' }, go, { type: 'send' }, { type: 'back' }], {
      from: sent,
    })
    expect(late).to.equal(sent)
  })

  it('shows what became of it', () => {
    const after = (...types: Exclude<Action['type'], 'answer' | 'clear' | 'change' | 'resized' | 'offered'>[]) =>
      walk(
        types.map((type) => ({ type })),
        { from: sent },
      )
    expect(after('saved')).to.include({ kept: true, fate: 'sending' })
    expect(after('slow').fate).to.equal('slow')
    expect(screenOf(after('waiting'))).to.equal('waiting')
    expect(screenOf(after('unsent'))).to.equal('unsent')
    expect(after('unsent', 'retry').fate).to.equal('sending')
    expect(screenOf(after('unsent', 'sent'))).to.equal('done')
    expect(after('sent', 'unsent', 'slow', 'waiting').fate).to.equal('sent')
    expect(screenOf(after('handed'))).to.equal('done')
  })

  it('goes back to the answers only when nothing was kept and nothing has left', () => {
    const unstored = walk([{ type: 'unstored' }], { from: sent })
    expect(screenOf(unstored)).to.equal('unsent')
    expect(walk([{ type: 'back' }], { from: unstored })).to.include({ place: 'questions', fate: 'none' })
    expect(walk([{ type: 'back' }], { from: walk([{ type: 'unsent' }], { from: sent }) }).place).to.equal('handed-over')
  })

  it('hears of its fate behind the stop screen too', () => {
    const stopped = walk([{ type: 'stop' }, { type: 'sent' }, { type: 'return' }], { from: sent })
    expect(screenOf(stopped)).to.equal('done')
  })
})

describe('every state', () => {
  it('is frozen, and the same one again when nothing may change', () => {
    const state = walk(answerAll)
    expect(Object.isFrozen(state)).to.equal(true)
    expect(reduce(state, begin, WORLD)).to.equal(state)
  })

  for (const place of ['intro', 'questions', 'review', 'stop', 'handed-over'] as const)
    it(`in ${place} takes every action, gives a frozen state and leaves the old one alone`, () => {
      const state = Object.freeze({ ...walk(answerAll), place })
      const before = JSON.stringify(state)
      for (const action of EVERY_ACTION) {
        const after = reduce(state, action, { ...WORLD, tick: 1e6 })
        expect(Object.isFrozen(after), action.type).to.equal(true)
        expect(screenOf(after), action.type).to.be.a('string')
        expect(after.id, action.type).to.equal(state.id)
      }
      expect(JSON.stringify(state)).to.equal(before)
    })
})
