import { type TemplateResult } from '../template.ts';
import type { HelpView } from './view.ts';
/** The same help for everybody, on every screen, in the same place. No answer ever opens it. */
export declare const help: (view: HelpView) => TemplateResult;
