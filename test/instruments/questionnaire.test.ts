import { expect } from '@open-wc/testing'
import { checkDefinition } from '../../src/instruments/check-definition.ts'
import { askedForm } from '../../src/instruments/questionnaire.ts'
import { readyForms } from '../../src/instruments/ready/index.ts'
import { foodGroup } from '../support/food-group.ts'

/** The text itself in the place of its digest. */
const open = (text: string) => Promise.resolve(text)

describe('a form as it is asked', () => {
  it('is named by the hash of its words, in their order', async () => {
    const { wording, consents } = await askedForm(foodGroup(), 'en', open)
    expect(JSON.parse(wording.hash)).to.deep.equal([
      ...['Thursday food group', 'How was the group?', 'There is no right answer', 'Good', 'Poor', 'Don\u0027t know'],
      ...['What could we do better?', 'Can we use your words in our reports?'],
    ])
    expect(consents).to.deep.equal([
      ...[{ id: 'why-quote', for: 'why', scope: 'reports', wording: '["Can we use your words in our reports?"]' }],
    ])
  })

  it('speaks the language of the page where it can, else its first one', async () => {
    const both = <Words>(en: Words, gd: Words) => ({ en, 'gd-GB': gd })
    const form = {
      ...foodGroup(),
      languages: both({ title: 'Food' }, { title: 'Biadh' }),
      questions: [{ id: 'q', kind: 'text' as const, words: both({ label: 'How?' }, { label: 'Ciamar?' }) }],
    }
    const spoken = async (wanted: string) => (await askedForm(form, wanted, open)).wording.language
    expect(await spoken('GD-gb')).to.equal('gd-GB')
    expect(await spoken('en-GB')).to.equal('en')
    for (const other of ['', 'fr', 'constructor']) expect(await spoken(other)).to.equal('en')
    expect((await askedForm(form, 'gd-GB', open)).questions[0]?.label).to.equal('Ciamar?')
  })
})

describe('the ready forms', () => {
  for (const form of readyForms)
    it(`"${form.id}" passes the check that a partner's form must pass`, () => {
      expect(checkDefinition(form)).to.deep.equal({ definition: form })
    })

  it('[81] experience asks the six options of the Friends and Family Test, and requires none', () => {
    const [overall] = readyForms[0]?.questions ?? []
    expect(overall?.words.en?.label).to.equal('Overall, how was your experience of our service?')
    const options = overall && 'options' in overall ? overall.options : []
    expect(options.map(({ value, words }) => [value, words.en])).to.deep.equal([
      ['very-good', 'Very good'],
      ['good', 'Good'],
      ['neither', 'Neither good nor poor'],
      ['poor', 'Poor'],
      ['very-poor', 'Very poor'],
      ['dont-know', 'Don\u0027t know'],
    ])
    expect(options.filter(({ apart }) => apart)).to.have.length(1)
    for (const form of readyForms) for (const each of form.questions) expect('required' in each).to.equal(false)
  })

  it('use plain words: none that blames, hurries or shouts', () => {
    const words = JSON.stringify(readyForms)
    expect(words).to.not.match(/\b(easy|simple|just|invalid|forgot|failed|crisis)\b|!/i)
  })
})
