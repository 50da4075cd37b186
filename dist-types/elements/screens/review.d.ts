import type { Screen } from './view.ts';
/** Check answers: every statement with what was chosen, and a way to change it. */
export declare const review: Screen;
