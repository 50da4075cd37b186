// The real receiver, behind a door that counts what comes and can be shut for a while.
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import { startReceiver } from '../engines/receiver-process.mjs'

/** What is said of one connection, and not of what goes over it: RFC 9110, 7.6.1. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding']
/** A browser sends a POST again by itself when the door lets go of a connection just then: so it never does. */
const KEPT_OPEN_MS = 3_600_000

/** Pages of `origin` may send. `posts` counts requests that came through the door, also those that came twice. */
export async function startCounted(origin) {
  const receiver = await startReceiver({ allowedOrigins: [origin] })
  const counted = { posts: 0 }
  const door = createServer((request, response) => {
    const { method, headers, url } = request
    if (method === 'POST') counted.posts++
    const onward = ask(new URL(url, receiver.url), { method, headers }, (answer) => {
      for (const name of OF_THE_CONNECTION) delete answer.headers[name]
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    onward.once('error', () => response.destroy())
    request.pipe(onward)
  })
  door.keepAliveTimeout = KEPT_OPEN_MS
  await once(door.listen(0, '127.0.0.1'), 'listening')
  const { port } = door.address()
  const shut = () => {
    door.close()
    door.closeAllConnections()
  }
  const reopen = () => once(door.listen(port, '127.0.0.1'), 'listening')
  /** What is stored, by the reference that each submission was sent with. */
  const references = async () => (await receiver.rows()).map(({ envelope }) => envelope.reference)
  const stop = () => {
    shut()
    return receiver.stop()
  }
  return Object.assign(counted, { url: `http://127.0.0.1:${port}`, shut, reopen, references, stop })
}
