import type { FormState } from '../form/state.ts';
import type { Wording } from '../instruments/schema.ts';
import type { Envelope, EnvelopePresentation } from './schema.ts';
/** What the page says about a submission; `null` for what it does not say. */
export interface Particulars {
    readonly reference: string | null;
    readonly occasion: NonNullable<Envelope['occasion']> | null;
    readonly context: Readonly<Record<string, string>> | null;
    readonly licence: string | null;
}
/** How the questions stood on the screen of a kiosk. */
export type KioskPresentation = Pick<EnvelopePresentation, 'textSize' | 'assistance'> & {
    readonly kiosk: true;
};
/** With what every envelope begins: its name, and what was asked. */
export declare const opening: ({ id, instrument }: FormState, { language, hash }: Wording) => Pick<Envelope, "schema" | "id" | "instrument">;
type Circumstances = 'reference' | 'occasion' | 'context' | 'presentation' | 'startedAt' | 'completedAt';
/** What the page gave, in the envelope's order (what it did not give is absent), and how and when it was asked. */
export declare const circumstances: ({ layout, layoutChanged, startedAt }: FormState, { reference, occasion, context }: Particulars, language: string, completedAt: number, kiosk?: KioskPresentation) => Pick<Envelope, Circumstances>;
export {};
