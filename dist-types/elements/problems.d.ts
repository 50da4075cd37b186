import type { Problem } from '../config-table.ts';
import type { ProblemCode, WbEventDetails } from './events.ts';
/** Puts into words what is wrong. */
export type Explain = (tag: string, code: ProblemCode, faults: readonly Problem[]) => WbEventDetails['wb-problem'];
/** The words are fetched when something is wrong, and only then: participants on sound pages never load them. */
export declare const loadWords: () => Promise<Explain>;
