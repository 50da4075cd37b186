// A small receiver that keeps every promise, and the same one with a single fault.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { bundle } from '../engines/bundle.mjs'

const { parseEnvelope } = await import(await bundle('src/submission/index.ts'))

export const ORIGIN = 'https://www.example'
export const TOKEN = 'a-token-for-tests'

const LIMIT = 64 * 1024

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The id that a body names, or the status that refuses it. */
function namedIn(body, type) {
  try {
    if (type !== 'application/jose') return { named: parseEnvelope(body).id }
    return { named: JSON.parse(Buffer.from(body.toString().split('.')[0], 'base64url')).submissionId }
  } catch {
    return { refused: 400 }
  }
}

/** Each question in turn; a fault answers one of them wrongly. */
const HONEST = {
  mayCome: (origin) => origin === undefined || origin === ORIGIN,
  leave: (origin) => origin,
  limit: LIMIT,
  needsKey: true,
  isSame: (row, body) => row.body.equals(body),
  find: (rows, id) => rows.get(id),
  turn: () => undefined,
  refusalType: 'application/problem+json',
  erases: true,
  afterStoring: null,
}

/** Fault → what is answered wrongly. */
export const FAULTS = {
  'forgets what it stored': { find: () => undefined },
  'looks before it stores, and others look meanwhile': { turn: () => wait(200) },
  'takes other bytes for the same': { isSame: () => true },
  'reads without a limit': { limit: Infinity },
  'lets pages of every origin in': { mayCome: () => true, leave: () => '*' },
  'stores without a key': { needsKey: false },
  'refuses in a web page': { refusalType: 'text/html' },
  'erases nothing': { erases: false },
  'fails once it has stored': { afterStoring: (response) => response.writeHead(503).end() },
  'hangs up once it has stored': { afterStoring: (response) => response.destroy() },
}

async function store(rows, request, rules) {
  const { 'content-type': type, 'idempotency-key': key } = request.headers
  const body = await bodyOf(request)
  if (!/^application\/(json|jose)$/.test(type ?? '')) return { status: 415 }
  if (body.length > rules.limit) return { status: 413 }
  const { named, refused } = namedIn(body, type)
  if (refused || (key === undefined && rules.needsKey)) return { status: 400 }
  if (key !== undefined && key !== `"${named}"`) return { status: 422 }
  const before = rules.find(rows, named)
  if (before && !rules.isSame(before, body)) return { status: 422 }
  if (before) return { status: 200, receipt: before.receipt }
  await rules.turn()
  const receipt = { id: named, receivedAt: new Date().toISOString() }
  rows.set(named, { body, receipt })
  return { status: 201, receipt }
}

function erase(rows, request, rules) {
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 }
  if (!rules.erases) return { status: 500 }
  rows.delete(request.url.split('/').at(-1))
  return { status: 204 }
}

async function answer(rows, request, rules) {
  if (!rules.mayCome(request.headers.origin)) return { status: 403 }
  if (request.method === 'OPTIONS') return { status: 204 }
  return request.method === 'DELETE' ? erase(rows, request, rules) : store(rows, request, rules)
}

function headersFor({ origin }, { mayCome, leave }) {
  if (origin === undefined || !mayCome(origin)) return {}
  return {
    'access-control-allow-origin': leave(origin),
    'access-control-allow-headers': 'content-type, idempotency-key',
    'access-control-expose-headers': 'location, retry-after',
  }
}

/** `fault` is a name of `FAULTS`, or none. */
export async function startSmallReceiver(fault) {
  const rules = { ...HONEST, ...FAULTS[fault] }
  const rows = new Map()
  const server = createServer(async (request, response) => {
    const { status, receipt } = await answer(rows, request, rules)
    if (receipt && rules.afterStoring) return rules.afterStoring(response)
    const type = receipt ? 'application/json' : rules.refusalType
    response.writeHead(status, { 'content-type': type, ...headersFor(request.headers, rules) })
    response.end(status === 204 ? undefined : JSON.stringify(receipt ?? { status }))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const stop = () => (server.close(), server.closeAllConnections())
  return { url: `http://127.0.0.1:${server.address().port}/submissions`, rows, stop }
}
