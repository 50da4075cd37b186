import type { Layout } from './state.ts';
/** Who fills the form in, where staff were asked. */
export type Assistance = 'alone' | 'read-out' | 'interpreter' | 'bsl' | 'filled-in';
/** First time, follow-up or only once. */
export type Occasion = 'baseline' | 'follow-up' | 'once';
/** What staff enter before they hand the tablet over. */
export interface SetUp {
    /** The programme's code for the person; empty while nothing was entered. */
    readonly reference: string;
    readonly occasion: Occasion | null;
    readonly assistance: Assistance | null;
    readonly layout: Layout;
    /** Language tag (BCP 47). */
    readonly language: string;
    /** May use a screen reader, a switch or an interpreter: nobody is asked soon whether they are there. */
    readonly patient: boolean;
}
/** An earlier submission of the same person, as the programme knows it. */
export interface Earlier {
    readonly occasion: string;
    readonly language: string;
    readonly layout: string;
    /** Such as `2026-11-21`. */
    readonly date: string;
}
/** What makes staff look twice: there is a baseline already · less than 14 days ago · in another language or layout. */
export type Guard = 'baseline' | 'gap' | 'language' | 'layout';
/** The fields that must be filled in and are not. */
export declare const missing: ({ reference, occasion }: SetUp) => readonly ("reference" | "occasion")[];
/** What is unusual about this set-up, given what came before. `now`: wall clock, milliseconds since 1970. */
export declare function guardsOf(setUp: SetUp, earlier: readonly Earlier[], now: number): readonly Guard[];
