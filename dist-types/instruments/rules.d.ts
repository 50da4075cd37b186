import type { Definition, Question } from './definition.ts';
import type { Answers, AnswerValue } from './schema.ts';
/** How items are asked, and what their answers can be. Pure. */
export interface Rules {
    /** Ids of the items that are asked when these answers were given; an answer to a hidden one counts for none. */
    readonly shown: (answers: Answers) => ReadonlySet<string>;
    /** Whether this can be an answer to the item. */
    readonly accepts: (id: string, value: unknown) => boolean;
    /** Whether nothing is said: no answer, an empty text, no option of several. */
    readonly isBlank: (id: string, answers: Answers) => boolean;
    /** By how many characters a text is too long; 0 when it can be sent. */
    readonly excess: (id: string, answers: Answers) => number;
}
/** The answer of somebody who would rather not say. */
export declare const PREFER_NOT = "prefer-not-to-say";
/** Longest text that can be sent, in characters; `Infinity` where nothing is written. */
export declare const longestOf: (question: Question | undefined) => number;
/** The values that can be chosen. */
export declare function valuesOf(question: Question): readonly string[];
/** The answer to a question, which may be named as what every object has: `constructor`. */
export declare const answerTo: (id: string, answers: Answers) => AnswerValue | undefined;
/** What a definition says about its questions, ready to be asked. */
export declare function rulesOf({ questions }: Pick<Definition, 'questions'>): Rules;
