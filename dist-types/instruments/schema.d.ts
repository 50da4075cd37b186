/** What a questionnaire is, apart from its words. */
export interface Instrument {
    /** Stands in the envelope and in events: `swemwbs`. */
    readonly id: string;
    readonly version: string;
    /** Which scorer turns complete answers into a score; `null` when there is none. */
    readonly scoring: 'swemwbs' | null;
    /** What is asked, in the order in which it is asked. Nobody reorders it. */
    readonly items: readonly Item[];
}
/** One thing that is asked. */
export interface Item {
    readonly id: string;
    /** The values a person can choose, in the order in which they are shown. */
    readonly values: readonly AnswerValue[];
}
/** The value of one response option. */
export type AnswerValue = number;
/** The words of an instrument in one language. */
export interface Wording {
    /** Id of the instrument that these words belong to. */
    readonly instrument: string;
    /** BCP 47 tag of the language. */
    readonly language: string;
    readonly instruction: string;
    /** The last words of the instruction: the time the statements are about. Shown with every statement. */
    readonly recall: string;
    /** Item id → its words. */
    readonly items: Readonly<Record<string, string>>;
    /** Response options in the order in which they are shown. */
    readonly options: readonly ResponseOption[];
    /** The owners' line; it goes with every copy of the words. */
    readonly copyright: string;
    /** Who owns the words, since which year, and where they are printed. */
    readonly owner: string;
    readonly year: number;
    readonly source: string;
    /**
     * `sha256-` and base64 of the SHA-256 of the UTF-8 text instruction, items, options, copyright line, in that order,
     * joined by U+000A. Recorded with every submission.
     */
    readonly hash: string;
}
/** One response option: its value and its words. */
export interface ResponseOption {
    readonly value: AnswerValue;
    readonly label: string;
}
/** An instrument with the words it is asked in. */
export interface Questionnaire {
    readonly instrument: Instrument;
    readonly wording: Wording;
}
