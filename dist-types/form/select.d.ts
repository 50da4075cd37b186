import type { Item } from '../instruments/schema.ts';
import type { FormState } from './state.ts';
/** The name of what is on view. */
export type ScreenName = 'intro' | 'resume' | 'question' | 'paper' | 'review' | 'stop' | 'sending' | 'waiting' | 'unsent' | 'done';
/** The items without an answer, in their order. */
export declare const unanswered: ({ instrument, answers }: FormState) => readonly Item[];
/** The item on view; in `paper` the one touched last. */
export declare function currentItem({ instrument, position }: FormState): Item;
/** Whether the item on view is the last one. */
export declare const atLastItem: ({ instrument, position }: FormState) => boolean;
/** Which screen shows this state. */
export declare function screenOf({ place, layout, fate }: FormState): ScreenName;
