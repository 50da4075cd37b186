import type { Wording } from './schema.ts';
/**
 * The scale's English words. Licensed text: byte-exact, in the owners' order, never edited and never translated here.
 * `LICENSE` says who owns it and who may use it. The instruction is the one for screens ("select the answer").
 */
export declare const swemwbsEnglish: Wording;
