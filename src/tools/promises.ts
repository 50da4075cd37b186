import { type Answer, bytesOf, freshEnvelope, type Post, type Talk } from './talk.ts'
import { sealedPost } from './sealed-post.ts'

/** Something that a receiver promises. */
export interface Promised {
  /** As a line of the report. */
  readonly says: string
  /** @throws {Broken} when it does not hold; `NoAnswer` when nothing came */
  readonly holds: (talk: Talk) => Promise<void>
}

/** A promise that is not kept. */
export class Broken extends Error {
  constructor(expected: string, got: string) {
    super(`expected ${expected}, got ${got}`)
  }
}

/** Bytes that a receiver reads: 64 KiB, and not one more. */
const LARGEST_BODY = 64 * 1024
const AT_ONCE = 20
/** The first round opens the connections; in the next ones the requests come closer together. */
const ROUNDS = 3
/** Milliseconds that a slow body stands still in its middle. */
const PAUSE = 500

/** What an answer has to say. @throws {Broken} */
export function expect(answer: Answer, ...statuses: readonly number[]): void {
  if (!statuses.includes(answer.status)) throw new Broken(statuses.join(' or '), String(answer.status))
}

/** `receivedAt` of a receipt. @throws {Broken} */
function receiptOf(answer: Answer, id: string): string {
  const receipt = answer.body as { readonly id?: unknown; readonly receivedAt?: unknown } | null | undefined
  if (receipt?.id !== id) throw new Broken('JSON with the id of the submission', 'no or another id')
  const { receivedAt } = receipt
  if (typeof receivedAt === 'string' && !Number.isNaN(Date.parse(receivedAt))) return receivedAt
  throw new Broken('JSON with receivedAt, a time', 'none')
}

const fresh = (talk: Talk) => {
  const envelope = freshEnvelope(talk.run)
  return { id: envelope.id, envelope, body: bytesOf(envelope) }
}

async function stored(talk: Talk) {
  const sent = fresh(talk)
  const answer = await talk.post(sent)
  expect(answer, 201)
  return { ...sent, receivedAt: receiptOf(answer, sent.id) }
}

/** Sends the same bytes again. @throws {Broken} unless the first receipt comes back */
async function sameAgain(talk: Talk, sent: Post, receivedAt: string): Promise<void> {
  const again = await talk.post(sent)
  expect(again, 200)
  const got = receiptOf(again, sent.id)
  if (got !== receivedAt) throw new Broken(`the first receipt (${receivedAt})`, `another (${got})`)
}

/** Of equal requests one is stored, and all that have a receipt have the same. */
async function onlyOne(talk: Talk, sent: Post, answers: readonly Answer[]): Promise<void> {
  for (const answer of answers) expect(answer, 200, 201, 409)
  const created = answers.filter(({ status }) => status === 201)
  if (created.length !== 1) throw new Broken('exactly one 201', `${created.length} of them`)
  const receipts = answers.filter(({ status }) => status !== 409).map((answer) => receiptOf(answer, sent.id))
  const [first = '', ...others] = new Set(receipts)
  if (others.length) throw new Broken('one receipt for all', `${others.length + 1} different ones`)
  await sameAgain(talk, sent, first)
}

/** The body in two halves, with a pause between; `begun` once the first has left. */
function slowly(body: Uint8Array) {
  const middle = Math.floor(body.length / 2)
  const { promise: begun, resolve: begin } = deferred()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(body.subarray(0, middle))
      begin()
      await new Promise((resume) => setTimeout(resume, PAUSE))
      controller.enqueue(body.subarray(middle))
      controller.close()
    },
  })
  return { stream, begun }
}

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

/** Sends something with one thing wrong. `change` gets what would be right. */
const refused = (
  says: string,
  status: number,
  change: (sent: ReturnType<typeof fresh>) => Partial<Post>,
): Promised => ({
  says: `${says}: ${status}`,
  async holds(talk) {
    const sent = fresh(talk)
    const { id, body } = { ...sent, ...change(sent) }
    expect(await talk.post({ ...change(sent), id, body }), status)
  },
})

