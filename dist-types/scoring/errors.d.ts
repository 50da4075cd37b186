import type { SwemwbsItem } from './swemwbs.ts';
/** Thrown for everything that is not what a scoring function takes: no score is ever guessed. */
export declare class SwemwbsInputError extends RangeError {
    readonly name = "SwemwbsInputError";
    /** The item whose value was refused; `null` when it was the input as a whole. */
    readonly item: SwemwbsItem | null;
    /** What would have been taken, in words. */
    readonly expected: string;
    /** What came instead, in words, with at most 40 characters of the value. */
    readonly got: string;
    /** Puts the refused value into words without running code of it (a `toString`, a proxy), so that this cannot fail. */
    constructor(expected: string, value: unknown, item?: SwemwbsItem | null);
}
/** True for functions too. */
export declare const isObject: (value: unknown) => value is object;
export declare const isAnswer: (value: unknown, lowest: number) => value is number;
