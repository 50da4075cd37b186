import type { Definition } from '../../src/instruments/definition.ts'

/** The form of the documentation, as a page may write it. */
export const foodGroup = (): Definition => ({
  schema: 'wellbeing-widgets/form@1',
  id: 'food-group',
  version: '2026-11',
  languages: { en: { title: 'Thursday food group' } },
  questions: [
    {
      ...{ id: 'overall', kind: 'choice', preferNotToSay: true },
      words: { en: { label: 'How was the group?', hint: 'There is no right answer' } },
      options: [
        { value: 'good', words: { en: 'Good' } },
        { value: 'poor', words: { en: 'Poor' } },
        { value: 'dont-know', words: { en: 'Don\u0027t know' }, apart: true },
      ],
    },
    {
      ...{ id: 'why', kind: 'long-text', maxLength: 100, words: { en: { label: 'What could we do better?' } } },
      showWhen: { question: 'overall', is: 'poor' },
    },
    {
      ...{ id: 'why-quote', kind: 'consent', for: 'why', scope: 'reports' },
      words: { en: { label: 'Can we use your words in our reports?' } },
    },
  ],
})

/** A question of a form under test: what it does not say has a plain default. */
export const asking = (question: Readonly<Record<string, unknown>>): Definition => {
  const whole = { ...{ id: 'q', kind: 'text', words: { en: { label: 'Question' } } }, ...question }
  return { ...foodGroup(), questions: [whole] as unknown as Definition['questions'] }
}
