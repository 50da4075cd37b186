import { type Settings } from '../../config.ts';
import type { Env } from '../../env.ts';
import { type ProblemCode, type WbEventDetails } from '../events.ts';
/** What the controller asks of its element: its properties are the settings. */
export interface ConfigHost extends HTMLElement, Partial<Record<keyof Settings, unknown>> {
    readonly env: Env;
    /** Whether anything was answered. It makes no form: a form is made from the settings. */
    readonly hasAnswers: boolean;
}
/** Checks what the page has set, and tells its people what is wrong: by event, and by one console line per code. */
export declare class ConfigController {
    #private;
    constructor(host: ConfigHost);
    /** Reads the settings again: they may have changed whenever the element is about to render, or to send. */
    read(): void;
    /** The settings as they are used. */
    get settings(): Settings;
    /** Whether no question may be asked. */
    get blocked(): boolean;
    /** What was told so far. */
    get told(): readonly WbEventDetails['wb-problem'][];
    /** When the first screen is shown: what a good page has and this one lacks. The form works all the same. */
    judgePage(): void;
    /** Tells the people who run the site, once, as soon as the words are there: what is wrong by then is one event. */
    tell(code: ProblemCode, path: string, got: string, expected?: string): void;
}
