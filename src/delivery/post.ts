import type { Transport } from '../config.ts'
import { type Env, inTime } from '../env.ts'

/** How long one attempt may take, headers and body together. */
export const DEADLINE_MS = 20_000

/** A receipt is small; whatever is longer is not read. */
const LONGEST_BODY = 16 * 1024

/** Browsers allow 64 KiB of bodies in flight that outlive their page; headers need some of it. */
const LONGEST_KEEPALIVE = 60 * 1024

/** One request as it leaves the page. */
export interface Parcel {
  readonly id: string
  /** `null`: only the page's own way leads there. */
  readonly url: string | null
  readonly contentType: string
  readonly body: Uint8Array
  /** Extra headers of the page, such as a public write token. */
  readonly headers: Readonly<Record<string, string>>
  /** Whether the id goes as a header too: not with the fields of a web form, for which no browser asks first. */
  readonly key: boolean
  /** Posts in the place of the request. */
  readonly transport?: Transport | null
}

/** What came back, before anybody judges it. */
export type RawAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly contentType: string
      /** `null`: cut off, or longer than a receipt can be. */
      readonly body: string | null
      readonly location: string | null
      readonly retryAfter: string | null
    }
  /** The receiver pointed elsewhere; the answers were not sent after it. */
  | { readonly kind: 'redirect' }
  /** No connection, or an answer that the page may not read. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'too-slow' }
  /** No answer time and again, while online: it may never be one that the page may read. */
  | { readonly kind: 'unreadable' }
  /** The page's own policy lets no request go there. */
  | { readonly kind: 'forbidden' }

async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let [text, length] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.length
    if (length > LONGEST_BODY) {
      void reader.cancel().catch(() => undefined)
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}

async function answerOf(response: Response): Promise<RawAnswer> {
  if (response.type === 'opaqueredirect') return { kind: 'redirect' }
  const header = (name: string): string | null => response.headers.get(name)
  return {
    kind: 'answer',
    status: response.status,
    contentType: header('content-type') ?? '',
    body: await readText(response).catch(() => null),
    location: header('location'),
    retryAfter: header('retry-after'),
  }
}

const request = ({ id, contentType, body, headers, key }: Parcel, signal: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { ...headers, 'Content-Type': contentType, ...(key && { 'Idempotency-Key': `"${id}"` }) },
  body: Uint8Array.from(body),
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'manual', // 307 and 308 would carry the answers to another origin
  referrerPolicy: 'no-referrer',
  keepalive: body.length <= LONGEST_KEEPALIVE, // goes on when the tab is closed right after Send
  signal,
})

async function ask(env: Env, parcel: Parcel, signal: AbortSignal): Promise<Response> {
  const { id, url, contentType, body, transport } = parcel
  if (transport) return transport(Uint8Array.from(body), { id, contentType, signal })
  if (url === null) throw new Error()
  return env.fetch(url, request(parcel, signal))
}

/** One attempt. Never rejects: that no answer came is an answer too. */
export function post(env: Env, parcel: Parcel): Promise<RawAnswer> {
  const abort = new AbortController()
  const answer = ask(env, parcel, abort.signal)
    .then(answerOf)
    .catch((): RawAnswer => ({ kind: 'no-answer' }))
  return inTime(env, DEADLINE_MS, answer, () => {
    abort.abort()
    return { kind: 'too-slow' }
  })
}
