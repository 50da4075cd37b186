import { type TemplateResult } from '../template.ts';
import type { HelpEntry } from '../../config.ts';
/** Who helps, and the numbers alone, large: for copying by hand, since the tablet stays here. */
export declare const card: (entries: readonly HelpEntry[]) => TemplateResult;
