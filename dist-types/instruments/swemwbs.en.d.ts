import type { Wording } from './schema.ts';
/**
 * The scale's English words. Licensed text: byte-exact, in the owners' order, never edited and never translated here.
 * `LICENSE` says who owns it and who may use it. The instruction is the one for screens ("select the answer").
 * Sources: the Glasgow Community Link Worker annual report 2024/25 (digital instruction); Stewart-Brown et al. 2009.
 */
export declare const swemwbsEnglish: Wording;
