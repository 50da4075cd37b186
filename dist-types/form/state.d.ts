import type { Answers, AnswerValue, Instrument } from '../instruments/schema.ts';
/** How the statements are laid out: one on each screen, or all on one page. */
export type Layout = 'one-per-screen' | 'paper';
/** Where in the form the person is. */
export type Place = 'intro' | 'resume' | 'questions' | 'review' | 'stop' | 'handed-over';
/**
 * What became of the answers after *Send*.
 * `none`: not sent off · `sending`: first attempt under way · `slow`: it takes longer than usual · `waiting`: kept,
 * will go when the device is online · `unsent`: could not be sent, tried again later · `unstored`: could not even be
 * kept, nothing has left · `sent`: the receiver said so · `handed`: given to the page, which said nothing about it.
 */
export type Fate = 'none' | 'sending' | 'slow' | 'waiting' | 'unsent' | 'unstored' | 'sent' | 'handed';
/** What asks for an answer on the screen: nothing, a gentle reminder, or an error because every item is required. */
export type Prompt = 'none' | 'gentle' | 'required';
/** What a screen reader is told once, beside the screen itself. */
export type Notice = 'none' | 'answer-cleared' | 'answers-cleared' | 'left-out';
/** One person's form, from the first screen to the receipt. Frozen; `reduce` makes the next one. */
export interface FormState {
    /** The submission's one id for life: 128 random bits, base64url. */
    readonly id: string;
    /** What the submissions of several forms in a row share: 128 random bits, base64url. */
    readonly run?: string;
    readonly instrument: Instrument;
    readonly layout: Layout;
    /** Whether the layout switched after the person began. */
    readonly layoutChanged: boolean;
    readonly place: Place;
    /** Index of the item on view; in `paper` the one touched last. */
    readonly position: number;
    /** Index of the furthest item that was on view. */
    readonly reached: number;
    readonly answers: Answers;
    /** Items that were reached and left out on purpose. */
    readonly declined: readonly string[];
    /** Items whose reminder was shown; nobody is reminded twice. */
    readonly reminded: readonly string[];
    readonly prompt: Prompt;
    readonly notice: Notice;
    /** Whether *Continue* leads back to the check screen, because *Change* was pressed there. */
    readonly changing: boolean;
    /** Where *Go back to my answers* leads. */
    readonly stoppedAt: Place;
    /** Wall clock at the first thing the person did; `null` before. */
    readonly startedAt: number | null;
    /** Steady clock at the last move to another screen; `null` once an answer was given there. */
    readonly movedAt: number | null;
    readonly fate: Fate;
    /** What an earlier page life left unfinished, while the person is asked about it. */
    readonly offer: Unfinished | null;
    /** Whether the person wants the answers kept on this device until they finish. */
    readonly keep: boolean;
    /** Whether the submission is safely in this device's database. */
    readonly kept: boolean;
}
/** A form in which something was answered, or left out on purpose. */
export type Unfinished = FormState & {
    readonly startedAt: number;
};
/** What a person does. */
export type PersonAction = {
    readonly type: 'begin' | 'continue' | 'skip' | 'back' | 'send' | 'stop' | 'return' | 'retry' | 'carry-on' | 'keep';
} | {
    readonly type: 'answer';
    readonly item: string;
    readonly value: AnswerValue;
} | {
    readonly type: 'clear' | 'change';
    readonly item: string;
};
/** What befalls the form. `late`: the person has had time to look at the first screen. */
export type FormEvent = {
    readonly type: 'offered';
    readonly offer: Unfinished;
    readonly late: boolean;
} | {
    readonly type: 'resized';
    readonly layout: Layout;
    readonly item: string | null;
} | {
    readonly type: 'saved' | 'slow' | 'waiting' | 'unsent' | 'unstored' | 'sent' | 'handed';
};
export type Action = PersonAction | FormEvent;
/** What `reduce` must know beside the state. */
export interface Circumstances {
    /** Wall clock, milliseconds since 1970. */
    readonly now: number;
    /** Steady clock, milliseconds. */
    readonly tick: number;
    /** Whether the form opens with a screen that says what this is. */
    readonly intro: boolean;
    /** Whether answers are checked on a screen of their own before they are sent. */
    readonly review: boolean;
    /** Whether a statement without an answer is an error. */
    readonly requireAll: boolean;
}
/** A new, empty form. `intro`: whether it opens with the screen that says what this is. */
export declare function start(instrument: Instrument, id: string, layout: Layout, intro: boolean): FormState;
