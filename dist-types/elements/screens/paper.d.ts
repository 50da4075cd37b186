import type { Screen } from './view.ts';
/** All statements on one page. */
export declare const paper: Screen;
