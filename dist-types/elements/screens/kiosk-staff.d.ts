import type { StaffScreen } from './kiosk-view.ts';
/** The staff code: a field with a name, that can be pasted into and shown. It deters; the device's lock locks. */
export declare const code: StaffScreen;
/** What waits on this tablet, and what staff can do about it. Never an answer. */
export declare const panel: StaffScreen;
