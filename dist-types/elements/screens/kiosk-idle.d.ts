import { type TemplateResult } from '../template.ts';
import type { KioskView } from './kiosk-view.ts';
/** Seconds without activity until this person is asked whether they are there. */
export declare const idleAfter: ({ desk, options }: Pick<KioskView, "desk" | "options">) => number;
/** Hides the answers and asks. Any press stays; its button is there for those who look for one. */
export declare const warning: (view: KioskView) => TemplateResult;
/** While the screen is dark: nothing, so that nothing is seen when it lights up. */
export declare const covered: () => TemplateResult;
