/** Names of what is still there of a person, in this shadow root and those below; none after a good wipe. */
export declare function remains(root: ParentNode): readonly string[];
