/** A story in one's own words: the name to be used, if any, and where it may be told. It can be taken back. */
export declare const story: {
    withdrawal: true;
    schema: "wellbeing-widgets/form@1";
    id: string;
    version: string;
    languages: Record<string, {
        title: string;
    }>;
    questions: ({
        kind: "choice";
        options: {
            value: string;
            words: Record<string, string>;
            apart?: boolean;
        }[];
        id: string;
        words: Record<string, {
            label: string;
            hint?: string;
        }>;
        preferNotToSay?: boolean;
        required?: boolean;
        showWhen?: import("../definition.ts").Condition;
    } | {
        kind: "choices";
        options: {
            value: string;
            words: Record<string, string>;
            apart?: boolean;
        }[];
        id: string;
        words: Record<string, {
            label: string;
            hint?: string;
        }>;
        preferNotToSay?: boolean;
        required?: boolean;
        showWhen?: import("../definition.ts").Condition;
    } | {
        kind: "rating";
        options: {
            value: string;
            words: Record<string, string>;
            apart?: boolean;
        }[];
        id: string;
        words: Record<string, {
            label: string;
            hint?: string;
        }>;
        preferNotToSay?: boolean;
        required?: boolean;
        showWhen?: import("../definition.ts").Condition;
    } | {
        kind: "text";
        id: string;
        words: Record<string, {
            label: string;
            hint?: string;
        }>;
        maxLength?: number;
        required?: boolean;
        showWhen?: import("../definition.ts").Condition;
    } | {
        kind: "long-text";
        id: string;
        words: Record<string, {
            label: string;
            hint?: string;
        }>;
        maxLength?: number;
        required?: boolean;
        showWhen?: import("../definition.ts").Condition;
    } | {
        kind: "consent";
        for: string;
        scope: string;
        id: string;
        words: Record<string, {
            label: string;
            hint?: string;
        }>;
        showWhen?: import("../definition.ts").Condition;
    } | {
        kind: "section";
        id: string;
        words: Record<string, {
            label: string;
            hint?: string;
        }>;
        showWhen?: import("../definition.ts").Condition;
    })[];
};
