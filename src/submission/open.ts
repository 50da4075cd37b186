import { EnvelopeError, parseEnvelope } from './parse.ts'
import type { Envelope } from './schema.ts'

/** A receiver's private key as JWK (RFC 7517), such as `make-key` writes; `kid` is the public key's. */
export type OpenKey = Readonly<JsonWebKey> & { readonly kid: string }

const FIXED = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'wb+jwe' } as const

// base64url in the one spelling that encoders write: else another last character may stand for the same bytes
const PART = '(?:[\\w-]{4})*(?:[\\w-][AQgw]|[\\w-]{2}[AEIMQUYcgkosw048])?'
const COMPACT = new RegExp(`^${[PART, '', PART, PART, PART].join('\\.')}$`)

const refused = (path: string, expected: string, got: string): EnvelopeError =>
  new EnvelopeError([{ path, expected, got }])

/**
 * Opens a sealed submission (JWE in compact form, as text or as UTF-8 bytes) with the private key that its header
 * names, and checks the envelope in it. Works in Node, browsers and workers; loads `jose`.
 *
 * @throws {EnvelopeError} when it is no such text, no key has its `kid`, it was altered, it is no sound envelope, or
 * its header names another submission or instrument than the envelope does
 */
export async function openSealed(sealed: string | Uint8Array, keys: OpenKey | readonly OpenKey[]): Promise<Envelope> {
  const text = typeof sealed === 'string' ? sealed : new TextDecoder('utf-8', { ignoreBOM: true }).decode(sealed)
  if (!COMPACT.test(text)) throw refused('', 'a JWE in compact form', 'something else')
  const { compactDecrypt, decodeProtectedHeader, importJWK } = await import('jose')
  const header = headerOf(() => decodeProtectedHeader(text))
  const key = [keys].flat().find(({ kid }) => kid === header.kid)
  if (!key) throw refused('header.kid', 'the kid of one of the keys', 'another one')
  const recipient = await importJWK({ ...key }, FIXED.alg).catch(() => {
    throw refused('key', 'a private key on the curve P-256, as JWK', 'something else')
  })
  const { plaintext } = await compactDecrypt(text, recipient).catch(() => {
    throw refused('', 'a submission sealed to this key', 'one that was altered or sealed to another key')
  })
  const envelope = parseEnvelope(plaintext)
  if (envelope.id !== header.submissionId) throw refused('header.submissionId', "the envelope's id", 'another one')
  if (envelope.instrument.id !== header.instrument)
    throw refused('header.instrument', "the envelope's instrument", 'another one')
  return envelope
}

function headerOf(decode: () => Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const header = decoded(decode)
  for (const [name, value] of Object.entries(FIXED))
    if (header[name] !== value) throw refused(`header.${name}`, value, 'something else')
  return header
}

function decoded(decode: () => Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  try {
    return decode()
  } catch {
    throw refused('', 'a JWE in compact form', 'something else')
  }
}
