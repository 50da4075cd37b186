import { type Settings } from '../../config.ts';
import type { Env } from '../../env.ts';
import type { KioskEvent } from '../../form/kiosk.ts';
import type { FormState, Layout } from '../../form/state.ts';
import type { KioskSettings } from '../../kiosk-config.ts';
import type { KioskPresentation } from '../../submission/parts.ts';
import type { Seal } from '../../submission/seal.ts';
import type { Desk, Tools } from '../screens/kiosk-view.ts';
import type { FeedbackForm } from '../feedback-form.ts';
import type { SwemwbsForm } from '../swemwbs-form.ts';
import type { Words } from '../words/en.ts';
import { card } from '../screens/kiosk-card.ts';
/** What a kiosk says of the form that it holds. */
export interface InKiosk {
    readonly words: Words;
    readonly presentation: () => KioskPresentation;
    readonly card: typeof card;
    /** What this person has sent by other elements. */
    readonly earlier: () => readonly FormState[];
    /** What seals: the kiosk has it ready. */
    readonly seal: Seal | null;
}
/** What the controller asks of its kiosk. */
export interface SessionHost extends HTMLElement {
    /** The world of the forms: without a key it keeps nothing on the disk. */
    readonly formEnv: Env;
    readonly settings: Settings;
    readonly options: KioskSettings;
    readonly seal: Seal | null | undefined;
    readonly desk: Desk | undefined;
    /** Layout where staff have chosen none. */
    readonly ownLayout: Layout;
    readonly tools: Tools;
    send(event: KioskEvent): boolean;
    /** The receiver has confirmed something. */
    noted(): void;
}
/** The forms of one person, one after the other; each a new element that is thrown away. */
export declare class SessionController {
    #private;
    constructor(host: SessionHost);
    /** The form that is asked. */
    get form(): SwemwbsForm | FeedbackForm | undefined;
    /** Puts a new form in the place of the one before. */
    open(index: number): void;
    /** Puts the form into its place on the screen. */
    show(place: Element | null): void;
    /** Clears the answers and lets go of the forms. What was handed over is delivered all the same. */
    close(): void;
}
