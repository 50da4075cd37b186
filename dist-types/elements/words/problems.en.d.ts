import type { Explain } from '../problems.ts';
/** Puts into words what is wrong: everything at once, then what to do about it. */
export declare const explain: Explain;
