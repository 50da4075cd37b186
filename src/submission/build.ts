import type { FormState } from '../form/state.ts'
import type { Instrument, Wording } from '../instruments/schema.ts'
import { rowOfAnswers } from '../scoring/swemwbs-table.ts'
import { circumstances, type KioskPresentation, opening, type Particulars } from './parts.ts'
import type { Envelope, EnvelopeAnswer, EnvelopeScore } from './schema.ts'
import { SOFTWARE } from './software.ts'

const SCORERS = {
  swemwbs(answers: readonly EnvelopeAnswer[]): EnvelopeScore | null {
    const row = rowOfAnswers(answers as readonly (number | null)[])
    return row && { raw: row.raw, metric: row.metric, table: 'stewart-brown-2009' }
  },
} satisfies Record<NonNullable<Instrument['scoring']>, unknown>

/**
 * The record that leaves the page: the answers as they stand, the score if there is one, and nothing that was not asked
 * for. Keys come in the order in which they are written.
 * @param language of the interface, BCP 47
 * @param completedAt wall clock at *Send*, milliseconds since 1970
 * @param kiosk what a kiosk says of how it was answered
 */
export function buildEnvelope(
  state: FormState,
  particulars: Particulars,
  wording: Wording,
  language: string,
  completedAt: number,
  kiosk?: KioskPresentation,
): Envelope {
  const { instrument } = state
  const ids = instrument.items.map(({ id }) => id)
  const answers = Object.fromEntries(ids.map((id) => [id, state.answers[id] ?? null]))
  const skipped = ids.filter((id) => answers[id] === null)
  return {
    ...opening(state, wording),
    answers,
    skipped,
    answered: ids.length - skipped.length,
    ...(instrument.scoring && { score: SCORERS[instrument.scoring](Object.values(answers)) }),
    ...circumstances(state, particulars, language, completedAt, kiosk),
    ...(particulars.licence && { licence: particulars.licence }),
    software: SOFTWARE,
  }
}
