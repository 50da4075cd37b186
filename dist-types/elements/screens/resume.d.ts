import type { Screen } from './view.ts';
/** Somebody began this form on this device. Neutral: it shows no answer and says nothing of what is asked. */
export declare const resume: Screen;
