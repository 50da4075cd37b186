import { expect } from '@open-wc/testing'
import { reduce } from '../../src/form/reduce.ts'
import { type Action, type FormState, start } from '../../src/form/state.ts'
import type { Answers } from '../../src/instruments/schema.ts'
import { askedForm } from '../../src/instruments/questionnaire.ts'
import { buildFormEnvelope } from '../../src/submission/build-form.ts'
import { encodeEnvelope } from '../../src/submission/encode.ts'
import { parseEnvelope } from '../../src/submission/index.ts'
import { foodGroup } from '../support/food-group.ts'
import { WORLD } from '../support/forms.ts'

const hash = (text: string) => Promise.resolve(`sha256-${String(text.length).padStart(43, 'A')}=`)
const NOBODY = { reference: null, occasion: null, context: null, licence: null }
const ID = 'A'.repeat(22)

async function sent(answers: Answers, { took = 60_000, trapped = false, more = {}, asked = foodGroup() } = {}) {
  const form = await askedForm(asked, 'en', hash)
  const empty: FormState = { ...start(form.instrument, ID, 'paper', true), run: 'B'.repeat(22) }
  const given = Object.entries(answers).map(([item, value]): Action => ({ type: 'answer', item, value }))
  const act = (state: FormState, action: Action) => reduce(state, action, WORLD)
  const state = [{ type: 'begin' } as const, ...given].reduce(act, empty)
  return buildFormEnvelope(state, { ...NOBODY, ...more }, form, 'en', WORLD.now + took, trapped)
}

describe('the record of a feedback form', () => {
  it('has its keys in their order, and passes the receiver\u0027s schema', async () => {
    const more = { reference: 'GL-1', context: { site: 'north' } }
    const envelope = await sent({ overall: 'poor', why: 'The chairs', 'why-quote': 'yes' }, { took: 0, more })
    expect(Object.keys(envelope)).to.deep.equal([
      ...['schema', 'id', 'instrument', 'answers', 'consents', 'skipped', 'answered', 'reference', 'context'],
      ...['presentation', 'startedAt', 'completedAt', 'run', 'suspect', 'software'],
    ])
    expect(parseEnvelope(encodeEnvelope(envelope))).to.deep.equal(envelope)
    expect(envelope.consents?.why).to.deep.equal({ given: true, scope: 'reports', wording: await hash('x'.repeat(41)) })
  })

  it('holds nothing of what is hidden, even if it was answered before', async () => {
    const envelope = await sent({ overall: 'poor', why: 'The chairs', 'why-quote': 'yes' })
    const hidden = await sent({ overall: 'good', why: 'The chairs', 'why-quote': 'yes' })
    expect(Object.keys(envelope.answers)).to.deep.equal(['overall', 'why'])
    expect(hidden.answers).to.deep.equal({ overall: 'good' })
    expect('consents' in hidden).to.equal(false)
  })

  it('[83] a consent that nobody gave is no; without words there is none', async () => {
    const { consents } = await sent({ overall: 'poor', why: 'The chairs' })
    expect(consents?.why?.given).to.equal(false)
    expect('consents' in (await sent({ overall: 'poor', why: '  ' }))).to.equal(false)
  })

  it('holds no consent that was hidden by its own condition, whatever was chosen before', async () => {
    const { questions, ...form } = foodGroup()
    const showWhen = { question: 'overall', is: 'good' } as const
    const asked = { ...form, questions: questions.map(({ showWhen: _, ...rest }) => rest) as typeof questions }
    const [overall, why, quote] = asked.questions
    if (!overall || !why || !quote) expect.fail('another form')
    const conditional = { ...asked, questions: [overall, why, { ...quote, showWhen }] }
    const answers = { why: 'The chairs', 'why-quote': 'yes' } as const
    const good = await sent({ ...answers, overall: 'good' }, { asked: conditional })
    const poor = await sent({ ...answers, overall: 'poor' }, { asked: conditional })
    expect(good.consents?.why?.given).to.equal(true)
    expect('consents' in poor).to.equal(false)
  })

  it('says what was left out, and counts', async () => {
    const envelope = await sent({ overall: 'poor', why: ' ' })
    expect(envelope).to.deep.include({ answers: { overall: 'poor', why: null }, skipped: ['why'], answered: 1 })
  })

  it('is suspect when it was filled in by nobody, or in under two seconds; else says nothing of it', async () => {
    const suspect = async (options: object) => (await sent({ overall: 'good' }, options)).suspect
    expect(await suspect({ trapped: true })).to.equal(true)
    expect(await suspect({ took: 1999 })).to.equal(true)
    expect(await suspect({ took: 2000 })).to.equal(undefined)
    expect(await suspect({ took: -60_000 })).to.equal(undefined)
  })
})
