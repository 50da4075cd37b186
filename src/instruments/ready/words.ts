import type { Definition, Question } from '../definition.ts'

type Chosen = Extract<Question, { options: unknown }>

/** English words of a question. */
export const en = (label: string, hint?: string): Question['words'] => ({ en: { label, ...(hint && { hint }) } })

/** Options from value and English words, in their order. */
export const options = (words: Readonly<Record<string, string>>): Chosen['options'] =>
  Object.entries(words).map(([value, text]) => ({ value, words: { en: text } }))

/** "Don't know", after the word "or": it is no point of a scale. */
export const dontKnow: Chosen['options'][number] = { value: 'dont-know', words: { en: "Don't know" }, apart: true }

/** Whether the words written before may be quoted; `about` says which. Not Yes is no. */
export const quote = (text: string, about: string): Question => ({
  ...{ id: `${text}-quote`, kind: 'consent', for: text, scope: 'reports' },
  words: en(
    'Can we use your words in our reports?',
    `What you wrote about ${about}. We will take out names. People who know you might still guess that it is you. ` +
      'If you choose nothing, we will not use your words.',
  ),
})

/** A form of this version, in English. */
export const form = (id: string, title: string, questions: Question[]): Definition => ({
  ...{ schema: 'wellbeing-widgets/form@1', id, version: '1', languages: { en: { title } } },
  questions,
})
