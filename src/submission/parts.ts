import type { FormState } from '../form/state.ts'
import type { Wording } from '../instruments/schema.ts'
import type { Envelope, EnvelopePresentation } from './schema.ts'

/** What the page says about a submission; `null` for what it does not say. */
export interface Particulars {
  readonly reference: string | null
  readonly occasion: NonNullable<Envelope['occasion']> | null
  readonly context: Readonly<Record<string, string>> | null
  readonly licence: string | null
}

/** How the questions stood on the screen of a kiosk. */
export type KioskPresentation = Pick<EnvelopePresentation, 'textSize' | 'assistance'> & { readonly kiosk: true }

/**
 * UTC, cut to the minute: nobody needs the second, and fewer people share a minute with their name on a visitor list.
 * In a kiosk, where people come one after the other, to the hour.
 */
const cut = (time: number, kiosk: unknown): string => {
  const text = new Date(time).toISOString()
  return kiosk ? `${text.slice(0, 13)}:00Z` : `${text.slice(0, 16)}Z`
}

/** With what every envelope begins: its name, and what was asked. */
export const opening = (
  { id, instrument }: FormState,
  { language, hash }: Wording,
): Pick<Envelope, 'schema' | 'id' | 'instrument'> => ({
  schema: 'wellbeing-widgets/submission@1',
  id,
  instrument: { id: instrument.id, version: instrument.version, language, wording: hash },
})

type Circumstances = 'reference' | 'occasion' | 'context' | 'presentation' | 'startedAt' | 'completedAt'

/** What the page gave, in the envelope's order (what it did not give is absent), and how and when it was asked. */
export const circumstances = (
  { layout, layoutChanged, startedAt }: FormState,
  { reference, occasion, context }: Particulars,
  language: string,
  completedAt: number,
  kiosk?: KioskPresentation,
): Pick<Envelope, Circumstances> => ({
  ...(reference && { reference }),
  ...(occasion && { occasion }),
  ...(context && { context }),
  presentation: {
    layout,
    language,
    kiosk: false,
    listened: false,
    textSize: 100,
    ...(layoutChanged && { layoutChanged }),
    ...kiosk,
  },
  startedAt: cut(startedAt ?? completedAt, kiosk),
  completedAt: cut(completedAt, kiosk),
})
