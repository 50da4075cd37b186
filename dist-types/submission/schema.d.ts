import * as z from 'zod/mini';
/**
 * One submission, as it is posted: UTF-8 JSON with its keys in this order. `answers` has one entry per question that
 * was shown; `null` means without an answer, and the question is then also in `skipped`.
 */
export interface Envelope {
    /** Name and version of this shape. */
    readonly schema: 'wellbeing-widgets/submission@1';
    /** 128 random bits in base64url (22 characters). The only name of this submission, and its Idempotency-Key. */
    readonly id: string;
    readonly instrument: EnvelopeInstrument;
    /** By question. SWEMWBS: 1 to 5; a form: the option's value, the values of several options, or the text written. */
    readonly answers: Readonly<Record<string, EnvelopeAnswer>>;
    /** Forms only, by text question: whether these words may be quoted. Only for texts that were written. */
    readonly consents?: Readonly<Record<string, EnvelopeConsent>>;
    /** Every question without an answer when *Send* was pressed. */
    readonly skipped: readonly string[];
    /** How many questions have an answer. */
    readonly answered: number;
    /** Scored instruments only; `null` as soon as one item has no answer. */
    readonly score?: EnvelopeScore | null;
    /** The programme's opaque code for the person, 1 to 64 characters. */
    readonly reference?: string;
    readonly occasion?: 'baseline' | 'follow-up' | 'once';
    /** What staff or the page set before: at most 20 keys, each text at most 200 characters. */
    readonly context?: Readonly<Record<string, string>>;
    readonly presentation: EnvelopePresentation;
    /** UTC, cut to the minute (in a kiosk to the hour): `2026-11-20T14:05Z`. */
    readonly startedAt: string;
    /** UTC, cut to the minute (in a kiosk to the hour). */
    readonly completedAt: string;
    /** Registered licence holder or reference. */
    readonly licence?: string;
    /** Forms only: 128 random bits in base64url, shared by the envelopes of one run. */
    readonly run?: string;
    /** Forms only: the hidden field was filled in, or less than 2 s passed from start to *Send*. */
    readonly suspect?: true;
    /** What made it: `wellbeing-widgets@1.0.0`. */
    readonly software: string;
}
/** Which questionnaire, in which words. */
export interface EnvelopeInstrument {
    readonly id: string;
    readonly version: string;
    /** Language tag of the words shown (BCP 47). */
    readonly language: string;
    /** `sha256-` and the base64 digest of the words shown. */
    readonly wording: string;
}
/** One answer; `null` is "without an answer". */
export type EnvelopeAnswer = number | string | readonly string[] | null;
/** What a person said about quoting one text. */
export interface EnvelopeConsent {
    readonly given: boolean;
    /** What the words may be used for, such as `reports`. */
    readonly scope: string;
    /** `sha256-` and the base64 digest of the words of the question for consent. */
    readonly wording: string;
}
/** SWEMWBS raw sum (7 to 35) and metric score (7.00 to 35.00) by the named conversion table. */
export interface EnvelopeScore {
    readonly raw: number;
    readonly metric: number;
    readonly table: 'stewart-brown-2009';
}
/** How the questions stood on the screen. */
export interface EnvelopePresentation {
    /** Layout when *Send* was pressed. */
    readonly layout: 'one-per-screen' | 'paper';
    /** Language tag of the interface (BCP 47). */
    readonly language: string;
    readonly kiosk: boolean;
    /** Whether read-aloud was used. */
    readonly listened: boolean;
    /** Text size chosen in the widget, in per cent. */
    readonly textSize: number;
    /** Only when the layout switched on the way. */
    readonly layoutChanged?: true;
    /** Only where somebody was asked who filled it in. */
    readonly assistance?: 'alone' | 'read-out' | 'interpreter' | 'bsl' | 'filled-in';
}
/**
 * Checks an envelope (zod/mini): a SWEMWBS one with exactly its seven items, or that of a form. Unknown keys are
 * refused. `skipped`, `answered` and whether there is a score must follow from the answers; whether the score is the
 * right one is not asked here, because a receiver scores again and flags a difference.
 */
export declare const envelopeSchema: z.ZodMiniType<Envelope>;
/**
 * The same shape as JSON Schema, draft 2020-12, for receivers in other languages. It cannot say what must follow from
 * the answers (`skipped`, `answered`, whether there is a score): a receiver checks that itself.
 */
export declare const envelopeJsonSchema: Readonly<Record<string, unknown>>;
