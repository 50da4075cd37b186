import type { Screen } from './view.ts';
/** Thank you. "Sent" is said only when the receiver said so. */
export declare const done: Screen;
