/**
 * Host, type, focus, direction. What a page inherits to us must not change how the licensed words read, so it is set
 * back inside, where no rule of the page reaches. Spacing is set back on the host only: a reader's own
 * `* { letter-spacing: … !important }` still comes in by inheritance.
 */
export declare const base: string;
