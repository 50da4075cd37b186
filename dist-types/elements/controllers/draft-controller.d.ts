import type { Settings } from '../../config.ts';
import { type Env } from '../../env.ts';
import type { FormEvent, FormState } from '../../form/state.ts';
import type { Instrument } from '../../instruments/schema.ts';
import type { ProblemCode } from '../events.ts';
/** What the controller asks of its element. */
export interface DraftHost {
    readonly env: Env;
    readonly settings: Settings;
    readonly state: FormState;
    /** What is asked, in this order. */
    readonly instruments: readonly Instrument[];
    /** Page path and which of its elements this is. */
    readonly draftKey: string;
    /** Puts a new, empty form in the place of this one. */
    start(): void;
    /** Shows a state. */
    restore(state: FormState): void;
    befall(event: FormEvent): void;
    problem(code: ProblemCode, path: string, got: string): void;
}
/** Keeps an unfinished form, offers it to whoever comes back, and lets nothing of it stay behind. */
export declare class DraftController {
    #private;
    constructor(host: DraftHost);
    /** Where the draft lies, for the hand-over that deletes it; `null` when there is none. */
    get id(): string | null;
    /** Looks once for what an earlier page life left, and begins to keep. */
    join(): void;
    leave(): void;
    /** After every change: keeps the form once the person pauses. */
    follow(state: FormState): void;
    /** Deletes what was kept, here and on the device. It never holds anybody up. */
    wipe(): void;
}
