import type { KioskScreen } from './kiosk-view.ts';
/** Ways to answer: everything optional, and what happens when nobody is there. */
export declare const ways: KioskScreen;
/** The form itself; after the last one, that it is over. */
export declare const form: KioskScreen;
