import type { FormState } from '../form/state.ts';
import type { Wording } from '../instruments/schema.ts';
import type { Envelope } from './schema.ts';
/** Name and version of this software, as every submission records it; equal to package.json. */
export declare const SOFTWARE = "wellbeing-widgets@0.1.0";
/** What the page says about a submission; `null` for what it does not say. */
export interface Particulars {
    readonly reference: string | null;
    readonly occasion: NonNullable<Envelope['occasion']> | null;
    readonly context: Readonly<Record<string, string>> | null;
    readonly licence: string | null;
}
/**
 * The record that leaves the page: the answers as they stand, the score if there is one, and nothing that was not asked
 * for. Keys come in the order in which they are written.
 * @param language of the interface, BCP 47
 * @param completedAt wall clock at *Send*, milliseconds since 1970
 */
export declare function buildEnvelope(state: FormState, particulars: Particulars, wording: Wording, language: string, completedAt: number): Envelope;
