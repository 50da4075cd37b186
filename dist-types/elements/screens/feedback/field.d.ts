import type { AskedQuestion } from '../../../instruments/questionnaire.ts';
import { type TemplateResult } from '../../template.ts';
import type { FeedbackView } from './view.ts';
interface Choice {
    readonly value: string;
    readonly label: string;
    readonly apart: boolean;
}
/** All that can be chosen; what stands apart comes last. */
export declare function choicesOf({ kind, options, preferNotToSay }: AskedQuestion, { also }: FeedbackView): readonly Choice[];
/** What is chosen or written; an empty list when nothing is. */
export declare const givenTo: ({ state }: FeedbackView, { id }: AskedQuestion) => readonly string[];
/** The words of a question as they stand above it. */
export declare const labelOf: ({ also }: FeedbackView, { kind, label, required }: AskedQuestion) => string;
/** One question with what is chosen or written. `isFirst`: no box for longer texts stands before it. */
export declare function field(view: FeedbackView, question: AskedQuestion, title: TemplateResult, isFirst: boolean): TemplateResult;
export {};
