import type { Screen } from './view.ts';
/** One statement, five native radios, Continue. */
export declare const question: Screen;
