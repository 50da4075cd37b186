/**
 * Where a kiosk is. `closed`: it cannot be used yet · `cover`: between people · `code`, `panel`, `set-up`, `confirm`:
 * staff · `ready`: the cover of the person it was handed to · `ways`: how to answer · `form`: one form after the other
 * · `stopping`: **Stop** was pressed · `thanks`: after the last form · `warning`: is somebody there? · `covered`: the
 * screen went dark · `wiping`: everything personal goes.
 */
export type Phase = 'closed' | 'cover' | 'code' | 'panel' | 'set-up' | 'confirm' | 'ready' | 'ways' | 'form' | 'stopping' | 'thanks' | 'warning' | 'covered' | 'wiping';
/** What staff do, what the person does, what the form says, and what befalls the tablet. */
export type KioskEvent = 'prepared' | 'staff' | 'opened' | 'close' | 'new-person' | 'checked' | 'change' | 'hand-over' | 'start' | 'go-on' | 'next' | 'finished' | 'stop' | 'return' | 'clear' | 'done' | 'idle' | 'stay' | 'expired' | 'sleep' | 'wake' | 'leave' | 'wiped';
/** Whether staff set the kiosk up between people, or nobody does. */
export type Setup = 'staff' | 'none';
/** Where the kiosk is. */
export interface KioskState {
    readonly phase: Phase;
    /** What a warning or a dark screen lies over. */
    readonly under: Phase;
    /** Index of the form that is asked. */
    readonly form: number;
}
/** Whether this phase hides another. */
export declare const isOver: (phase: Phase) => boolean;
/** A kiosk that nobody has touched. */
export declare const CLOSED: KioskState;
/** The kiosk after this event: a new frozen state, or the very same when nothing may change. */
export declare function follow(state: KioskState, event: KioskEvent, setup: Setup): KioskState;
/** Whether this is the person's time: nothing about where answers go may change now. */
export declare const isPersons: ({ phase, under }: KioskState) => boolean;
/** At most the last two characters, and never the whole: enough to see that it is somebody else's. */
export declare const endOf: (reference: string) => string;
