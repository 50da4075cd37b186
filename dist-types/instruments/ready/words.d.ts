import type { Definition, Question } from '../definition.ts';
type Chosen = Extract<Question, {
    options: unknown;
}>;
/** English words of a question. */
export declare const en: (label: string, hint?: string) => Question["words"];
/** Options from value and English words, in their order. */
export declare const options: (words: Readonly<Record<string, string>>) => Chosen["options"];
/** "Don't know", after the word "or": it is no point of a scale. */
export declare const dontKnow: Chosen['options'][number];
/** Whether the words written before may be quoted; `about` says which. Not Yes is no. */
export declare const quote: (text: string, about: string) => Question;
/** A form of this version, in English. */
export declare const form: (id: string, title: string, questions: Question[]) => Definition;
export {};
