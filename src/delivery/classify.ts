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

type Refusal = 'retry' | 'blocked' | 'held'

/** Statuses that mean something else than their hundreds do. RFC 9110, 6585, 8470. 409: the first try still runs. */
const EXCEPTIONS: Readonly<Record<Exclude<Refusal, 'held'>, readonly number[]>> = {
  retry: [408, 409, 421, 425, 429],
  blocked: [401, 403, 404, 407, 501, 505],
}

/** By the status's hundreds: what is neither refused nor pointed elsewhere proves nothing, so it is tried again. */
const CLASSES: Readonly<Record<number, Refusal>> = { 3: 'blocked', 4: 'held' }

function refusal(status: number): Refusal {
  if (EXCEPTIONS.retry.includes(status)) return 'retry'
  if (EXCEPTIONS.blocked.includes(status)) return 'blocked'
  return CLASSES[Math.floor(status / 100)] ?? 'retry'
}

type Answer = Extract<RawAnswer, { kind: 'answer' }>
type Fields = Readonly<Record<string, unknown>>

function parse(body: string | null): Fields | null {
  try {
    const value: unknown = JSON.parse(body ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
  } catch {
    return null
  }
}

const isPage = ({ contentType, body }: Answer): boolean =>
  /html/i.test(contentType) || body === null || body.trimStart().startsWith('<')

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** By `ack`: the receipt that this answer is, or `null`. */
const RECEIPTS: Record<Destination['ack'], (answer: Answer, id: string) => Receipt | null> = {
  /** The receiver repeats the id, in the body or at the end of `Location`. */
  receipt(answer, id) {
    const { status, location } = answer
    if (![200, 201, 202, 409].includes(status)) return null
    const fields = parse(answer.body)
    const named = fields?.id === id || (status !== 409 && location?.endsWith(`/${id}`))
    return named ? { id, receivedAt: textOrNull(fields?.receivedAt), status } : null
  },
  /** Any JSON object that does not say `ok: false`. */
  json(answer) {
    const fields = parse(answer.body)
    const accepted = answer.status >= 200 && answer.status < 300 && fields !== null && fields.ok !== false
    return accepted ? { id: null, receivedAt: null, status: answer.status } : null
  },
  /** Any success that is not a page for people, such as a captive portal's. */
  status(answer) {
    const accepted = [200, 201, 202, 204].includes(answer.status) && !isPage(answer)
    return accepted ? { id: null, receivedAt: null, status: answer.status } : null
  },
}

/**
 * What this answer to this submission means. Total: every answer has exactly one meaning. `got` says what came, for the
 * people who run the site: `status 404`, or the kind of what was no answer.
 */
export function classify(answer: RawAnswer, id: string, ack: Destination['ack']): Outcome {
  const got = answer.kind
  if (got === 'redirect' || got === 'forbidden') return { verdict: 'blocked', got }
  if (answer.kind !== 'answer') return { verdict: 'retry', retryAfter: null, got }
  const receipt = RECEIPTS[ack](answer, id)
  if (receipt) return { verdict: 'delivered', receipt }
  const verdict = refusal(answer.status)
  const said = { got: `status ${answer.status}` }
  return verdict === 'retry' ? { verdict, retryAfter: answer.retryAfter, ...said } : { verdict, ...said }
}
