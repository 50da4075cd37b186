import { expect } from '@open-wc/testing'
import type { Condition, Definition } from '../../src/instruments/definition.ts'
import { rulesOf } from '../../src/instruments/rules.ts'
import { asking, foodGroup } from '../support/food-group.ts'

const form = (...questions: object[]): Definition => ({
  ...foodGroup(),
  questions: questions as Definition['questions'],
})
const words = { en: { label: 'x' } }
const text = (id: string, showWhen?: Condition) => ({ id, kind: 'text', words, ...(showWhen && { showWhen }) })
const choices = {
  ...{ id: 'days', kind: 'choices', words, preferNotToSay: true },
  options: ['mon', 'tue', 'wed'].map((value) => ({ value, words: { en: value } })),
}

describe('which questions are on view', () => {
  const whenMet = (condition: Condition, days: string | readonly string[]) =>
    rulesOf(form(choices, text('b', condition)))
      .shown({ days })
      .has('b')

  it('follows is, in, answered, all, any and not', () => {
    const is = { question: 'days', is: 'tue' }
    expect(whenMet(is, ['mon', 'tue'])).to.equal(true)
    expect(whenMet(is, ['mon'])).to.equal(false)
    expect(whenMet({ question: 'days', in: ['mon', 'wed'] }, ['wed'])).to.equal(true)
    expect(whenMet({ question: 'days', in: ['mon', 'wed'] }, ['tue'])).to.equal(false)
    expect(whenMet({ question: 'days', answered: true }, [])).to.equal(false)
    expect(whenMet({ question: 'days', answered: true }, ['prefer-not-to-say'])).to.equal(true)
    expect(whenMet({ all: [is, { question: 'days', is: 'mon' }] }, ['tue'])).to.equal(false)
    expect(whenMet({ any: [is, { question: 'days', is: 'mon' }] }, ['tue'])).to.equal(true)
    expect(whenMet({ not: is }, ['mon'])).to.equal(true)
  })

  it('a hidden question has no answer for those that come later', () => {
    const rules = rulesOf(
      form(choices, text('b', { question: 'days', is: 'mon' }), text('c', { question: 'b', answered: true })),
    )
    expect([...rules.shown({ days: ['mon'], b: 'words' })]).to.deep.equal(['days', 'b', 'c'])
    expect([...rules.shown({ days: ['tue'], b: 'words' })]).to.deep.equal(['days'])
  })

  it('[83] consent is asked only when its text is on view and says something', () => {
    const rules = rulesOf(foodGroup())
    expect([...rules.shown({ overall: 'poor', why: 'The chairs' })]).to.include('why-quote')
    for (const why of ['', ' \n\t']) expect([...rules.shown({ overall: 'poor', why })]).to.not.include('why-quote')
    expect([...rules.shown({ overall: 'good', why: 'The chairs' })]).to.deep.equal(['overall'])
  })
})

describe('what can be an answer', () => {
  it('is a value of the question, a list of different ones, or a text', () => {
    const { accepts } = rulesOf(form(choices, text('b'), { ...choices, id: 'one', kind: 'choice' }))
    expect(accepts('days', ['mon', 'prefer-not-to-say'])).to.equal(true)
    for (const value of ['mon', ['mon', 'mon'], ['thu'], [1], null, {}]) expect(accepts('days', value)).to.equal(false)
    expect([accepts('one', 'mon'), accepts('one', 'thu'), accepts('one', ['mon'])]).to.deep.equal([true, false, false])
    expect([accepts('b', ''), accepts('b', 3), accepts('nobody', 'x')]).to.deep.equal([true, false, false])
  })

  it('is Yes or No to a consent, and nothing to a section', () => {
    const { accepts } = rulesOf(foodGroup())
    expect(['yes', 'no', 'maybe', true].map((value) => accepts('why-quote', value))).to.deep.equal([
      ...[true, true, false, false],
    ])
    expect(rulesOf(asking({ kind: 'section' })).accepts('q', '')).to.equal(false)
  })

  it('counts characters as people do', () => {
    const { excess } = rulesOf(asking({ maxLength: 3 }))
    expect(excess('q', { q: '🫖🫖🫖' })).to.equal(0)
    expect(excess('q', { q: '🫖🫖🫖!' })).to.equal(1)
    expect(rulesOf(asking({})).excess('q', { q: 'x'.repeat(2001) })).to.equal(1)
  })

  it('is none when the question is named as what every object has', () => {
    const rules = rulesOf(asking({ id: 'constructor' }))
    expect([rules.isBlank('constructor', {}), rules.excess('constructor', {})]).to.deep.equal([true, 0])
  })
})
