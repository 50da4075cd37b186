import type { Env } from '../../env.ts';
import type { Action } from '../../form/state.ts';
import type { FeedbackWords } from '../words/feedback.en.ts';
/** What the controller asks of its element. */
export interface WritingHost {
    readonly env: Env;
    requestUpdate(): void;
    write(action: Action): void;
}
/** Takes what is written, and says what is to be said of it. Typing is never blocked. */
export declare class WritingController {
    #private;
    constructor(host: WritingHost, words: FeedbackWords);
    leave(): void;
    /** What those who hear are told of this text: once they pause, not with each letter. */
    said(item: string): string;
    /** Whether something was just taken out of this text. */
    wasCleaned(item: string): boolean;
    /** Something was written into a box. Only what nobody could see is taken out. */
    write(item: string, longest: number, event: Event): void;
}
