import type { SealingKey } from '../../src/config.ts'
import type { OpenKey } from '../../src/submission/index.ts'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const bytes = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const number = (value: number) => new Uint8Array(new Uint32Array([value]).buffer).reverse()

/** A new pair of keys with this name. */
export async function keyPair(kid: string): Promise<{ readonly open: SealingKey; readonly secret: OpenKey }> {
  const { privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey)
  const open = { kty: 'EC', crv: 'P-256', x, y, kid } as const
  return { open, secret: { ...open, d } }
}

/** Concat KDF (NIST SP 800-56A, RFC 7518 4.6.2) for A256GCM: one round of SHA-256. */
async function derive(secret: Uint8Array): Promise<Uint8Array> {
  const algorithm = utf8('A256GCM')
  const [none, bits] = [number(0), number(256)]
  const info = joined(number(1), secret, number(algorithm.length), algorithm, none, none, bits)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(info)))
}

/** Opens a compact JWE (ECDH-ES, A256GCM) step by step as RFC 7516 and 7518 say, with no library. */
export async function openByHand(compact: string, secret: OpenKey): Promise<Uint8Array> {
  const [header = '', , iv = '', cipher = '', tag = ''] = compact.split('.')
  const { epk } = JSON.parse(atob(header)) as { readonly epk: JsonWebKey }
  const { kty = '', crv = '', x = '', y = '', d = '' } = secret
  const own = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, CURVE, false, ['deriveBits'])
  const theirs = await crypto.subtle.importKey('jwk', epk, CURVE, false, [])
  const agreed = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256))
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(await derive(agreed)), 'AES-GCM', false, ['decrypt'])
  const options = { name: 'AES-GCM', iv: bytes(iv), additionalData: utf8(header) }
  return new Uint8Array(await crypto.subtle.decrypt(options, key, joined(bytes(cipher), bytes(tag))))
}
