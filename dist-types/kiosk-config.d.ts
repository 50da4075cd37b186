import { type Checked, type Property } from './config-table.ts';
/** Looks up what the programme knows of a person, to warn about a second baseline, a short gap, another language. */
export type LookUp = (reference: string) => Promise<readonly {
    readonly occasion: string;
    readonly language: string;
    readonly layout: string;
    readonly date: string;
}[]>;
/** What a page may set of a kiosk, beside what it may set of its forms. */
export interface KioskSettings {
    /** Ids of the forms, in the order in which they are asked. */
    readonly forms: readonly string[];
    readonly setup: 'staff' | 'none';
    /** Language tags that are offered. */
    readonly languages: readonly string[];
    /** Seconds without activity until somebody is asked whether they are there. */
    readonly idleAfter: number;
    /** Seconds they have to answer that. */
    readonly idleWarning: number;
    /** Seconds until the thanks clear themselves. */
    readonly thanksFor: number;
    /** What opens the staff panel; `null`: nothing is asked. */
    readonly staffCode: string | null;
    /** Whether feedback carries the person's reference. */
    readonly linkFeedback: boolean;
    readonly earlier: LookUp | null;
}
/** Whether staff can do anything: without a code and a set-up anybody could discard what waits. */
export declare const hasStaff: ({ setup, staffCode }: Pick<KioskSettings, "setup" | "staffCode">) => boolean;
/** What there is to choose from. */
export interface Known {
    readonly forms: readonly string[];
    readonly languages: readonly string[];
}
/** Property name → its attribute (`false` for a property only) and its default. */
export declare const KIOSK_PROPERTIES: Readonly<Record<keyof KioskSettings, Property<unknown>>>;
/** Checks what a page has set of a kiosk: what is out of bounds is a problem and takes its default. */
export declare function checkKiosk(given: Readonly<Partial<Record<keyof KioskSettings, unknown>>>, known: Known): Checked<KioskSettings>;
