import type { TemplateResult } from 'lit'
import type { Settings } from '../../config.ts'
import type { Action, FormState } from '../../form/state.ts'
import type { Wording } from '../../instruments/schema.ts'
import type { Words } from '../words/en.ts'

/** All that a screen may know, and all that it may do. */
export interface View {
  readonly state: FormState
  readonly wording: Wording
  readonly words: Words
  readonly settings: Settings
  readonly act: (action: Action) => void
  /** Clears every answer and starts afresh. */
  readonly clearAll: () => void
}

/** A screen: no state of its own, no decision. */
export type Screen = (view: View) => TemplateResult
