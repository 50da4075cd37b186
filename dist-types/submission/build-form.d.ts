import type { FormState } from '../form/state.ts';
import type { AskedForm } from '../instruments/questionnaire.ts';
import { type KioskPresentation, type Particulars } from './parts.ts';
import type { Envelope } from './schema.ts';
/**
 * The record of a feedback form that leaves the page: what was asked and answered, and nothing else. Keys come in the
 * order in which they are written.
 * @param language of the interface, BCP 47
 * @param completedAt wall clock at *Send*, milliseconds since 1970
 * @param trapped whether a field that no person sees was filled in
 * @param kiosk what a kiosk says of how it was answered
 */
export declare function buildFormEnvelope(state: FormState, particulars: Particulars, { wording, consents }: AskedForm, language: string, completedAt: number, trapped: boolean, kiosk?: KioskPresentation): Envelope;
