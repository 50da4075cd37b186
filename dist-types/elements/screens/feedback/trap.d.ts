import { type TemplateResult } from '../../template.ts';
import type { FeedbackView } from './view.ts';
/** A box that no person sees, hears or reaches: only a script fills it in. It blocks nobody. */
export declare const trap: ({ also }: FeedbackView) => TemplateResult;
