/**
 * Host, type, focus, direction. What a page inherits to us must not change how the licensed words read, so it is set
 * back inside, where no rule of the page reaches. Spacing is set back on the host only: a reader's own
 * `* { letter-spacing: … !important }` still comes in by inheritance. Each text runs in its own direction and stands on
 * the side of the page's: English on an Arabic page keeps its question marks at the end. A container for queries has no
 * width of its own: without 30em as its natural one it would be a letter wide in a flex row.
 */
export declare const base: string;
