import { nothing, type TemplateResult } from '../template.ts';
import type { Item } from '../../instruments/schema.ts';
import type { View } from './view.ts';
/** Id of the message at a statement that must be answered. */
export declare const messageId: ({ id }: Item) => string;
/** For one statement: a word about choosing or leaving it. Not an error. */
export declare const gentle: (view: View, { id }: Item) => TemplateResult | typeof nothing;
/** For the whole page: which statements have no answer, once. Not an error. */
export declare const gentlePaper: (view: View, blanks: readonly Item[]) => TemplateResult;
/**
 * The error summary, where every statement is required. The alert is inside what takes the focus, so neither is lost.
 */
export declare const problem: (view: View, items: readonly Item[]) => TemplateResult;
/** What keeps the form from being sent, once that was said. */
export declare const faulty: ({ state, settings }: View) => readonly Item[];
/** The same words at the statement itself. */
export declare const message: (view: View, item: Item) => TemplateResult | typeof nothing;
