/**
 * Registers an element once. Does nothing outside a document, so that the package can be imported in Node. When the tag
 * is taken, whoever came first keeps it, the console says so, and the page hears `wb-problem`: with code `version` if
 * that is another version, else `duplicate-definition`.
 */
export declare function define(tag: string, element: CustomElementConstructor): void;
