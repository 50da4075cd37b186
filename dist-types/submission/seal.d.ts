import type { SealingKey } from '../config.ts';
/** Turns the bytes of an envelope into what only the receiver can read: a JWE in compact form (RFC 7516), as UTF-8. */
export type Seal = (envelope: Uint8Array, submissionId: string, instrument: string) => Promise<Uint8Array>;
/** Makes ready to seal to this key. Rejects when the key is no point of its curve. */
export declare function sealer(key: SealingKey): Promise<Seal>;
