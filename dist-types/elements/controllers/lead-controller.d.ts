import { type KioskEvent, type KioskState } from '../../form/kiosk.ts';
import type { RenderedElement } from '../rendered-element.ts';
/** What the controller asks of its kiosk. */
export interface LeadHost {
    readonly renderRoot: ShadowRoot;
    readonly form: RenderedElement | undefined;
    requestUpdate(): void;
}
/** Leads the focus from screen to screen, and back to where it was before something lay over it. */
export declare class LeadController {
    #private;
    constructor(host: LeadHost);
    /** Another phase has begun: the focus follows once it is on the screen. */
    entered(event: KioskEvent, before: KioskState, { phase }: KioskState): void;
    /** The focus goes to what the screen names for it. */
    toScreen(): void;
    /** After each render. */
    follow(): void;
    /** Nobody has the focus any more; a keyboard on the screen closes. */
    end(): void;
}
