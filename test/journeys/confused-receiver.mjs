// A receiver that says what it is told to say, whatever came.
import { once } from 'node:events'
import { createServer } from 'node:http'

const json = (status, value) => (response) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))

/** What it may answer to a submission with this id. */
export const ANSWERS = {
  sound: (response, id) => json(201, { id, receivedAt: '2026-11-20T14:07:00Z' })(response),
  'an error (500)': json(500, { title: 'Something broke' }),
  'a page of its own (200, HTML)': (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Thank you. Your answers have been sent</p>'),
  'another address (302)': (response) => response.writeHead(302, { Location: '/elsewhere' }).end(),
  "somebody else's receipt": json(201, { id: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  'a broken line': (response) => response.destroy(),
  'no answer at all': () => undefined,
}

async function bytesOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** `answer` is one of the names above and may be changed; `requests` are all that came; `delivered` those receipted. */
export async function startConfused() {
  const receiver = { answer: 'sound', origin: '', paths: [], requests: [], delivered: [] }
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', receiver.origin)
    response.setHeader('Access-Control-Allow-Headers', 'content-type, idempotency-key')
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    const body = await bytesOf(request)
    const id = request.headers['idempotency-key']?.slice(1, -1)
    receiver.paths.push(request.url)
    receiver.requests.push({ id, body })
    if (receiver.answer === 'sound') receiver.delivered.push({ id, body })
    ANSWERS[receiver.answer](response, id)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return Object.assign(receiver, { url: `http://127.0.0.1:${server.address().port}`, stop })
}
