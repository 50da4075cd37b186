import type { Device } from '../../device.ts';
import type { Env } from '../../env.ts';
import { type KioskEvent, type KioskState } from '../../form/kiosk.ts';
import type { KioskSettings } from '../../kiosk-config.ts';
import type { WbEventDetails } from '../events.ts';
/** What the controller asks of its kiosk. */
export interface KioskHost {
    readonly env: Env;
    readonly device: Device;
    readonly options: KioskSettings;
    /** Seconds without activity until this person is asked. */
    readonly patience: number;
    readonly renderRoot: ShadowRoot;
    requestUpdate(): void;
    /** Another phase has begun. */
    entered(event: KioskEvent, before: KioskState): void;
    /** Everything personal goes; resolves when that is on the screen. */
    clear(why: WbEventDetails['wb-wipe']['why']): Promise<void>;
}
/** Keeps where the kiosk is, its clocks, and its watch over who is there. */
export declare class KioskController {
    #private;
    constructor(host: KioskHost);
    get state(): KioskState;
    /** Begins to watch. */
    join(): void;
    /** Ends that; nothing personal stays. */
    leave(): void;
    /** Wipes for this reason, whatever is on view. */
    wipe(why: WbEventDetails['wb-wipe']['why']): void;
    /** Lets something happen. Returns whether it changed anything. */
    send(event: KioskEvent): boolean;
}
