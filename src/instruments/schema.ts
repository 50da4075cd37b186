import type { Rules } from './rules.ts'

/** What a questionnaire is, apart from its words. */
export interface Instrument {
  /** Stands in the envelope and in events: `swemwbs`. */
  readonly id: string
  readonly version: string
  /** Which scorer turns complete answers into a score; `null` when there is none. */
  readonly scoring: 'swemwbs' | null
  /** What is asked, in the order in which it is asked. Nobody reorders it. */
  readonly items: readonly Item[]
  readonly rules: Rules
}

/** One thing that is asked. */
export interface Item {
  readonly id: string
  /**
   * Whether it must be answered, or may stay empty without a word; `none`: it belongs to another one, or asks nothing.
   * Without it a person is reminded once.
   */
  readonly need?: 'required' | 'optional' | 'none'
}

/** The value of one response option; of several; or what was written. */
export type AnswerValue = number | string | readonly string[]

/** Item id → answer. No entry: no answer. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** The words of an instrument in one language. */
export interface Wording {
  /** Id of the instrument that these words belong to. */
  readonly instrument: string
  /** BCP 47 tag of the language. */
  readonly language: string
  readonly instruction: string
  /** The last words of the instruction: the time the statements are about. Shown with every statement. */
  readonly recall: string
  /** Item id → its words. */
  readonly items: Readonly<Record<string, string>>
  /** Response options in the order in which they are shown. */
  readonly options: readonly ResponseOption[]
  /** The owners' line; it goes with every copy of the words. */
  readonly copyright: string
  /**
   * `sha256-` and base64 of the SHA-256 of the UTF-8 text instruction, items, options, copyright line, in that order,
   * joined by U+000A. Recorded with every submission.
   */
  readonly hash: string
}

/** One response option: its value and its words. */
export interface ResponseOption {
  readonly value: number
  readonly label: string
}

/** An instrument with the words it is asked in. */
export interface Questionnaire {
  readonly instrument: Instrument
  readonly wording: Wording
}
