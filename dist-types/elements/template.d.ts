/**
 * Templates: `html` describes what is shown; `render` puts it on the page and, from then on, changes only what has
 * changed. It is the part of lit-html that these elements use, in a third of its bytes: people on prepaid data download
 * this. A value stands between tags, or is the whole of an attribute, a `.property`, a `?boolean` or an `@event`.
 * Markup comes from the source alone, never from a value.
 */
/** What stands where nothing is to stand: no text, no attribute. */
export declare const nothing: unique symbol;
/** One piece of markup with its values. Only the source makes it, mostly by `html`: no data can pass for markup. */
export declare class TemplateResult {
    readonly strings: readonly string[];
    readonly values: readonly unknown[];
    constructor(strings: readonly string[], values: readonly unknown[]);
}
/** Describes markup. */
export declare const html: (strings: TemplateStringsArray, ...values: readonly unknown[]) => TemplateResult;
/** Shows `result` in `root`, where nobody else puts anything. */
export declare function render(result: TemplateResult, root: Node): void;
