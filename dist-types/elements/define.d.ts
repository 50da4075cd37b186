/**
 * Registers an element once. Does nothing outside a document, so that the package can be imported in Node. When the tag
 * is taken, whoever came first keeps it and the console says so; if that is another version, or not ours at all, the
 * page hears `wb-problem` with code `version`.
 */
export declare function define(tag: string, element: CustomElementConstructor): void;