/** Spaces after JSON change nothing but its length. */
function padded(body: Uint8Array, length: number) {
  const all = new Uint8Array(length).fill(0x20)
  all.set(body)
  return all
}

const answersOf = (changes: object) => (sent: ReturnType<typeof fresh>) => ({
  body: bytesOf({ ...sent.envelope, answers: { ...sent.envelope.answers, ...changes } }),
})

/** What holds for every sender, in the order in which it is asked. */
export const PROMISES: readonly Promised[] = [
  { says: 'A new submission is stored: 201, its id, and when', holds: async (talk) => void (await stored(talk)) },
  {
    says: 'The same bytes again: 200 and the first receipt, twice',
    async holds(talk) {
      const { receivedAt, ...sent } = await stored(talk)
      await sameAgain(talk, sent, receivedAt)
      await sameAgain(talk, sent, receivedAt)
    },
  },
  {
    says: `${AT_ONCE} equal submissions at once make one row: one 201, else 200 or 409`,
    async holds(talk) {
      for (let round = 0; round < ROUNDS; round += 1) {
        const sent = fresh(talk)
        await onlyOne(talk, sent, await Promise.all(Array.from({ length: AT_ONCE }, () => talk.post(sent))))
      }
    },
  },
  {
    says: 'A slow submission and the copy that overtakes it make one row',
    async holds(talk) {
      const sent = fresh(talk)
      const { stream, begun } = slowly(sent.body)
      const slow = talk.post({ id: sent.id, body: stream })
      const copy = begun.then(() => talk.post(sent))
      await onlyOne(talk, sent, await Promise.all([slow, copy]))
    },
  },
  {
    says: 'Other bytes under a stored id: 422, and the first stay',
    async holds(talk) {
      const { receivedAt, envelope, ...sent } = await stored(talk)
      expect(await talk.post({ id: sent.id, body: bytesOf({ ...envelope, reference: 'CHECK' }) }), 422)
      await sameAgain(talk, sent, receivedAt)
    },
  },
  refused('A key that is not the id in the body', 422, () => ({ key: '"AAAAAAAAAAAAAAAAAAAAAA"' })),
  refused('No Idempotency-Key', 400, () => ({ key: null })),
  refused('No Content-Type', 415, () => ({ type: null })),
  refused('Another Content-Type', 415, () => ({ type: 'text/plain' })),
  refused('A body that is not JSON', 400, ({ body }) => ({ body: body.slice(0, -1) })),
  refused('An answer outside 1 to 5', 400, answersOf({ useful: 6 })),
  refused('An item that SWEMWBS does not have', 400, answersOf({ wealthy: 3 })),
  {
    says: 'A body of 64 KiB is stored: 201',
    async holds(talk) {
      const { id, body } = fresh(talk)
      expect(await talk.post({ id, body: padded(body, LARGEST_BODY) }), 201)
    },
  },
  refused('A body over 64 KiB', 413, ({ body }) => ({ body: padded(body, LARGEST_BODY + 1) })),
  {
    says: 'A sealed submission is stored: 201, and 200 when it comes again',
    async holds(talk) {
      const sent = await sealedPost(talk.run)
      const answer = await talk.post(sent)
      expect(answer, 201)
      await sameAgain(talk, sent, receiptOf(answer, sent.id))
    },
  },
  {
    says: 'A sealed submission under a key that is not its submissionId: 422',
    async holds(talk) {
      const { id } = fresh(talk)
      expect(await talk.post({ ...(await sealedPost(talk.run)), id }), 422)
    },
  },
  {
    says: 'Nothing is erased with a wrong token: 401 or 403, and the row stays',
    async holds(talk) {
      const { receivedAt, ...sent } = await stored(talk)
      expect(await talk.erase(sent.id, `not-${talk.run}`), 401, 403)
      await sameAgain(talk, sent, receivedAt)
    },
  },
]
