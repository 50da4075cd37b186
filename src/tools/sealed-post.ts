import { bytesOf, freshEnvelope, type Post } from './talk.ts'

/** Plaintext is filled with spaces up to a multiple of this many bytes, so that its length says nothing. */
const BLOCK = 256

/** A submission sealed as a form seals it, to a key that is thrown away. */
export async function sealedPost(run: string): Promise<Post> {
  const { CompactEncrypt, generateKeyPair } = await import('jose')
  const envelope = freshEnvelope(run)
  const body = bytesOf(envelope)
  const plaintext = new Uint8Array(Math.ceil(body.length / BLOCK) * BLOCK).fill(0x20)
  plaintext.set(body)
  const { publicKey } = await generateKeyPair('ECDH-ES')
  const named = { kid: 'check', typ: 'wb+jwe', submissionId: envelope.id, instrument: 'swemwbs' }
  const sealed = await new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', ...named })
    .encrypt(publicKey)
  return { id: envelope.id, body: new TextEncoder().encode(sealed), type: 'application/jose' }
}
