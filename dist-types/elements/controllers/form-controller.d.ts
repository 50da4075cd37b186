import type { Settings } from '../../config.ts';
import type { Env } from '../../env.ts';
import { type Action, type FormState, type Notice } from '../../form/state.ts';
import type { Instrument } from '../../instruments/schema.ts';
/** What the controller asks of its element. */
export interface FormHost {
    readonly env: Env;
    readonly settings: Settings;
    /** A new, empty form with a new id. */
    fresh(): FormState;
    requestUpdate(): void;
}
/** 128 random bits, base64url: 22 characters. */
export declare function newId(env: Env): string;
/** Keeps one person's form: passes actions to `reduce` and has the element rendered when the state changed. */
export declare class FormController {
    #private;
    constructor(host: FormHost);
    /** Whether anything was answered. */
    get hasAnswers(): boolean;
    /** The form as it is now; a new, empty one when there is none yet. */
    get state(): FormState;
    /** Puts a new, empty form with a new id in the place of this one. */
    restart(notice?: Notice): void;
    /** Puts another state in the place of this one: from a draft, or to show it. */
    restore(state: FormState): void;
    /** What the state would be after this action. */
    foresee(action: Action): FormState;
    /** Lets something happen to the form. Returns whether it changed anything. */
    dispatch(action: Action): boolean;
    /** A form that asks this. */
    begin(instrument: Instrument): FormState;
}
