import { createHash } from 'node:crypto'
import type { Tab, World } from './world.ts'
import { type Made, RETRY_AFTER, type Weather, weatherOf } from './weather.ts'

interface Row {
  /** Id in the body, whatever the header says. */
  readonly id: string
  readonly hash: string
}

/** A receiver that keeps its half of the promise: one row for each key, for ever. */
export class Receiver {
  readonly rows = new Map<string, Row>()

  has = (id: string): boolean => [...this.rows.values()].some((row) => row.id === id)

  take(key: string, body: Uint8Array): { readonly status: number; readonly body: string } {
    const { id } = JSON.parse(Buffer.from(body).toString()) as { readonly id: string }
    const hash = createHash('sha256').update(body).digest('hex')
    const known = this.rows.get(key)
    if (known && known.hash !== hash) return { status: 422, body: '{"title":"other bytes under this id"}' }
    this.rows.set(key, { id, hash })
    return { status: known ? 200 : 201, body: JSON.stringify({ id, receivedAt: '2026-11-20T12:00:00Z' }) }
  }
}

type Settle = { readonly resolve: (response: Response) => void; readonly reject: (reason: unknown) => void }

const failed = () => new TypeError('Failed to fetch')
const calledOff = () => new DOMException('The request was called off', 'AbortError')

/** What `post` reads of a response, without the event loop that a real one may need. */
function respond(world: World, tab: Tab, made: Made & { readonly said?: string }, signal: AbortSignal, value: number) {
  const chosen = RETRY_AFTER[Math.floor(value * RETRY_AFTER.length)]
  const headers: Readonly<Record<string, string | undefined>> = {
    'content-type': made.type ?? 'application/json',
    'retry-after': made.retryAfter && chosen,
  }
  const bytes = Buffer.from(made.body ?? made.said ?? '')
  const getReader = () => ({ read: reading(world, tab, made.flaw, bytes, signal), cancel: () => Promise.resolve() })
  return {
    type: made.flaw === 'redirect' ? 'opaqueredirect' : 'cors',
    status: made.status,
    headers: { get: (name: string) => headers[name] ?? null },
    body: { getReader },
  } as unknown as Response
}

function reading(world: World, tab: Tab, flaw: Made['flaw'], bytes: Uint8Array, signal: AbortSignal) {
  let left = true
  const off = new Promise<never>((_resolve, reject) => {
    if (flaw === 'trickle') signal.addEventListener('abort', () => reject(calledOff()))
  })
  return () => {
    const read = new Promise((resolve, reject) => {
      const chunk = (value: Uint8Array) => resolve({ done: false, value })
      if (flaw === 'trickle') world.timer(tab, () => chunk(Buffer.from(' ')), 1000)
      else if (flaw === 'flood') world.later(tab, () => chunk(Buffer.alloc(9000)))
      else if (!left && flaw === 'cut') reject(failed())
      else if (left) chunk(flaw === 'cut' ? bytes.subarray(0, 5) : bytes)
      else resolve({ done: true })
      left = false
    })
    return flaw === 'trickle' ? Promise.race([read, off]) : read
  }
}

/** Sends one request through this weather. It arrives, or not, whatever becomes of the page. */
export function send(world: World, tab: Tab, url: string, init: RequestInit, how: string, value: number) {
  const weather = weatherOf(world.offline && how === '' ? 'lost' : how)
  const key = (init.headers as Readonly<Record<string, string>>)['Idempotency-Key'] ?? ''
  const body = Uint8Array.from(init.body as Uint8Array)
  world.oracle.leaves(tab, url, init, body)
  return new Promise<Response>((resolve, reject) => {
    const signal = init.signal as AbortSignal
    signal.addEventListener('abort', () => reject(calledOff()))
    const settle = { resolve, reject }
    const said = arrive(world, weather, () => world.receiver.take(key, body))
    if (weather.answer === 'never') return
    world.later(tab, () => answer(world, tab, weather, settle, said(), signal, value))
    if (init.redirect !== 'manual' && weather === weatherOf('elsewhere')) world.oracle.violate('sent after a redirect')
  })
}

type Said = ReturnType<Receiver['take']> | undefined

function arrive(world: World, { arrives }: Weather, take: () => Said): () => Said {
  let said: Said
  const now = () => (said = take())
  if (arrives === 'late') world.timer(null, now, 60_000)
  if (arrives === 'twice') world.later(null, now)
  if (arrives === 'yes' || arrives === 'twice') now()
  return () => said
}

function answer(
  world: World,
  tab: Tab,
  weather: Weather,
  settle: Settle,
  said: Said,
  signal: AbortSignal,
  value: number,
) {
  if (weather.answer === 'none') return settle.reject(failed())
  const made = weather.answer === 'receipt' ? { status: said?.status ?? 500 } : (weather.answer as Made)
  settle.resolve(respond(world, tab, { ...made, ...(said && { said: said.body }) }, signal, value))
}
