import type { Screen } from './view.ts';
/** What this is, who sees it, Start. */
export declare const intro: Screen;
