/**
 * Host, type, focus, direction. What a page inherits to us must not change how the licensed words read, so it is set
 * back on the host, once: a reader's own `* { letter-spacing: … !important }` still reaches in by inheritance.
 */
export declare const base: string;
