import * as z from 'zod/mini';
/** How large a definition may be. */
export declare const LIMITS: {
    readonly questions: 100;
    readonly options: 50;
    readonly label: 500;
    readonly depth: 5;
    readonly bytes: number;
};
/** When a question is shown: what earlier ones must have been answered. At most five levels deep. */
export type Condition = {
    question: string;
    is: string;
} | {
    question: string;
    in: string[];
} | {
    question: string;
    answered: true;
} | {
    all: Condition[];
} | {
    any: Condition[];
} | {
    not: Condition;
};
/**
 * Shape of a form's definition, version 1. What must agree between its parts (ids, earlier questions, languages) and
 * its size are for `checkDefinition`, which does all of it.
 */
export declare const definitionSchema: z.ZodMiniObject<{
    schema: z.ZodMiniLiteral<"wellbeing-widgets/form@1">;
    id: z.ZodMiniString<string>;
    version: z.ZodMiniString<string>;
    languages: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        title: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    questions: z.ZodMiniArray<z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"choice">;
        options: z.ZodMiniArray<z.ZodMiniObject<{
            value: z.ZodMiniString<string>;
            words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
            apart: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>>;
        preferNotToSay: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        required: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        id: z.ZodMiniString<string>;
        words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            hint: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        showWhen: z.ZodMiniExactOptional<z.ZodMiniType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
    }, z.core.$strict>, z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"choices">;
        options: z.ZodMiniArray<z.ZodMiniObject<{
            value: z.ZodMiniString<string>;
            words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
            apart: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>>;
        preferNotToSay: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        required: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        id: z.ZodMiniString<string>;
        words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            hint: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        showWhen: z.ZodMiniExactOptional<z.ZodMiniType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
    }, z.core.$strict>, z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"rating">;
        options: z.ZodMiniArray<z.ZodMiniObject<{
            value: z.ZodMiniString<string>;
            words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
            apart: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>>;
        preferNotToSay: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        required: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        id: z.ZodMiniString<string>;
        words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            hint: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        showWhen: z.ZodMiniExactOptional<z.ZodMiniType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
    }, z.core.$strict>, z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"text">;
        maxLength: z.ZodMiniExactOptional<z.ZodMiniInt>;
        required: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        id: z.ZodMiniString<string>;
        words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            hint: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        showWhen: z.ZodMiniExactOptional<z.ZodMiniType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
    }, z.core.$strict>, z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"long-text">;
        maxLength: z.ZodMiniExactOptional<z.ZodMiniInt>;
        required: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        id: z.ZodMiniString<string>;
        words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            hint: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        showWhen: z.ZodMiniExactOptional<z.ZodMiniType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
    }, z.core.$strict>, z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"consent">;
        for: z.ZodMiniString<string>;
        scope: z.ZodMiniString<string>;
        id: z.ZodMiniString<string>;
        words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            hint: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        showWhen: z.ZodMiniExactOptional<z.ZodMiniType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
    }, z.core.$strict>, z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"section">;
        id: z.ZodMiniString<string>;
        words: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            hint: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        showWhen: z.ZodMiniExactOptional<z.ZodMiniType<Condition, unknown, z.core.$ZodTypeInternals<Condition, unknown>>>;
    }, z.core.$strict>], "kind">>;
    withdrawal: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
}, z.core.$strict>;
/** A form as data: what is asked, in which words, and when. */
export type Definition = z.output<typeof definitionSchema>;
/** One question of a definition. */
export type Question = Definition['questions'][number];
/**
 * The same shape as JSON Schema, draft 2020-12: for editors, for other languages, and for pages, which check by it and
 * load nothing of what made it.
 */
export declare const formJsonSchema: Readonly<Record<string, unknown>>;
