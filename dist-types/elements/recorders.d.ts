/** What would say, outside, what is being written. */
export declare const TELLING: string;
/** Marks an element so that session recorders leave out what is in it. */
export declare function keepFromRecorders(element: Element): void;
