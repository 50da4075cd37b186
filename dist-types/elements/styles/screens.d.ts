/**
 * Where width, direction or paper change the layout. The row of options needs 44em, two of which are the panel's
 * padding; it never appears right to left, where a row may shift answers, nor in browsers without `:dir()`.
 */
export declare const layouts: string;
