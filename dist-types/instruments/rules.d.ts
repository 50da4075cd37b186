import type { Definition, Question } from './definition.ts';
import type { Answers, AnswerValue, Rules } from './schema.ts';
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
