import { type TemplateResult } from '../template.ts';
import type { Screens, View } from './view.ts';
/** What stands around every screen, always in the same place: the way back, help, the way out, what is announced. */
export declare function frame<Seen extends View>(view: Seen, screens: Screens<Seen>): TemplateResult;
