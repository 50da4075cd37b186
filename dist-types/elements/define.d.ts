/**
 * Registers an element once. Does nothing outside a document, so that the package can be imported in Node. When the tag
 * is taken, whoever came first keeps it and the console says so.
 */
export declare function define(tag: string, element: CustomElementConstructor): void;
