import type { Device } from '../../device.ts';
import type { Env } from '../../env.ts';
import type { KioskEvent, KioskState, Phase } from '../../form/kiosk.ts';
import { type SetUp } from '../../form/set-up.ts';
import type { Layout } from '../../form/state.ts';
import type { KioskSettings } from '../../kiosk-config.ts';
import type { Delivery } from '../../delivery/drain.ts';
import type { Desk, DeskActions, Kit, KioskView } from '../screens/kiosk-view.ts';
import type { TemplateResult } from '../template.ts';
/** What the controller asks of its kiosk. */
export interface StaffHost {
    readonly env: Env;
    readonly device: Device;
    readonly options: KioskSettings;
    /** Layout that is chosen until staff choose another. */
    readonly ownLayout: Layout;
    readonly delivery: Delivery;
    readonly received: readonly number[];
    readonly renderRoot: ShadowRoot;
    readonly state: KioskState;
    requestUpdate(): void;
    /** The focus goes to what the screen names for it. */
    toScreen(): void;
    send(event: KioskEvent): boolean;
}
/**
 * What staff see, type and do. Nothing of it outlives the wipe but how often the code was tried. It comes in a file of
 * its own, so that those who answer need not fetch it.
 */
export declare class StaffController implements DeskActions {
    #private;
    constructor(host: StaffHost, kit: Kit);
    /** What staff see in this phase. */
    show(view: KioskView, phase: Phase): TemplateResult;
    /** What is on the desk now. */
    get desk(): Desk;
    /** Takes everything off the desk. */
    clear(): void;
    /** Begins the next person's set-up. */
    begin(): void;
    enter(changes: Partial<SetUp>): void;
    type(code: string): void;
    showCode(): void;
    /** Five tries, then a minute's wait by the wall clock. */
    open(): void;
    /** From the set-up to its confirmation, with what is unusual. */
    check(): void;
    scan(): void;
    stopScan(): void;
    /** Counts what waits. Whoever has gone on meanwhile is not disturbed. */
    look(said?: string): Promise<void>;
    tryNow(): void;
    /** One line for each sealed entry; all of them stay until the receiver has confirmed them. */
    export(): void;
    askDiscard(isAsked: boolean): void;
    discard(): void;
}
