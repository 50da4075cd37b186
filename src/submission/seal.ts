import { CompactEncrypt, importJWK } from 'jose'
import type { SealingKey } from '../config.ts'

/** Turns the bytes of an envelope into what only the receiver can read: a JWE in compact form (RFC 7516), as UTF-8. */
export type Seal = (envelope: Uint8Array, submissionId: string, instrument: string) => Promise<Uint8Array>

/** Sealed texts have one of few lengths, so that a length gives no answer away. */
const BLOCK = 256

const SPACE = 32

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(SPACE)
  whole.set(bytes)
  return whole
}

/** A coordinate of P-256: 32 bytes, base64url. Not every browser minds another length. */
const COORDINATE = /^[\w-]{43}$/

/** Makes ready to seal to this key. Rejects when the key is no point of its curve. */
export async function sealer(key: SealingKey): Promise<Seal> {
  const { kty, crv, x, y, kid } = key
  if (![x, y].every((each) => COORDINATE.test(each))) throw new RangeError('sealKey: x and y, 43 characters each')
  const recipient = await importJWK({ kty, crv, x, y }, 'ECDH-ES')
  return async (envelope, submissionId, instrument) => {
    const header = { alg: 'ECDH-ES', enc: 'A256GCM', kid, typ: 'wb+jwe', submissionId, instrument }
    const sealed = await new CompactEncrypt(padded(envelope)).setProtectedHeader(header).encrypt(recipient)
    return new TextEncoder().encode(sealed)
  }
}
