import type { Instrument } from './schema.ts';
/** Short Warwick-Edinburgh Mental Wellbeing Scale: seven statements in their official order. */
export declare const swemwbs: Instrument;
