import { expect } from '@open-wc/testing'
import { checkDefinition } from '../../src/instruments/check-definition.ts'
import { anyForm, breakOne } from '../support/any-form.ts'
import { chance } from '../support/chance.ts'
import { foodGroup } from '../support/food-group.ts'

type Data = Record<string, unknown>

/** The form of the documentation. */
const food = () => foodGroup() as unknown as Food
type Food = Data & { languages: object; questions: Data[] }

const problems = (value: unknown) => checkDefinition(value).problems ?? []
const places = (value: unknown) => problems(value).map(({ path }) => path)
/** The places that are named after the form was bent. */
function bent(bend: (form: Food & Data) => void): string[] {
  const form = food()
  bend(form)
  return places(form)
}
const question = (form: Food, at: number) => form.questions[at] ?? {}
const nested = (levels: number): unknown =>
  levels > 1 ? { not: nested(levels - 1) } : { question: 'overall', is: 'good' }

describe('a form that a partner wrote', () => {
  it('is taken as it stands in the documentation, as a copy', () => {
    const form = food()
    const { definition } = checkDefinition(form)
    expect(definition).to.deep.equal(form)
    expect(definition?.questions[0]).to.not.equal(form.questions[0])
  })

  it('has one consent for a text, and may ask further by what was answered to it', () => {
    const another = { ...question(food(), 2), id: 'why-web' }
    expect(bent(({ questions }) => questions.push(another))).to.deep.equal(['questions.3.for'])
    const further = { ...question(food(), 1), id: 'who', showWhen: { question: 'why-quote', is: 'yes' } }
    expect(bent(({ questions }) => questions.push(further))).to.deep.equal([])
  })
  it('is told every problem at once, with its place, what was expected and what came', () => {
    const form: Data = { ...food(), id: 'Food Group', extra: 1 }
    Object.assign(question(form as Food, 0), { id: '1', required: 'no', options: [] })
    Object.assign(question(form as Food, 2), { for: 'nothing' })
    const found = problems(form)
    expect(found.map(({ path }) => path).sort()).to.deep.equal([
      ...['extra', 'id', 'questions.0.id', 'questions.0.options', 'questions.0.required'],
      ...['questions.1.showWhen.question', 'questions.2.for'],
    ])
    expect(found.find(({ path }) => path === 'id')).to.deep.equal({
      ...{ path: 'id', expected: 'a letter, then a-z 0-9 -, at most 40 characters', got: '"Food Group"' },
    })
  })

  it('has at most 100 questions, 50 options and labels of 500 characters', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `q${at}`, kind: 'text', words: { en: { label: 'x' } } }))
    const options = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ value: `v${at}`, words: { en: 'x' } }))
    const labelled = (length: number) => ({ en: { label: 'x'.repeat(length) } })
    expect(bent((form) => (form.questions = many(100)))).to.deep.equal([])
    expect(bent((form) => (form.questions = many(101)))).to.deep.equal(['questions'])
    expect(bent((form) => (form.questions = [{ ...food().questions[0], options: options(50) }]))).to.deep.equal([])
    expect(bent((form) => (form.questions = [{ ...food().questions[0], options: options(51) }]))).to.deep.equal([
      'questions.0.options',
    ])
    expect(bent((form) => (question(form, 0).words = labelled(500)))).to.deep.equal([])
    expect(bent((form) => (question(form, 0).words = labelled(501)))).to.deep.equal(['questions.0.words.en.label'])
  })

  it('shows a question only by what earlier ones were answered, at most five levels deep', () => {
    const when = (condition: unknown) => bent((form) => (question(form, 1).showWhen = condition))
    for (let levels = 1; levels <= 5; levels++) expect(when(nested(levels))).to.deep.equal([])
    expect(when(nested(6))).to.deep.equal(['questions.1.showWhen.not.not.not.not.not'])
    expect(when({ question: 'why', answered: true })).to.deep.equal(['questions.1.showWhen.question'])
    expect(when({ question: 'why-quote', answered: true })).to.deep.equal(['questions.1.showWhen.question'])
    expect(when({ question: 'overall', in: ['good', 'prefer-not-to-say', 'bad'] })).to.deep.equal([
      'questions.1.showWhen.in.2',
    ])
    expect(when({ question: 'overall', is: 'bad' })).to.deep.equal(['questions.1.showWhen.is'])
    const wrong = { all: [{ question: 'x', answered: true }, { any: [] }, {}] }
    expect(when(wrong)).to.deep.equal(
      [0, 1, 2].map((at) => `questions.1.showWhen.all.${at}${['.question', '.any', ''][at]}`),
    )
  })

  it('gives ids and values once, and words in each of its languages', () => {
    expect(bent((form) => (question(form, 1).id = 'overall'))).to.include('questions.1.id')
    const twice = [0, 1].map(() => ({ value: 'good', words: { en: 'Good' } }))
    expect(bent((form) => (form.questions = [{ ...food().questions[0], options: twice }]))).to.deep.equal([
      'questions.0.options.1.value',
    ])
    expect(bent((form) => Object.assign(form.languages, { gd: { title: 'Buidheann' } }))).to.include.members([
      ...['questions.0.words.gd', 'questions.0.options.2.words.gd', 'questions.2.words.gd'],
    ])
    expect(bent((form) => (question(form, 1).words = { en: { label: 'x' }, fr: { label: 'x' } }))).to.deep.equal([
      'questions.1.words.fr',
    ])
  })
})

describe('a definition that is a trap', () => {
  it('is refused for its size, before anybody looks further', () => {
    const deep = Array.from({ length: 1e5 }).reduce<unknown>((inner) => ({ not: inner }), null)
    const wide = Array.from({ length: 1e6 }, () => 1)
    const shared = Array.from({ length: 30 }).reduce<unknown>((inner) => [inner, inner], 'x')
    const ring: Data = {}
    ring['ring'] = ring
    for (const bomb of [deep, wide, shared, ring, 'x'.repeat(1e6), { ['x'.repeat(1e6)]: 1 }])
      expect(problems({ ...food(), questions: bomb })).to.have.length(1)
  })

  it('is refused when it is no data', () => {
    const throwing = {
      get schema() {
        throw new Error('trap')
      },
    } // prettier keeps it short
    const proxy = new Proxy({}, { ownKeys: () => expect.fail('trap') })
    for (const trap of [throwing, proxy, undefined, () => 1, 5n, Symbol('x'), { id: NaN }])
      expect(problems(trap)).to.have.length.above(0)
    expect(problems(JSON.parse('{"__proto__": 1}'))).to.have.length(1)
  })

  it('does not count the looks at an accessor', () => {
    let looks = 0
    const form = Object.defineProperty(food(), 'id', { enumerable: true, get: () => `x${looks++}` })
    expect([checkDefinition(form).definition?.id, looks]).to.deep.equal(['x0', 1])
  })
})

describe('generated definitions', () => {
  it('are taken when they are valid', () => {
    const random = chance(3)
    for (let turn = 0; turn < 2000; turn++) {
      const form = anyForm(random)
      expect(checkDefinition(form), JSON.stringify(form)).to.deep.equal({ definition: form })
    }
  })

  it('are refused with places and words when one thing in them is broken', () => {
    const random = chance(5)
    for (let turn = 0; turn < 2000; turn++) {
      const form = anyForm(random)
      breakOne(form, random)
      const found = problems(form)
      expect(found.length, JSON.stringify(form)).to.be.above(0)
      for (const { expected, got } of found) expect(expected.length * got.length, expected).to.be.above(0)
      expect(new Set(found.map(({ path }) => path)).size).to.equal(found.length)
    }
  })
})
