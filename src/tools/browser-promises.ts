import { type Answer, bytesOf, freshEnvelope, type Talk } from './talk.ts'
import { Broken, expect, type Promised } from './promises.ts'

/** A page that nobody allowed: `.invalid` belongs to nobody (RFC 2606). */
const STRANGER = 'https://stranger.invalid'

const allowedBy = ({ headers }: Answer) => headers.get('access-control-allow-origin')

/** @throws {Broken} when a page of another origin could read this */
function hasNoLeave(answer: Answer): void {
  const leave = allowedBy(answer)
  if (leave !== null) throw new Broken('no Access-Control-Allow-Origin', leave)
}

/** @throws {Broken} unless the header lists all of these, in any case and order */
function lists({ headers }: Answer, header: string, names: readonly string[]): void {
  const listed = (headers.get(header) ?? '').toLowerCase().split(/\s*,\s*/)
  const missing = names.filter((name) => !listed.includes(name))
  if (missing.length) throw new Broken(`${header}: ${names.join(', ')}`, `none of ${missing.join(', ')}`)
}

const postFrom = (talk: Talk, origin?: string) => {
  const envelope = freshEnvelope(talk.run)
  return talk.post({ id: envelope.id, body: bytesOf(envelope), ...(origin && { origin }) })
}

const refusedFrom = (origin: string, whom: string): Promised => ({
  says: `${whom} is refused, without CORS headers`,
  async holds(talk) {
    const answer = await postFrom(talk, origin)
    if (answer.status < 400 || answer.status > 499) throw new Broken('a status from 400 to 499', String(answer.status))
    hasNoLeave(answer)
    hasNoLeave(await talk.preflight(origin))
  },
})

const allowed = (origin: string): readonly Promised[] => [
  {
    says: `A page of ${origin} may ask to post: content-type and idempotency-key are allowed`,
    async holds(talk) {
      const answer = await talk.preflight(origin)
      expect(answer, 200, 204)
      if (allowedBy(answer) !== origin) throw new Broken(`leave for ${origin}`, allowedBy(answer) ?? 'none')
      lists(answer, 'access-control-allow-headers', ['content-type', 'idempotency-key'])
    },
  },
  {
    says: `A page of ${origin} may post, and read the answer with location and retry-after`,
    async holds(talk) {
      const answer = await postFrom(talk)
      expect(answer, 201)
      if (allowedBy(answer) !== origin) throw new Broken(`leave for ${origin}`, allowedBy(answer) ?? 'none')
      lists(answer, 'access-control-expose-headers', ['location', 'retry-after'])
    },
  },
]

/** Over all that was refused so far, so it comes last. */
const problemDetails: Promised = {
  says: 'Every refusal says why in problem details (RFC 9457)',
  async holds({ refusals }) {
    for (const { status, headers, body } of refusals) {
      const type = headers.get('content-type') ?? 'no type'
      if (!/^application\/problem\+json\b/i.test(type)) throw new Broken('application/problem+json', type)
      const said = (body as { readonly status?: unknown } | null | undefined)?.status
      if (typeof body !== 'object' || body === null) throw new Broken('a JSON object', 'something else')
      if (said !== undefined && said !== status) throw new Broken(`status ${status} in the body`, 'another')
    }
    return Promise.resolve()
  },
}

/** What holds for pages; `origin` is one that may send, and is asked about when it is given. */
export const BROWSER_PROMISES = (origin: string | undefined): readonly Promised[] => [
  refusedFrom(STRANGER, 'A page of another origin'),
  refusedFrom('null', 'A page without an origin (Origin: null)'),
  ...(origin ? allowed(origin) : []),
  problemDetails,
]
