import type { Destination } from '../storage/records.ts'
import type { RawAnswer } from './post.ts'

/** What the receiver said about a submission. The first two are `null` where the integrator asked for less. */
export interface Receipt {
  readonly id: string | null
  readonly receivedAt: string | null
  readonly status: number
}

/**
 * What an answer means. `delivered`: proven · `retry`: try again later · `blocked`: the endpoint or its setup is wrong ·
 * `held`: this very submission was refused for good.
 */
export type Outcome =
  | { readonly verdict: 'delivered'; readonly receipt: Receipt }
  | { readonly verdict: 'retry'; readonly retryAfter: string | null }
  | { readonly verdict: 'blocked' }
  | { readonly verdict: 'held' }

type Refusal = 'retry' | 'blocked' | 'held'

/** Statuses whose meaning differs from their class. RFC 9110, 6585 and 7725. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: 'held',
  401: 'blocked',
  403: 'blocked',
  404: 'blocked',
  405: 'held',
  406: 'held',
  407: 'blocked',
  408: 'retry',
  409: 'retry', // the first attempt is still running there
  410: 'held',
  411: 'held',
  413: 'held',
  414: 'held',
  415: 'held',
  421: 'retry',
  422: 'held',
  425: 'retry',
  429: 'retry',
  431: 'held',
  451: 'held',
  501: 'blocked',
  505: 'blocked',
}

/** Index: the status's hundreds. What is not a refusal proves nothing, so it is tried again. */
const CLASSES: readonly Refusal[] = ['retry', 'retry', 'retry', 'blocked', 'blocked', 'retry']

function refusal(status: number): Refusal {
  return REFUSALS[status] ?? CLASSES[Math.floor(status / 100)] ?? 'retry'
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

/** What this answer to this submission means. Total: every answer has exactly one meaning. */
export function classify(answer: RawAnswer, id: string, ack: Destination['ack']): Outcome {
  if (answer.kind === 'redirect') return { verdict: 'blocked' }
  if (answer.kind !== 'answer') return { verdict: 'retry', retryAfter: null }
  const receipt = RECEIPTS[ack](answer, id)
  if (receipt) return { verdict: 'delivered', receipt }
  const verdict = refusal(answer.status)
  return verdict === 'retry' ? { verdict, retryAfter: answer.retryAfter } : { verdict }
}
