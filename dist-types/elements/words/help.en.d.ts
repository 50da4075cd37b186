import type { HelpEntry } from '../../config.ts';
/** Where people in Scotland find help. Danger first, then anybody, then British Sign Language and one topic. */
export declare const helpLines: readonly HelpEntry[];
