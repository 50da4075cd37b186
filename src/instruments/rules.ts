import type { Condition, Definition, Question } from './definition.ts'
import type { Answers, AnswerValue } from './schema.ts'

/** How items are asked, and what their answers can be. Pure. */
export interface Rules {
  /** Ids of the items that are asked when these answers were given; an answer to a hidden one counts for none. */
  readonly shown: (answers: Answers) => ReadonlySet<string>
  /** Whether this can be an answer to the item. */
  readonly accepts: (id: string, value: unknown) => boolean
  /** Whether nothing is said: no answer, an empty text, no option of several. */
  readonly isBlank: (id: string, answers: Answers) => boolean
  /** By how many characters a text is too long; 0 when it can be sent. */
  readonly excess: (id: string, answers: Answers) => number
}

/** Longest text where a definition names no limit, in characters. */
const LONGEST = 2000

/** The answer of somebody who would rather not say. */
export const PREFER_NOT = 'prefer-not-to-say'

/** Longest text that can be sent, in characters; `Infinity` where nothing is written. */
export const longestOf = (question: Question | undefined): number =>
  question?.kind === 'text' || question?.kind === 'long-text' ? (question.maxLength ?? LONGEST) : Infinity

/** The values that can be chosen. */
export function valuesOf(question: Question): readonly string[] {
  if (question.kind === 'consent') return ['yes', 'no']
  if (!('options' in question)) return []
  const values = question.options.map(({ value }) => value)
  return question.preferNotToSay ? [...values, PREFER_NOT] : values
}

/** The answer to a question, which may be named as what every object has: `constructor`. */
export const answerTo = (id: string, answers: Answers): AnswerValue | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined

const isBlank = (id: string, answers: Answers): boolean => String(answerTo(id, answers) ?? '').trim() === ''

function isMet(when: Condition, answers: Answers): boolean {
  if ('all' in when) return when.all.every((each) => isMet(each, answers))
  if ('any' in when) return when.any.some((each) => isMet(each, answers))
  if ('not' in when) return !isMet(when.not, answers)
  const chosen = [answerTo(when.question, answers) ?? ''].flat()
  if ('is' in when) return chosen.includes(when.is)
  if ('in' in when) return when.in.some((value) => chosen.includes(value))
  return !isBlank(when.question, answers)
}

/** One pass in the form's order: what is hidden has no answer for those that come later. */
function shown(questions: readonly Question[], answers: Answers): ReadonlySet<string> {
  const seen: Record<string, AnswerValue> = {}
  const ids = new Set<string>()
  for (const question of questions) {
    const { id, showWhen } = question
    const isWanted = question.kind !== 'consent' || !isBlank(question.for, seen)
    if (!isWanted || (showWhen && !isMet(showWhen, seen))) continue
    ids.add(id)
    const answer = answerTo(id, answers)
    if (answer !== undefined) seen[id] = answer
  }
  return ids
}

function accepts(question: Question | undefined, value: unknown): boolean {
  if (!question) return false
  if (/text$/.test(question.kind)) return typeof value === 'string'
  const values = valuesOf(question)
  if (question.kind !== 'choices') return values.some((each) => each === value)
  if (!Array.isArray(value) || new Set(value).size < value.length) return false
  return value.every((each) => values.includes(String(each)))
}

/** What a definition says about its questions, ready to be asked. */
export function rulesOf({ questions }: Pick<Definition, 'questions'>): Rules {
  const known = new Map(questions.map((question) => [question.id, question]))
  let last: readonly [Answers, ReadonlySet<string>] | undefined
  return {
    shown(answers) {
      if (last?.[0] !== answers) last = [answers, shown(questions, answers)]
      return last[1]
    },
    accepts: (id, value) => accepts(known.get(id), value),
    isBlank,
    // as people count: half of an emoji is none
    excess: (id, answers) => Math.max(0, [...String(answerTo(id, answers) ?? '')].length - longestOf(known.get(id))),
  }
}
