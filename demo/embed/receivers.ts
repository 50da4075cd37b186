import { Hono } from 'hono'
import { html } from 'hono/html'

/** One receiver that somebody might already have. */
interface Way {
  readonly what: string
  /** Headers by which pages of other origins may read the answer; none at all where `cors` is `false`. */
  readonly cors: 'preflight' | 'answer' | false
  /** What it keeps of a request; `null`: nothing. */
  readonly answer: (id: string, tries: number) => { readonly keep: boolean; readonly response: Response }
  /** Milliseconds before it answers. */
  readonly after?: number
}

const json = (status: number, body: object) => Response.json(body, { status })
const kept = (response: Response) => ({ keep: true, response })
const lost = (response: Response) => ({ keep: false, response })

/** Path → what stands there. */
const WAYS: Readonly<Record<string, Way>> = {
  json: {
    what: 'A JSON API that knows nothing of receipts (ack="json")',
    cors: 'preflight',
    answer: () => kept(json(200, { ok: true })),
  },
  webhook: {
    what: 'A form webhook that answers no preflight (format="form" ack="status")',
    cors: 'answer',
    answer: () => kept(new Response('thanks', { headers: { 'Content-Type': 'text/plain' } })),
  },
  'no-cors': {
    what: 'One without any CORS header: it keeps everything, and no page can ever know',
    cors: false,
    answer: (id) => kept(json(201, { id })),
  },
  slow: {
    what: 'One that takes 12 seconds',
    cors: 'preflight',
    after: 12_000,
    answer: (id) => kept(json(201, { id, receivedAt: new Date().toISOString() })),
  },
  failing: {
    what: 'One that fails twice, then works',
    cors: 'preflight',
    answer: (id, tries) =>
      tries <= 2
        ? lost(json(503, { title: 'Service Unavailable', status: 503 }))
        : kept(json(201, { id, receivedAt: new Date().toISOString() })),
  },
  lying: {
    what: 'One that says thank you and keeps nothing, as a captive portal does',
    cors: 'preflight',
    answer: () =>
      lost(new Response('<p>Thank you. Your answers have been sent</p>', { headers: { 'Content-Type': 'text/html' } })),
  },
}

/** What one receiver has seen, in memory only. */
interface Seen {
  readonly bodies: Map<string, string>
  readonly tries: Map<string, number>
}

const emptySeen = (): Seen => ({ bodies: new Map(), tries: new Map() })

/** The id of a submission, wherever this request carries it. */
const idOf = (key: string | undefined, body: string): string =>
  key?.slice(1, -1) ?? new URLSearchParams(body).get('id') ?? 'without an id'

const STYLE =
  'body { max-width: 44em; margin: 0 auto; padding: 1em; font: 1em/1.5 system-ui, sans-serif } ' +
  'pre { white-space: pre-wrap; overflow-wrap: anywhere }'

const times = (count: number) => `${count} ${count === 1 ? 'time' : 'times'}`

const submission = (id: string, tries: number, body: string | undefined) =>
  html`<li>${id}: came ${times(tries)}, ${body === undefined ? 'not kept' : 'kept once'}
      ${body === undefined ? '' : html`<pre>${body}</pre>`}</li>`

const listOf = (seen: Seen | undefined) =>
  html`<ul>${[...(seen?.tries ?? [])].map(([id, tries]) => submission(id, tries, seen?.bodies.get(id)))}</ul>`

const page = (seen: Readonly<Record<string, Seen>>) => html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>What the small receivers have stored</title>
      <style>${STYLE}</style>
    </head>
    <body>
      <h1>What the small receivers have stored</h1>
      ${Object.entries(WAYS).map(([path, { what }]) => html`<h2 id="${path}">${what}</h2>${listOf(seen[path])}`)}
    </body>
  </html>`

/** Small receivers of every kind under one address, `/json`, `/webhook` …; `/` shows what each has stored. */
export function receivers(): Hono {
  const app = new Hono()
  const seen: Record<string, Seen> = {}
  for (const [path, way] of Object.entries(WAYS)) serve(app, path, way, (seen[path] = emptySeen()))
  app.get('/', (context) => context.html(page(seen)))
  // a number only, so that every page may read it
  app.get('/came/:path', (context) => {
    const tries = [...(seen[context.req.param('path')]?.tries.values() ?? [])]
    return context.text(`${tries.reduce((sum, each) => sum + each, 0)}`, 200, { 'Access-Control-Allow-Origin': '*' })
  })
  app.get('/stored.json', (context) =>
    context.json(Object.fromEntries(Object.entries(seen).map(([path, { bodies }]) => [path, [...bodies.values()]]))),
  )
  return app
}

function serve(app: Hono, path: string, { cors, answer, after = 0 }: Way, { bodies, tries }: Seen): void {
  const allowed = (origin: string): Record<string, string> => (cors ? { 'Access-Control-Allow-Origin': origin } : {})
  if (cors === 'preflight')
    app.options(`/${path}`, (context) =>
      context.body(null, 204, {
        ...allowed(context.req.header('origin') ?? ''),
        'Access-Control-Allow-Headers': 'content-type, idempotency-key',
      }),
    )
  app.post(`/${path}`, async (context) => {
    const body = await context.req.text()
    const id = idOf(context.req.header('idempotency-key'), body)
    tries.set(id, (tries.get(id) ?? 0) + 1)
    const { keep, response } = answer(id, tries.get(id) ?? 1)
    if (keep) bodies.set(id, body)
    if (after) await new Promise((resolve) => setTimeout(resolve, after))
    for (const [name, value] of Object.entries(allowed(context.req.header('origin') ?? '')))
      response.headers.set(name, value)
    return response
  })
}
