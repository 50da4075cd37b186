/** A text without control characters; pasted ones are no words of the person. */
export declare const cleaned: (text: string) => string;
/** How many characters are left, below 0 when it is too many; `null` as long as the limit is far. */
export declare function left(text: string, longest: number): number | null;
