import type { Definition, Question } from './definition.ts'
import { longestOf, rulesOf } from './rules.ts'
import type { Instrument, Questionnaire, Wording } from './schema.ts'

/** One question with its words in one language. */
export interface AskedQuestion {
  readonly id: string
  readonly kind: Question['kind']
  readonly label: string
  /** Empty when there is none. */
  readonly hint: string
  readonly options: readonly AskedOption[]
  readonly required: boolean
  readonly preferNotToSay: boolean
  /** Longest text, in characters; `Infinity` where nothing is written. */
  readonly longest: number
}

/** One option with its words. `apart`: it stands after the word "or". */
export interface AskedOption {
  readonly value: string
  readonly label: string
  readonly apart: boolean
}

/** What a person is asked about one text, and for what. */
export interface AskedConsent {
  readonly id: string
  /** Id of the text. */
  readonly for: string
  readonly scope: string
  /** `sha256-` and base64 of the SHA-256 of its words. */
  readonly wording: string
}

/** A form as it is asked, in one language. */
export interface AskedForm extends Questionnaire {
  readonly title: string
  readonly questions: readonly AskedQuestion[]
  readonly consents: readonly AskedConsent[]
  /** Whether a person is told how to find the submission again. */
  readonly withdrawal: boolean
}

/** Digest of a text, as it stands in a submission: `sha256-…`. */
export type Hash = (text: string) => Promise<string>

const needOf = (question: Question) => {
  if (question.kind === 'consent' || question.kind === 'section') return 'none'
  return question.required ? 'required' : 'optional'
}

/** What a form asks, apart from its words. */
export const instrumentOf = (definition: Definition): Instrument => ({
  id: definition.id,
  version: definition.version,
  scoring: null,
  items: definition.questions.map((question) => ({ id: question.id, need: needOf(question) })),
  rules: rulesOf(definition),
})

/** The words of the wanted language; else of the form's first one. */
const inLanguage = <Words>(words: Readonly<Record<string, Words>>, language: string): Words =>
  words[language] ?? (Object.values(words)[0] as Words)

function asked(question: Question, language: string): AskedQuestion {
  const { label, hint = '' } = inLanguage(question.words, language)
  const options = 'options' in question ? question.options : []
  return {
    id: question.id,
    kind: question.kind,
    label,
    hint,
    options: options.map(({ value, words, apart = false }) => ({ value, label: inLanguage(words, language), apart })),
    required: needOf(question) === 'required',
    preferNotToSay: 'options' in question && question.preferNotToSay === true,
    longest: longestOf(question),
  }
}

/** What is read on the screen, in the form's order. */
const wordsOf = ({ label, hint, options }: AskedQuestion): readonly string[] => [
  label,
  ...(hint ? [hint] : []),
  ...options.map((option) => option.label),
]

/** A form's words as every instrument has them; nobody owns them, and each question has options of its own. */
function wordingOf(instrument: string, language: string, questions: readonly AskedQuestion[], hash: string): Wording {
  const owned = { instruction: '', recall: '', copyright: '', options: [] }
  return {
    ...owned,
    instrument,
    language,
    items: Object.fromEntries(questions.map(({ id, label }) => [id, label])),
    hash,
  }
}

/** Of the languages of a form the one that is wanted: the same tag, or the same language; else the first one. */
function languageOf({ languages }: Definition, wanted: string): string {
  const tags = Object.keys(languages)
  const same = (tag: string, other: string) => tag.toLowerCase() === other.toLowerCase()
  const [base = ''] = wanted.split('-')
  return tags.find((tag) => same(tag, wanted)) ?? tags.find((tag) => same(tag, base)) ?? tags[0] ?? 'en'
}

/**
 * A form with its words in the language that is wanted, or in its first one. `wording` is the hash of `JSON.stringify`
 * of the list of its words: title, then each question's label, hint and options; that of a consent, of its own.
 */
export async function askedForm(definition: Definition, wanted: string, hash: Hash): Promise<AskedForm> {
  const language = languageOf(definition, wanted)
  const { title } = inLanguage(definition.languages, language)
  const questions = definition.questions.map((question) => asked(question, language))
  const digest = (words: readonly string[]) => hash(JSON.stringify(words))
  const consents: AskedConsent[] = []
  for (const [at, question] of definition.questions.entries())
    if (question.kind === 'consent') {
      const { id, for: text, scope } = question
      consents.push({ id, for: text, scope, wording: await digest(questions.slice(at, at + 1).flatMap(wordsOf)) })
    }
  return {
    instrument: instrumentOf(definition),
    title,
    questions,
    consents,
    withdrawal: definition.withdrawal === true,
    wording: wordingOf(definition.id, language, questions, await digest([title, ...questions.flatMap(wordsOf)])),
  }
}

/** Stands where a form will be, as long as nobody knows which. */
export const NOTHING_ASKED: AskedForm = {
  instrument: {
    ...{ id: 'none', version: '0', scoring: null, items: [{ id: 'none', need: 'none' }] },
    rules: rulesOf({ questions: [] }),
  },
  title: '',
  questions: [],
  consents: [],
  withdrawal: false,
  wording: wordingOf('none', 'en', [], ''),
}
