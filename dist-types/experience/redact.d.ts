import { type Span } from './names.ts';
/** What a suggestion hides. */
export type RedactionKind = 'name' | 'phone' | 'email' | 'postcode' | 'date-of-birth';
/** One place in a text that somebody should look at: `text.slice(start, end)`, and what could stand there instead. */
export interface Redaction extends Span {
    readonly kind: RedactionKind;
    /** `[CLW]`, `[phone]`, `[email]`, `[postcode]` or `[date of birth]`. */
    readonly replacement: string;
}
/** What `suggestRedactions` is told. */
export interface RedactionOptions {
    /** Names of the worker, in full or in part: `['Fiona McKay', 'Fi']`. */
    readonly names?: readonly string[];
}
/**
 * Suggests what to take out of a quote before anybody else reads it: the worker's names, phone numbers, e-mail
 * addresses, postcodes (UK formats) and full dates, any of which may be a date of birth. It changes nothing: a person
 * decides about each suggestion, and reads the whole quote, because no pattern knows other people's names, addresses,
 * rare stories, or a date that is not written out.
 * @param text any text; the time taken grows in proportion to it
 * @returns suggestions in the order of the text, none overlapping; `start` and `end` as `text.slice` takes them
 * @throws {TypeError} when `text` is no string, or `names` no list of strings
 */
export declare function suggestRedactions(text: string, { names }?: RedactionOptions): Redaction[];
