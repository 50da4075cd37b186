import { attempt } from '../env.ts'
import type { Destination } from '../storage/records.ts'
import type { RawAnswer } from './post.ts'

/** What the receiver said about a submission. The first two are `null` where the integrator asked for less. */
export interface Receipt {
  readonly id: string | null
  readonly receivedAt: string | null
  readonly status: number
}

/**
 * What an answer means. `delivered`: proven · `retry`: try again later · `blocked`: the endpoint or its setup is wrong
 * · `held`: this very submission was refused for good.
 */
export type Outcome =
  | { readonly verdict: 'delivered'; readonly receipt: Receipt }
  | { readonly verdict: 'retry'; readonly retryAfter: string | null; readonly got: string }
  | { readonly verdict: 'blocked'; readonly got: string }
  | { readonly verdict: 'held'; readonly got: string }

/** Statuses that mean something else than their hundreds do. RFC 9110, 6585, 8470. 409: the first try still runs. */
const RETRIED = [408, 409, 421, 425, 429]
const BLOCKED = [401, 403, 404, 407, 501, 505]

/** What is neither refused (4xx) nor pointed elsewhere (3xx) proves nothing, so it is tried again. */
function refusal(status: number): Exclude<Outcome['verdict'], 'delivered'> {
  const hundreds = Math.floor(status / 100)
  if (hundreds === 3 || BLOCKED.includes(status)) return 'blocked'
  return hundreds === 4 && !RETRIED.includes(status) ? 'held' : 'retry'
}

type Answer = Extract<RawAnswer, { kind: 'answer' }>
type Fields = Readonly<Record<string, unknown>>

function parse(body: string | null): Fields | null {
  const value = attempt((): unknown => JSON.parse(body ?? ''))
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

const isPage = ({ contentType, body }: Answer): boolean =>
  /html/i.test(contentType) || body === null || body.trimStart().startsWith('<')

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

type Proof = Omit<Receipt, 'status'>

/** Proof that names nothing. */
const UNNAMED: Proof = { id: null, receivedAt: null }

/** By `ack`: what this answer proves, if anything. */
const PROOFS: Record<Destination['ack'], (answer: Answer, id: string) => Proof | false> = {
  /** The receiver repeats the id, in the body or at the end of `Location`. */
  receipt({ status, location, body }, id) {
    const fields = parse(body)
    const named = fields?.id === id || (status !== 409 && location?.endsWith(`/${id}`))
    const accepted = [200, 201, 202, 409].includes(status)
    return !!named && accepted && { id, receivedAt: textOrNull(fields?.receivedAt) }
  },
  /** Any JSON object that does not say `ok: false`. */
  json({ status, body }) {
    const fields = parse(body)
    return status >= 200 && status < 300 && fields !== null && fields.ok !== false && UNNAMED
  },
  /** Any success that is not a page for people, such as a captive portal's. */
  status: (answer) => [200, 201, 202, 204].includes(answer.status) && !isPage(answer) && UNNAMED,
}

/**
 * What this answer to this submission means. Total: every answer has exactly one meaning. `got` says what came, for the
 * people who run the site: `status 404`, or the kind of what was no answer.
 */
export function classify(answer: RawAnswer, id: string, ack: Destination['ack']): Outcome {
  const got = answer.kind
  if (got === 'redirect' || got === 'forbidden') return { verdict: 'blocked', got }
  if (answer.kind !== 'answer') return { verdict: 'retry', retryAfter: null, got }
  const { status, retryAfter } = answer
  const proof = PROOFS[ack](answer, id)
  if (proof) return { verdict: 'delivered', receipt: { ...proof, status } }
  const verdict = refusal(status)
  const said = { got: `status ${status}` }
  return verdict === 'retry' ? { verdict, retryAfter, ...said } : { verdict, ...said }
}
