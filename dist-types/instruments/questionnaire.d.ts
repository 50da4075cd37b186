import type { Definition, Question } from './definition.ts';
import type { Instrument, Questionnaire } from './schema.ts';
/** One question with its words in one language. */
export interface AskedQuestion {
    readonly id: string;
    readonly kind: Question['kind'];
    readonly label: string;
    /** Empty when there is none. */
    readonly hint: string;
    readonly options: readonly AskedOption[];
    readonly required: boolean;
    readonly preferNotToSay: boolean;
    /** Longest text, in characters; `Infinity` where nothing is written. */
    readonly longest: number;
}
/** One option with its words. `apart`: it stands after the word "or". */
export interface AskedOption {
    readonly value: string;
    readonly label: string;
    readonly apart: boolean;
}
/** What a person is asked about one text, and for what. */
export interface AskedConsent {
    readonly id: string;
    /** Id of the text. */
    readonly for: string;
    readonly scope: string;
    /** `sha256-` and base64 of the SHA-256 of its words. */
    readonly wording: string;
}
/** A form as it is asked, in one language. */
export interface AskedForm extends Questionnaire {
    readonly title: string;
    readonly questions: readonly AskedQuestion[];
    readonly consents: readonly AskedConsent[];
    /** Whether a person is told how to find the submission again. */
    readonly withdrawal: boolean;
}
/** Digest of a text, as it stands in a submission: `sha256-…`. */
export type Hash = (text: string) => Promise<string>;
/** What a form asks, apart from its words. */
export declare const instrumentOf: (definition: Definition) => Instrument;
/**
 * A form with its words in the language that is wanted, or in its first one. `wording` is the hash of `JSON.stringify`
 * of the list of its words: title, then each question's label, hint and options; that of a consent, of its own.
 */
export declare function askedForm(definition: Definition, wanted: string, hash: Hash): Promise<AskedForm>;
/** Stands where a form will be, as long as nobody knows which. */
export declare const NOTHING_ASKED: AskedForm;
