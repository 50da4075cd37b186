import type { FormState } from '../form/state.ts'
import type { AskedConsent, AskedForm } from '../instruments/questionnaire.ts'
import { circumstances, type KioskPresentation, opening, type Particulars } from './parts.ts'
import type { Envelope, EnvelopeAnswer } from './schema.ts'
import { SOFTWARE } from './software.ts'

/** Nobody reads and answers a form in less; a script does. Milliseconds. */
const TOO_QUICK_MS = 2000

/** The answers to what was on view; what was hidden, and what asks nothing, is absent. */
function answersOf({ instrument: { items, rules }, answers }: FormState): Record<string, EnvelopeAnswer> {
  const shown = rules.shown(answers)
  const asked = items.filter(({ id, need }) => need !== 'none' && shown.has(id))
  return Object.fromEntries(asked.map(({ id }) => [id, (!rules.isBlank(id, answers) && answers[id]) || null]))
}

/** By text: whether it may be quoted. Not Yes is no; a text that was not written, or not asked about, has no entry. */
function consentsOf({ instrument: { rules }, answers }: FormState, consents: readonly AskedConsent[]) {
  const shown = rules.shown(answers)
  const asked = consents.filter(({ id }) => shown.has(id))
  return Object.fromEntries(
    asked.map(({ id, for: text, scope, wording }) => [text, { given: answers[id] === 'yes', scope, wording }]),
  )
}

/**
 * The record of a feedback form that leaves the page: what was asked and answered, and nothing else. Keys come in the
 * order in which they are written.
 * @param language of the interface, BCP 47
 * @param completedAt wall clock at *Send*, milliseconds since 1970
 * @param trapped whether a field that no person sees was filled in
 * @param kiosk what a kiosk says of how it was answered
 */
export function buildFormEnvelope(
  state: FormState,
  particulars: Particulars,
  { wording, consents }: AskedForm,
  language: string,
  completedAt: number,
  trapped: boolean,
  kiosk?: KioskPresentation,
): Envelope {
  const answers = answersOf(state)
  const skipped = Object.keys(answers).filter((id) => answers[id] === null)
  const given = consentsOf(state, consents)
  const took = completedAt - (state.startedAt ?? completedAt)
  const suspect = trapped || (took >= 0 && took < TOO_QUICK_MS) // a clock that was set back says nothing
  return {
    ...opening(state, wording),
    answers,
    ...(Object.keys(given).length > 0 && { consents: given }),
    skipped,
    answered: Object.keys(answers).length - skipped.length,
    ...circumstances(state, particulars, language, completedAt, kiosk),
    ...(state.run && { run: state.run }),
    ...(suspect && { suspect }),
    software: SOFTWARE,
  }
}
