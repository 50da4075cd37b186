import type { Instrument } from './schema.ts';
/** Short Warwick-Edinburgh Mental Wellbeing Scale: seven statements, all of them asked, one value chosen for each. */
export declare const swemwbs: Instrument;
