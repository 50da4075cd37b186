/** Where something stands in a text, in UTF-16 units as `String.prototype.slice` takes them. */
export interface Span {
    readonly start: number;
    /** The first unit that is no part of it. */
    readonly end: number;
}
/**
 * Where any of these names stands in a text, as whole words, whatever their case and accents; a possessive ending
 * stays outside. Of a name of several words each word is found alone too, but for titles, particles and initials.
 * Takes time in proportion to the text, times the number of names with the same first word.
 */
export declare function findNames(text: string, names: readonly string[]): Span[];
