/** One thing that is wrong: where (`questions.0.words.en.label`), what was expected, and what came. */
export interface Problem {
    readonly path: string;
    readonly expected: string;
    readonly got: string;
}
/** What a value is, in at most some 50 characters. */
export declare function kindOf(value: unknown): string;
/**
 * Copies plain data (as JSON can hold it), at most `bytes` of it, counted as its texts and keys have in UTF-8 and one
 * for each part. What is no data, is nested too deep or is too much ends the work: `problem` says which. So the work is
 * bounded by `bytes`; accessors run once, and what they throw is a problem too.
 */
export declare function copyOf(value: unknown, bytes: number): {
    copy?: unknown;
    problem?: Problem;
};
