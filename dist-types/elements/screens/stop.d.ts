import type { Screen } from './view.ts';
/** Covers the answers at once, then asks. */
export declare const stop: Screen;
