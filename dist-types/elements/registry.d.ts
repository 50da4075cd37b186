import type { CheckedDefinition } from '../instruments/check-definition.ts';
import type { Definition } from '../instruments/definition.ts';
/** Checks a definition; what does so is loaded now, because most pages bring none. Rejects when it cannot be loaded. */
export declare function checked(definition: unknown): Promise<CheckedDefinition>;
/** The form of this id; `undefined` while nobody has made it known. */
export declare function formOf(id: string): CheckedDefinition | Promise<CheckedDefinition> | undefined;
/** Calls `hear` when another form becomes known. Returns what stops it. */
export declare function onRegistered(hear: () => void): () => void;
/**
 * Makes a form known to every `<feedback-form>` on the page, by its id; the last one of an id holds. The ready forms
 * cannot be replaced. It throws nothing: an element that is to ask a broken one says what is wrong with it.
 */
export declare function registerForm(definition: Definition): void;
