/** One thing that is wrong with how the element is set up: where, what was expected, what came. */
export interface Problem {
    /** An attribute, a property, a slot, or what else is meant. */
    readonly path: string;
    /** Empty where the words for it could not be loaded. */
    readonly expected: string;
    /** Never repeats what may be personal or secret. */
    readonly got: string;
}
/** One setting. `Facts`: what its check must know. */
export interface Row<Value, Facts> {
    readonly fallback: Value;
    /** The values to choose from; what else is expected is said in `elements/words/problems.en.ts`. */
    readonly expected?: string;
    /** The value as it is used, or `undefined` when it is out of bounds. */
    read(value: unknown, facts: Facts): Value | undefined;
    /** Name of the attribute when it differs from the property's; `false`: personal, so a property only. */
    readonly attribute?: string | false;
    /** Whether the value may be secret: then a problem describes it and never quotes it. */
    readonly secret?: true;
}
/** What a page may set of one of them. */
export interface Property<Value> {
    /** Its attribute; `false` for a property only. */
    readonly attribute: string | false;
    /** Its value until it is set. */
    readonly fallback: Value;
}
/** The verdict on a whole set-up. */
export interface Checked<Settings> {
    readonly settings: Settings;
    /** All of them, in the order of the table. */
    readonly problems: readonly Problem[];
}
/** One row per setting. */
export type Table<Values, Facts> = {
    readonly [Name in keyof Values]: Row<Values[Name], Facts>;
};
/** A setting that is one of these. */
export declare const oneOf: <Value extends string | number | null>(values: readonly Value[], fallback: Value) => Row<Value, unknown>;
/**
 * Reads all rows of a table. Absent values (`undefined`, `null`) take their default silently; what is out of bounds is
 * a problem and takes its default too.
 */
export declare function readTable<Values, Facts>(table: Table<Values, Facts>, given: Readonly<Partial<Record<keyof Values, unknown>>>, facts: Facts): {
    readonly values: {
        -readonly [Name in keyof Values]: Values[Name];
    };
    readonly problems: Problem[];
};
