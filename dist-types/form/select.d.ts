import type { Item } from '../instruments/schema.ts';
import type { FormState } from './state.ts';
/** The name of what is on view. */
export type ScreenName = 'intro' | 'resume' | 'question' | 'paper' | 'review' | 'stop' | 'sending' | 'waiting' | 'unsent' | 'done';
/** The items that are asked, as far as the answers say, in their order. */
export declare function shown({ instrument: { items, rules }, answers }: FormState): readonly Item[];
/** Whether this item has no answer. */
export declare const isBlank: ({ instrument: { rules }, answers }: FormState, id: string) => boolean;
/** The items without an answer, in their order. */
export declare const unanswered: (state: FormState) => readonly Item[];
/** The items that keep the form from being sent: they must be answered, or say more than they may. */
export declare const amiss: (state: FormState, requireAll: boolean) => readonly Item[];
/** The item on view; in `paper` the one touched last. */
export declare function currentItem({ instrument, position }: FormState): Item;
/** Indexes of the items that are asked. */
export declare const places: (state: FormState) => readonly number[];
/** Whether the item on view is the last one. */
export declare const atLastItem: (state: FormState) => boolean;
/** How many items were asked up to here, and how many there are. */
export declare function progress(state: FormState): {
    readonly position: number;
    readonly of: number;
};
/** Which screen shows this state. */
export declare function screenOf({ place, layout, fate }: FormState): ScreenName;
