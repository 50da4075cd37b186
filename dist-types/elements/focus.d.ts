/** The focus goes to the place that a screen names for it. */
export declare function focusScreen(root: ParentNode): void;
/** The focus goes to a question's options or box: the chosen one, else the first. The question comes into view. */
export declare function focusItem(root: ParentNode, item: string): void;
/** Id of the item whose options have the focus. */
export declare function focusedItem(root: DocumentOrShadowRoot): string | null;
/** What has the focus, in this shadow root or those below. */
export declare function deepFocus(root: DocumentOrShadowRoot): HTMLElement | null;
