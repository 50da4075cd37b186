import type { DeskDevice } from './desk-device.ts';
/**
 * The only door to what a kiosk asks of the tablet itself while people answer: its screen. Everything may be missing or
 * refused; nothing here ever throws.
 */
/** What a tablet can do. */
export interface Device {
    /** Keeps the screen on. Returns what ends that. */
    stayAwake(): () => void;
    /** Fills the screen, where a press has just been made and the browser allows it. */
    fillScreen(): void;
    /** What staff need of it, where it is not the browser's own. */
    readonly desk?: DeskDevice;
}
/** This tablet. */
export declare const browserDevice: Device;
