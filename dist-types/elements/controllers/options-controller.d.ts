import { type KioskSettings } from '../../kiosk-config.ts';
import type { ProblemCode } from '../events.ts';
/** What the controller asks of its kiosk: its properties are the options. */
export interface OptionsHost extends HTMLElement, Partial<Record<keyof KioskSettings, unknown>> {
    requestUpdate(): void;
    problem(code: ProblemCode, path: string, got: string, expected?: string): void;
}
/** Checks what a page has set of the kiosk itself, and tells its people what is wrong, once. */
export declare class OptionsController {
    #private;
    constructor(host: OptionsHost);
    /** The options as they are used. */
    get settings(): KioskSettings;
    /** Begins to listen for forms that the page makes known. */
    join(): void;
    /** Ends that. */
    leave(): void;
    /** Reads the options again. */
    read(): void;
}
