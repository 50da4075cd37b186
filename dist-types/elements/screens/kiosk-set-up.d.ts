import type { StaffScreen } from './kiosk-view.ts';
/** Before the tablet is handed over: whose, which time, how, with whose help. */
export declare const setUp: StaffScreen;
/** In large type: whose, which time, in which language; and what is unusual, which staff may decide. */
export declare const confirm: StaffScreen;
