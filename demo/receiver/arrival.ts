import { type Envelope, EnvelopeError, parseEnvelope } from '../../src/submission/index.ts'
import type { Refusal } from './problem.ts'
import { readSealedHeader } from './sealed.ts'
import type { Arrival } from './submissions.ts'

/** The largest body that is read, in bytes: 64 KiB. */
export const LARGEST_BODY = 64 * 1024

/** A request that cannot be stored. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.detail)
    this.refusal = refusal
  }
}

/**
 * Reads one POST: its type, its key, its body, and whether they belong together.
 *
 * @throws {Refused} with the status that the sender must be told
 */
export async function readArrival(request: Request): Promise<Arrival> {
  const contentType = typeOf(request.headers.get('content-type'))
  const id = keyOf(request.headers.get('idempotency-key'))
  const body = await bodyOf(request)
  const { namedId, envelope } = CONTENTS[contentType](body)
  if (namedId !== id) throw new Refused({ status: 422, detail: 'The Idempotency-Key is not the id in the body.' })
  return { id, contentType, body, envelope }
}

type Contents = { readonly namedId: string; readonly envelope: Envelope | null }

const CONTENTS = {
  'application/json': (body: Uint8Array): Contents => {
    const envelope = described(() => parseEnvelope(body))
    return { namedId: envelope.id, envelope }
  },
  'application/jose': (body: Uint8Array): Contents => {
    return { namedId: described(() => readSealedHeader(body)).submissionId, envelope: null }
  },
} as const

function typeOf(header: string | null): keyof typeof CONTENTS {
  const type = /^(application\/json)\s*(?:;\s*charset="?utf-8"?)?$|^(application\/jose)$/i.exec(header ?? '')
  if (type?.[1]) return 'application/json'
  if (type?.[2]) return 'application/jose'
  throw new Refused({ status: 415, detail: 'Expected Content-Type application/json or application/jose.' })
}

/** A structured-field string: the id in double quotes. */
function keyOf(header: string | null): string {
  const [, id] = /^"([A-Za-z0-9_-]{22})"$/.exec(header ?? '') ?? []
  if (id) return id
  const got = header === null ? 'none came' : 'another text came'
  throw new Refused({
    status: 400,
    detail: `Expected Idempotency-Key: "<id>", 22 characters in double quotes; ${got}.`,
  })
}

/** Stops reading as soon as it is too much, whatever length was announced. */
async function bodyOf(request: Request): Promise<Uint8Array> {
  const tooLarge = new Refused({ status: 413, detail: `Expected a body of at most ${LARGEST_BODY} bytes.` })
  if (Number(request.headers.get('content-length')) > LARGEST_BODY) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function described<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error
    const { problems } = error
    throw new Refused({ status: 400, detail: 'The body is not an envelope that can be stored.', problems })
  }
}
