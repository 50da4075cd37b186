import type { FormState } from '../form/state.ts';
import type { Wording } from '../instruments/schema.ts';
import { type KioskPresentation, type Particulars } from './parts.ts';
import type { Envelope } from './schema.ts';
/**
 * The record that leaves the page: the answers as they stand, the score if there is one, and nothing that was not asked
 * for. Keys come in the order in which they are written.
 * @param language of the interface, BCP 47
 * @param completedAt wall clock at *Send*, milliseconds since 1970
 * @param kiosk what a kiosk says of how it was answered
 */
export declare function buildEnvelope(state: FormState, particulars: Particulars, wording: Wording, language: string, completedAt: number, kiosk?: KioskPresentation): Envelope;
