import type { TemplateResult } from '../template.ts';
import type { HelpEntry, Settings } from '../../config.ts';
import type { Action, FormState } from '../../form/state.ts';
import type { ScreenName } from '../../form/select.ts';
import type { Item, Wording } from '../../instruments/schema.ts';
import type { Words } from '../words/en.ts';
/** What the help panel must know. */
export interface HelpView {
    readonly words: Words;
    readonly settings: Settings;
    /** Whether the help panel was ever opened: until then its lines are not in the document. */
    readonly helpOpened: boolean;
    /** On a shared tablet, which cannot telephone, and from which no link may lead away: the same numbers, to copy. */
    readonly card: ((entries: readonly HelpEntry[]) => TemplateResult) | undefined;
    readonly openHelp: () => void;
}
/** All that a screen may know, and all that it may do. */
export interface View extends HelpView {
    readonly state: FormState;
    readonly wording: Wording;
    readonly act: (action: Action) => void;
    /** What is said of an item that keeps the form from being sent. */
    readonly fault: (item: Item) => string;
    /** Moves the focus to the options of a statement. */
    readonly goTo: (item: string) => void;
    /** Clears every answer and starts afresh. */
    readonly clearAll: () => void;
    /** Deletes what was left unfinished and starts afresh. */
    readonly startAgain: () => void;
}
/** A screen: no state of its own, no decision. */
export type Screen<Seen extends View = View> = (view: Seen) => TemplateResult;
/** Screen name → what shows it. */
export type Screens<Seen extends View = View> = Readonly<Record<ScreenName, Screen<Seen>>>;
