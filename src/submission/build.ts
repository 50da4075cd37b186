import type { FormState } from '../form/state.ts'
import type { Instrument, Wording } from '../instruments/schema.ts'
import { rowOfAnswers } from '../scoring/swemwbs-table.ts'
import type { Envelope, EnvelopeAnswer, EnvelopeScore } from './schema.ts'

/** Name and version of this software, as every submission records it; equal to package.json. */
export const SOFTWARE = 'wellbeing-widgets@0.1.0'

/** What the page says about a submission; `null` for what it does not say. */
export interface Particulars {
  readonly reference: string | null
  readonly occasion: NonNullable<Envelope['occasion']> | null
  readonly context: Readonly<Record<string, string>> | null
  readonly licence: string | null
}

/**
 * UTC, cut to the minute: nobody needs the second, and fewer people share a minute with their name on a visitor list.
 */
const minute = (time: number): string => `${new Date(time).toISOString().slice(0, 16)}Z`

const SCORERS = {
  swemwbs(answers: readonly EnvelopeAnswer[]): EnvelopeScore | null {
    const row = rowOfAnswers(answers as readonly (number | null)[])
    return row && { raw: row.raw, metric: row.metric, table: 'stewart-brown-2009' }
  },
} satisfies Record<NonNullable<Instrument['scoring']>, unknown>

/** What the page gave, in the envelope's order; what it did not give is absent. */
function given({ reference, occasion, context }: Particulars): Pick<Envelope, 'reference' | 'occasion' | 'context'> {
  return { ...(reference && { reference }), ...(occasion && { occasion }), ...(context && { context }) }
}

/**
 * The record that leaves the page: the answers as they stand, the score if there is one, and nothing that was not asked
 * for. Keys come in the order in which they are written.
 * @param language of the interface, BCP 47
 * @param completedAt wall clock at *Send*, milliseconds since 1970
 */
export function buildEnvelope(
  state: FormState,
  particulars: Particulars,
  wording: Wording,
  language: string,
  completedAt: number,
): Envelope {
  const { instrument, layout, layoutChanged } = state
  const ids = instrument.items.map(({ id }) => id)
  const answers = Object.fromEntries(ids.map((id) => [id, state.answers[id] ?? null]))
  const skipped = ids.filter((id) => answers[id] === null)
  return {
    schema: 'wellbeing-widgets/submission@1',
    id: state.id,
    instrument: { id: instrument.id, version: instrument.version, language: wording.language, wording: wording.hash },
    answers,
    skipped,
    answered: ids.length - skipped.length,
    ...(instrument.scoring && { score: SCORERS[instrument.scoring](Object.values(answers)) }),
    ...given(particulars),
    presentation: {
      layout,
      language,
      kiosk: false,
      listened: false,
      textSize: 100,
      ...(layoutChanged && { layoutChanged }),
    },
    startedAt: minute(state.startedAt ?? completedAt),
    completedAt: minute(completedAt),
    ...(particulars.licence && { licence: particulars.licence }),
    software: SOFTWARE,
  }
}
