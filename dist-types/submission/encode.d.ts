import type { Envelope } from './schema.ts';
/** The bytes of a text. */
export declare const utf8: (text: string) => Uint8Array;
/** The bytes that are stored and posted: UTF-8 JSON, keys in the envelope's order, the same bytes every time. */
export declare const encodeEnvelope: (envelope: Envelope) => Uint8Array;
/**
 * The same as the fields of a web form: the id, the whole envelope, and flat copies for spreadsheets, empty where there
 * is no value. A browser posts it without asking the receiver first.
 */
export declare function encodeForm(envelope: Envelope): Uint8Array;
