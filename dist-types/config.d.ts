import { type Checked, type Property } from './config-table.ts';
/** One way to reach somebody. */
export interface HelpWay {
    readonly kind: 'voice' | 'text' | 'bsl' | 'web';
    /** A number, or an address without `https://`. */
    readonly value: string;
}
/** Somebody who helps, as the help panel shows them. */
export interface HelpEntry {
    readonly who: string;
    readonly how: readonly HelpWay[];
    readonly hours: string;
    readonly cost: string;
    readonly language: string;
    /** The day on which somebody checked this, as `2026-11-21`. */
    readonly checked: string;
}
/**
 * Posts in the page's own way, in the place of the request: resolves with the receiver's answer, which is judged like
 * any other. `signal` calls it off after 20 seconds.
 */
export type Transport = (body: Uint8Array, about: {
    readonly id: string;
    readonly contentType: string;
    readonly signal: AbortSignal;
}) => Promise<Response>;
/** A public P-256 key as JWK (RFC 7517). `exp`: when it ends, seconds since 1970. */
export interface SealingKey {
    readonly kty: 'EC';
    readonly crv: 'P-256';
    readonly x: string;
    readonly y: string;
    readonly kid: string;
    readonly exp?: number;
}
/** What a page may set, checked. */
export interface Settings {
    /** Absolute URL; `null`: the page itself is the receiver. */
    readonly endpoint: string | null;
    /** What counts as delivered: a receipt that names the submission, any JSON object, or any success. */
    readonly ack: 'receipt' | 'json' | 'status';
    /** How the body is written: the envelope itself, or the fields of a web form, which needs no preflight. */
    readonly format: 'json' | 'form';
    /** Extra headers of the request, such as a public write token. Never stored. */
    readonly headers: Readonly<Record<string, string>> | null;
    /** Posts instead of the browser's own request. */
    readonly transport: Transport | null;
    /** The receiver's public key: with it nothing readable touches the disk or the network. */
    readonly sealKey: SealingKey | null;
    readonly layout: 'auto' | 'one-per-screen' | 'paper';
    /** Whether an unfinished form is kept: for this tab, on this device where the person ticks it, or not at all. */
    readonly draft: 'session' | 'device' | 'off';
    readonly intro: 'on' | 'off';
    readonly review: 'on' | 'off';
    readonly require: 'none' | 'all';
    readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
    readonly occasion: 'baseline' | 'follow-up' | 'once' | null;
    readonly licence: string | null;
    readonly reference: string | null;
    readonly context: Readonly<Record<string, string>> | null;
    /** Help lines instead of the ready ones. */
    readonly help: readonly HelpEntry[] | null;
}
/** What the checks must know of the page. */
export interface PageFacts {
    readonly secure: boolean;
    /** What a relative endpoint is resolved against. */
    readonly base: string;
    /** Wall clock, milliseconds since 1970. */
    readonly now: number;
}
/** The verdict on the set-up of a form. */
export interface CheckedForm extends Checked<Settings> {
    /** Why no question may be asked, or `null`: everything else is left out or takes its default. */
    readonly blocked: 'insecure-page' | 'config' | null;
}
/** Most keys of a flat record. */
export declare const MOST_KEYS = 20;
/** Property name → its attribute (`false` for what is personal) and its default. */
export declare const PROPERTIES: { readonly [Name in keyof Settings]: Property<Settings[Name]>; };
/** Checks all of what a page has set. */
export declare function check(given: Readonly<Partial<Record<keyof Settings, unknown>>>, page: PageFacts): CheckedForm;
