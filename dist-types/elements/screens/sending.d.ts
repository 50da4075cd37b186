import type { Screen } from './view.ts';
/** On its way, saved here, or not sent: what is true now. Back leads to the answers only while nothing was kept. */
export declare const sending: Screen;
