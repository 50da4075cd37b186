import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { NONCE, secureHeaders, type SecureHeadersVariables } from 'hono/secure-headers'
import { isFromHere, withoutToken } from './admin.ts'
import { readArrival, Refused } from './arrival.ts'
import { importLines } from './import.ts'
import { openapi } from './openapi.ts'
import { page } from './page.ts'
import { refuse } from './problem.ts'
import type { Store } from './store.ts'
import { add, erase, latest } from './submissions.ts'

/** What a receiver is given besides its store. */
export interface ReceiverOptions {
  /** Pages that may send, as exact origins; asked at each request, because a port may be known late. */
  readonly allowedOrigins: () => readonly string[]
  /** See `ReceiverSettings`. */
  readonly adminToken: string | undefined
  /** Hears of failures in one line each, without any content. */
  readonly report: (line: string) => void
}

type Receiver = Hono<{ Variables: SecureHeadersVariables }>

const ROWS_SHOWN = 200
const TRY_AGAIN = { 'Retry-After': '5' }

/**
 * The receiver as a web app: `POST /submissions` stores, `DELETE /submissions/<id>` erases, `POST /import` stores what
 * a kiosk saved to a file, `GET /` shows what is stored, `GET /openapi.json` says all this to machines. Links and
 * `Location` are relative, so that it can stand under any path.
 */
export function receiver(openStore: () => Promise<Store>, options: ReceiverOptions): Receiver {
  const app: Receiver = new Hono()
  app.use(protectedAnswers, noStore)
  app.use('/submissions/*', onlyFrom(options.allowedOrigins))
  app.onError((error, context) => failed(error, context, options.report))
  app.notFound((context) => refuse(context, { status: 404, detail: 'Expected /submissions or /.' }))

  const running = new Set<string>()
  app.post('/submissions', async (context) => receive(context, running, await openOr503(openStore)))

  app.delete('/submissions/:id{[A-Za-z0-9_-]+}', async (context) => {
    const refusal = withoutToken(context, options.adminToken)
    if (refusal) return refuse(context, refusal)
    const erased = await erase(await openOr503(openStore), context.req.param('id'))
    return erased ? context.body(null, 204) : refuse(context, { status: 404, detail: 'No submission has this id.' })
  })

  app.post('/import', async (context) => {
    const refusal = withoutToken(context, options.adminToken)
    if (refusal) return refuse(context, refusal)
    return context.json(await importLines(context, await openOr503(openStore)))
  })

  app.get('/openapi.json', (context) => context.json(openapi))

  app.get('/', async (context) => {
    const refusal = isFromHere(context) ? null : withoutToken(context, options.adminToken)
    if (refusal) return refuse(context, refusal)
    const wanted = context.req.query('id')?.trim() ?? ''
    const rows = await latest(await openOr503(openStore), ROWS_SHOWN, wanted)
    return context.html(page(rows, ROWS_SHOWN, context.get('secureHeadersNonce') ?? '', wanted))
  })
  return app
}

/** While the first of several equal requests is at the database, the others are told to come again. */
async function receive(context: Context, running: Set<string>, store: Store): Promise<Response> {
  const arrival = await readArrival(context.req.raw)
  const { id } = arrival
  if (running.has(id)) return refuse(context, { status: 409, detail: 'This submission is being stored.' })
  running.add(id)
  const stored = await add(store, arrival).finally(() => running.delete(id))
  if (stored.outcome === 'other')
    return refuse(context, { status: 422, detail: 'Another submission with this id is stored.' })
  const receipt = { id, receivedAt: stored.receivedAt.toISOString() }
  return context.json(receipt, stored.outcome === 'new' ? 201 : 200, { Location: `submissions/${id}` })
}

async function openOr503(openStore: () => Promise<Store>): Promise<Store> {
  try {
    return await openStore()
  } catch {
    const detail = 'The store cannot be opened; the receiver has said why where it was started.'
    throw new Refused({ status: 503, detail, headers: TRY_AGAIN })
  }
}

/** A database's own words can quote a row, so only the kind of error is reported. */
function failed(error: Error, context: Context, report: (line: string) => void): Response {
  if (error instanceof Refused) return refuse(context, error.refusal)
  report(`receiver: ${context.req.method} failed: ${error.name} ${'code' in error ? String(error.code) : ''}`.trim())
  return refuse(context, { status: 500, detail: 'The receiver failed.' })
}

/** A browser's request must come from a page that may send; one without `Origin` is not a browser's. */
function onlyFrom(allowedOrigins: () => readonly string[]): MiddlewareHandler {
  const answer = cors({
    origin: (origin) => origin,
    allowMethods: ['POST'],
    allowHeaders: ['content-type', 'idempotency-key'],
    exposeHeaders: ['location', 'retry-after'],
    maxAge: 86_400,
  })
  return (context, next) => {
    const origin = context.req.header('origin')
    if (origin === undefined || allowedOrigins().includes(origin)) return answer(context, next)
    return Promise.resolve(refuse(context, { status: 403, detail: 'Pages of this origin may not send here.' }))
  }
}

const protectedAnswers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [NONCE],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
})

const noStore: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Cache-Control', 'no-store')
}
