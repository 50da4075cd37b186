import type { Envelope } from './schema.ts';
/** The bytes that are stored and posted: UTF-8 JSON, keys in the envelope's order, the same bytes every time. */
export declare const encodeEnvelope: (envelope: Envelope) => Uint8Array;
