import type { KioskScreen } from './kiosk-view.ts';
/** Between people: what this is, and nothing of anybody. **Staff** comes last for the keyboard. */
export declare const cover: KioskScreen;
/** The cover of the person it was handed to. At most two characters of the code. */
export declare const ready: KioskScreen;
/** While everything personal goes: nothing at all. */
export declare const blank: KioskScreen;
