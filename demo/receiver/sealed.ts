import { EnvelopeError } from '../../src/submission/index.ts'

const FIXED = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'wb+jwe' } as const

/**
 * Reads the header of a sealed envelope (JWE in compact form, RFC 7516), which is all that a receiver without the
 * private key can read.
 *
 * @throws {EnvelopeError} when it is not such a text, or its header is not one of ours
 */
export function readSealedHeader(body: Uint8Array): { readonly submissionId: string } {
  const parts = Buffer.from(body).toString('latin1').split('.')
  const header = readObject(parts[0] ?? '')
  const right = parts.length === 5 && parts.every((part, index) => (index === 1 ? part === '' : isBase64url(part)))
  if (!right || !header) throw refused('', 'a JWE in compact form', 'something else')
  for (const [name, value] of Object.entries(FIXED))
    if (header[name] !== value) throw refused(`header.${name}`, value, 'something else')
  if (typeof header.submissionId !== 'string') throw refused('header.submissionId', 'the id', 'no text')
  return { submissionId: header.submissionId }
}

const isBase64url = (text: string) => /^[A-Za-z0-9_-]+$/.test(text)
const refused = (path: string, expected: string, got: string) => new EnvelopeError([{ path, expected, got }])

function readObject(base64url: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString())
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
