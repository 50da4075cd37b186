/** Names of what is still there of a person, in this shadow root and those below; none after a good wipe. */
export declare function remains(root: ParentNode): readonly string[];
/** What the page itself put in goes back to its beginning: where somebody stopped listening says something of them. */
export declare function rewind(host: ParentNode): void;
