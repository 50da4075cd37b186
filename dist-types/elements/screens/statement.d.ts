import { TemplateResult } from '../template.ts';
import type { Item } from '../../instruments/schema.ts';
import type { View } from './view.ts';
/**
 * One statement: a group with its name and its response options, native radios whose whole rows are labels. `head` is
 * the legend, which names the group, and what stands between it and the options; `describedBy` names what describes it.
 */
export declare function statement(view: View, { id }: Item, head: TemplateResult, describedBy?: string): TemplateResult;
