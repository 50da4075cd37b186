import { randomBytes } from 'node:crypto'
import { metricFromRaw } from '../scoring/index.ts'
import { encodeEnvelope } from '../submission/encode.ts'
import type { Envelope } from '../submission/index.ts'

/** Milliseconds until a request without an answer is given up: as long as a slow database may take, and no longer. */
const PATIENCE = 15_000

/** Why a request has not left at all. */
const UNREACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']

/** What a receiver answered. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** As JSON; `undefined` when it is none. */
  readonly body: unknown
}

/** One POST. Absent headers are those that a form sends; `null` leaves one out. */
export interface Post {
  readonly id: string
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly type?: string | null
  readonly key?: string | null
  readonly origin?: string
}

/** The way to one receiver, and what became of it. */
export interface Talk {
  /** Name of the run, in `context.check` of every row. */
  readonly run: string
  /** Ids that the receiver says it stored. */
  readonly stored: ReadonlySet<string>
  /** Ids that it neither says it stored nor refused: a row may be there all the same. */
  readonly unclear: ReadonlySet<string>
  /** Every answer that was a refusal. */
  readonly refusals: Answer[]
  /** @throws {NoAnswer} */
  post(post: Post): Promise<Answer>
  /** What a browser asks before a page of this origin may post. */
  preflight(origin: string): Promise<Answer>
  erase(id: string, token: string): Promise<Answer>
  /** Until every post has come to an end, also those that nobody waits for any more. */
  settled(): Promise<unknown>
}

/** The connection failed, or it took too long. */
export class NoAnswer extends Error {
  /** Whether the request may have come all the same. */
  readonly mayHaveCome: boolean

  constructor(reason: string) {
    super(`got no answer (${reason})`)
    this.mayHaveCome = !UNREACHED.includes(reason)
  }
}

/** @param origin Sent as `Origin` with each POST; without one, the requests are not a browser's */
export function talkTo(url: string, origin: string | undefined): Talk {
  const stored = new Set<string>()
  const unclear = new Set<string>()
  const refusals: Answer[] = []
  const posts: Promise<Answer>[] = []
  const send = async ({ id, body, type = 'application/json', key = `"${id}"`, origin: from = origin }: Post) => {
    const headers = present({ 'content-type': type, 'idempotency-key': key, origin: from ?? null })
    const answer = await request(url, { method: 'POST', headers, body, duplex: 'half' }).catch((error: NoAnswer) => {
      if (error.mayHaveCome) unclear.add(id)
      throw error
    })
    if (answer.status < 300) stored.add(id)
    else if (answer.status < 400 || answer.status >= 500) unclear.add(id)
    if (answer.status >= 400 && answer.status !== 409) refusals.push(answer)
    return answer
  }
  const post = (asked: Post) => {
    const sent = send(asked)
    posts.push(sent)
    return sent
  }
  const preflight = (from: string) => {
    const asks = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    }
    return request(url, { method: 'OPTIONS', headers: { origin: from, ...asks } })
  }
  const erase = (id: string, token: string) => {
    const place = new URL(url)
    place.pathname = `${place.pathname.replace(/\/$/, '')}/${id}`
    return request(place.href, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  }
  const settled = () => Promise.allSettled(posts)
  const run = `check-${randomBytes(6).toString('hex')}`
  return { run, stored, unclear, refusals, post, preflight, erase, settled }
}

const present = (headers: Readonly<Record<string, string | null>>) =>
  Object.entries(headers).filter((each): each is [string, string] => each[1] !== null)

async function request(url: string, options: RequestInit & { readonly duplex?: 'half' }): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(url, { ...options, redirect: 'manual', signal })
    return { status: response.status, headers: response.headers, body: parsed(await response.text()) }
  } catch (error) {
    throw new NoAnswer(reasonOf(error))
  }
}

function reasonOf(error: unknown): string {
  const { name, cause } = error as Error
  return name === 'TimeoutError'
    ? `within ${PATIENCE / 1000} s`
    : ((cause as { code?: string } | undefined)?.code ?? name)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A SWEMWBS envelope that nobody filled in: every item 3. Each has an id of its own. */
export function freshEnvelope(run: string): Envelope {
  const answers = { optimistic: 3, useful: 3, relaxed: 3, problems: 3, clearly: 3, close: 3, mind: 3 } as const
  return {
    schema: 'wellbeing-widgets/submission@1',
    id: randomBytes(16).toString('base64url'),
    // nobody was shown any words
    instrument: { id: 'swemwbs', version: '2008', language: 'en', wording: `sha256-${'A'.repeat(43)}=` },
    answers,
    skipped: [],
    answered: 7,
    score: { raw: 21, metric: metricFromRaw(21), table: 'stewart-brown-2009' },
    context: { check: run },
    presentation: { layout: 'paper', language: 'en', kiosk: false, listened: false, textSize: 100 },
    startedAt: '2026-11-20T14:05Z',
    completedAt: '2026-11-20T14:07Z',
    software: 'wellbeing-widgets@0.0.0-check',
  }
}

/** The bytes that a form would post, of an envelope or of something that only looks like one. */
export const bytesOf = (envelope: object) => new Uint8Array(encodeEnvelope(envelope as Envelope))
