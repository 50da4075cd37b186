import type { Envelope } from './schema.ts';
/** A receiver's private key as JWK (RFC 7517), such as `make-key` writes; `kid` is the public key's. */
export type OpenKey = Readonly<JsonWebKey> & {
    readonly kid: string;
};
/**
 * Opens a sealed submission (JWE in compact form, as text or as UTF-8 bytes) with the private key that its header
 * names, and checks the envelope in it. Works in Node, browsers and workers; loads `jose`.
 *
 * @throws {EnvelopeError} when it is no such text, no key has its `kid`, it was altered, it is no sound envelope, or
 * its header names another submission or instrument than the envelope does
 */
export declare function openSealed(sealed: string | Uint8Array, keys: OpenKey | readonly OpenKey[]): Promise<Envelope>;
