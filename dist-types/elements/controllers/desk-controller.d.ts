import type { KioskEvent, Phase } from '../../form/kiosk.ts';
import type { Desk, KioskView } from '../screens/kiosk-view.ts';
import { type TemplateResult } from '../template.ts';
import type { StaffHost } from './staff-controller.ts';
/** Fetches staff's part once the kiosk is on view, before the network may go, and stands in for it until then. */
export declare class DeskController {
    #private;
    constructor(host: StaffHost);
    /** What staff have entered; nothing before their part is there. */
    get desk(): Desk | undefined;
    /** What staff see in this phase. */
    show(view: KioskView, phase: Phase): TemplateResult;
    /** Takes everything off the desk. */
    clear(): void;
    /** Another phase has begun. */
    entered(event: KioskEvent): void;
}
