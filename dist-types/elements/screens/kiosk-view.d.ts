import type { css } from '../css.ts';
import type { html, nothing, TemplateResult } from '../template.ts';
import type { Settings } from '../../config.ts';
import type { inTime } from '../../env.ts';
import type { Guard, SetUp } from '../../form/set-up.ts';
import type { KioskEvent, KioskState, Phase } from '../../form/kiosk.ts';
import type { KioskSettings } from '../../kiosk-config.ts';
import type { isTrusted } from '../../storage/age.ts';
import type { discard } from '../../storage/discard.ts';
import type { Stock } from '../../storage/stock.ts';
import type { KioskWords } from '../words/kiosk.en.ts';
import type { StaffWords } from '../words/kiosk-staff.en.ts';
import type { heading, primary, quiet } from './parts.ts';
import type { HelpView } from './view.ts';
/** What a person may choose to see better. */
export type Contrast = 'standard' | 'high' | 'cream' | 'yellow';
/** Text sizes in per cent, smallest first. */
export declare const TEXT_SIZES: readonly [100, 125, 150, 200];
/** How one person sees the kiosk; the next one sees it as it was. */
export interface Tools {
    readonly size: (typeof TEXT_SIZES)[number];
    readonly contrast: Contrast;
    /** What was just chosen, for those who do not see it. */
    readonly said: string;
}
/** What staff see and have entered. Gone when they close it. */
export interface Desk {
    readonly code: string;
    readonly isCodeShown: boolean;
    /** What went wrong or well, in words. */
    readonly said: string;
    readonly setUp: SetUp;
    /** Fields of the set-up that lack a value, once staff wanted to go on. */
    readonly missing: readonly ('reference' | 'occasion')[];
    readonly guards: readonly Guard[];
    readonly isScanning: boolean;
    readonly isDiscarding: boolean;
    readonly stock: Stock | null;
}
/** What staff can do beside moving on. */
export interface DeskActions {
    enter(changes: Partial<SetUp>): void;
    type(code: string): void;
    showCode(): void;
    open(): void;
    check(): void;
    scan(): void;
    stopScan(): void;
    tryNow(): void;
    export(): void;
    askDiscard(isAsked: boolean): void;
    discard(): void;
}
/** All that a screen of the kiosk may know, and all that it may do. */
export interface KioskView extends HelpView {
    readonly kiosk: KioskWords;
    readonly settings: Settings;
    readonly options: KioskSettings;
    readonly state: KioskState;
    readonly tools: Tools;
    /** What staff have entered; nothing where nobody of them was. */
    readonly desk: Desk | undefined;
    /** What staff see in a phase of theirs. */
    readonly staff: (view: KioskView, phase: Phase) => TemplateResult;
    readonly send: (event: KioskEvent) => unknown;
    readonly setTools: (tools: Partial<Tools>) => void;
}
/** A screen of the kiosk: no state of its own, no decision. */
export type KioskScreen = (view: KioskView) => TemplateResult;
/** What staff's part is handed of the first part: it comes later, in a file of its own, and imports nothing of it. */
export interface Kit {
    readonly css: typeof css;
    readonly html: typeof html;
    readonly nothing: typeof nothing;
    readonly heading: typeof heading;
    readonly primary: typeof primary;
    readonly quiet: typeof quiet;
    readonly inTime: typeof inTime;
    readonly isTrusted: typeof isTrusted;
    readonly discard: typeof discard;
    /** Language tag → its name in itself. */
    readonly languages: Readonly<Record<string, string>>;
}
/** All that a screen for staff may know, and all that it may do. */
export interface StaffView extends KioskView {
    readonly kit: Kit;
    /** Its words, beside those of the kiosk. */
    readonly office: StaffWords;
    readonly desk: Desk;
    readonly desking: DeskActions;
    /** Whether the tablet reads barcodes. */
    readonly canScan: boolean;
    /** Whether what is not sent yet survives the page. */
    readonly isKept: boolean;
    /** Wall clock when it cannot be right, else `null`. */
    readonly wrongClock: number | null;
    /** When the receiver last confirmed something, newest first. */
    readonly received: readonly number[];
}
/** A screen for staff: no state of its own, no decision. */
export type StaffScreen = (view: StaffView) => TemplateResult;
