import { expect } from '@open-wc/testing'
import { type Draft, draftOf, restored } from '../../src/form/draft.ts'
import { progress, unanswered } from '../../src/form/select.ts'
import { type Action, type FormState, start } from '../../src/form/state.ts'
import { type AskedForm, askedForm } from '../../src/instruments/questionnaire.ts'
import { foodGroup } from '../support/food-group.ts'
import { walk } from '../support/forms.ts'

const ID = 'A'.repeat(22)
const go: Action = { type: 'continue' }
const begin: Action = { type: 'begin' }
const answer = (item: string, value: string): Action => ({ type: 'answer', item, value })
const poor = answer('overall', 'poor')

describe('a form of many kinds of questions', () => {
  let form: AskedForm
  let empty: FormState
  before(async () => {
    form = await askedForm(foodGroup(), 'en', (text) => Promise.resolve(text))
    empty = start(form.instrument, ID, 'one-per-screen', true)
  })

  const on = (actions: readonly Action[], options: object = {}) => walk(actions, { from: empty, ...options })

  it('passes over what is hidden, forwards and back', () => {
    expect(on([begin, answer('overall', 'good'), go]).place).to.equal('review')
    expect(on([begin, poor, go])).to.include({ place: 'questions', position: 1 })
    const hidden = on([begin, poor, go, answer('why', 'Chairs'), go, { type: 'back' }, { type: 'back' }])
    expect(hidden).to.include({ position: 0 })
    const back = on([begin, poor, go, go, { type: 'back' }])
    expect(back).to.include({ place: 'questions', position: 1 })
  })

  it('reminds of nothing that may stay empty', () => {
    expect(on([begin, go])).to.include({ place: 'review', prompt: 'none' })
    expect(walk([begin, { type: 'send' }], { from: { ...empty, layout: 'paper' } }).place).to.equal('handed-over')
  })

  it('asks for what must be answered', () => {
    const items = form.instrument.items.map((item) => ({ ...item, need: 'required' as const }))
    const strict = { ...empty, instrument: { ...form.instrument, items } }
    expect(walk([begin, go, go], { from: strict })).to.include({ position: 0, prompt: 'required' })
    expect(on([begin, go], { world: { requireAll: true } })).to.include({ position: 0, prompt: 'required' })
  })

  it('[82] a text that is too long keeps the form from going on, never from being written', () => {
    const long = on([begin, poor, go, answer('why', 'x'.repeat(101))])
    expect(long.answers.why).to.have.length(101)
    expect(walk([go], { from: long })).to.include({ position: 1, prompt: 'required' })
    expect(walk([answer('why', 'x'.repeat(100)), go], { from: long })).to.include({ position: 2 })
    const paper = { ...long, layout: 'paper' as const }
    expect(walk([{ type: 'send' }], { from: paper })).to.include({ place: 'questions', prompt: 'required' })
  })

  it('asks what a changed answer has brought up, then comes back to the check screen', () => {
    const checked = on([begin, answer('overall', 'good'), go])
    const changed = walk([{ type: 'change', item: 'overall' }, poor, go], { from: checked })
    expect(changed).to.include({ place: 'questions', position: 1 })
    expect(walk([answer('why', 'Chairs'), go, go], { from: changed }).place).to.equal('review')
    const same = walk([{ type: 'change', item: 'overall' }, go], { from: checked })
    expect(same.place).to.equal('review')
  })

  it('counts the questions that are asked; a consent is none', () => {
    expect(progress(on([begin]))).to.deep.equal({ position: 1, of: 1 })
    expect(progress(on([begin, poor, go]))).to.deep.equal({ position: 2, of: 2 })
    expect(unanswered(on([begin, poor])).map(({ id }) => id)).to.deep.equal(['why'])
  })

  it('refuses what is no answer to the question', () => {
    for (const value of ['bad', '', ['good'], 1])
      expect(on([begin, { type: 'answer', item: 'overall', value: value as string }]).answers).to.deep.equal({})
  })

  it('comes back from a draft with its texts and its run, in the form that it was', () => {
    const state = { ...on([begin, poor, go, answer('why', 'Chairs 🪑\nسلام')]), run: 'B'.repeat(22) }
    const kept = JSON.parse(JSON.stringify(draftOf(state))) as Draft
    const fresh = walk([], { world: { intro: true } })
    const back = restored(kept, fresh, [fresh.instrument, form.instrument])
    expect(back).to.deep.include({ answers: state.answers, run: state.run, position: 1, place: 'questions' })
    expect(back?.instrument.id).to.equal('food-group')
    expect(restored({ ...kept, answers: { overall: ['good'] } }, fresh, [form.instrument])).to.equal(null)
  })
})
