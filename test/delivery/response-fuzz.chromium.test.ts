import { expect } from '@open-wc/testing'
import { classify } from '../../src/delivery/classify.ts'
import { Delivery } from '../../src/delivery/drain.ts'
import { post } from '../../src/delivery/post.ts'
import { entry, onDisk } from '../storage/kept.ts'
import { chance, type Chance } from '../support/chance.ts'
import { accept, fakeEnv } from '../support/env.ts'
import { HOSTILE } from '../support/hostile-strings.ts'
import { join, sender } from './sender.ts'

const [SEED, ANSWERS, WORLDS] = [20_261_121, 5000, 60]
const ID = 'AAAAAAAAAAAAAAAAAAAAAA'
const STATUSES = [200, 201, 202, 204, 206, 300, 304, 400, 401, 404, 408, 409, 410, 413, 422, 425, 429, 500, 503, 599]

const RECEIPT = `{"id":"${ID}","receivedAt":"2026-11-20T12:00:00Z"}`
const BODIES: readonly ((luck: Chance) => string | Uint8Array<ArrayBuffer> | null)[] = [
  () => null,
  () => RECEIPT,
  ({ below }) => RECEIPT.slice(0, below(RECEIPT.length)),
  ({ below, pick }) => RECEIPT.replace(RECEIPT.charAt(below(RECEIPT.length)), () => pick(HOSTILE)),
  ({ bytes }) => Uint8Array.from(bytes(200)),
  ({ pick }) => JSON.stringify({ id: pick(HOSTILE), receivedAt: pick(HOSTILE) }),
  ({ pick }) => JSON.stringify([ID, { id: ID }, pick(HOSTILE)]),
  ({ below }) => '['.repeat(below(20_000)),
  () => `{"__proto__":{"id":"${ID}"}}`,
  () => `{"id":{"id":"${ID}"}}`,
  () => `\ufeff${RECEIPT}`,
  ({ pick }) => `${pick(HOSTILE)}${RECEIPT}`,
]

const HEADERS = ['content-type', 'location', 'retry-after', 'content-encoding', 'set-cookie']
const isHeader = (text: string) => /^[\x20-\x7e]*$/.test(text)

/** Whatever a broken or hostile receiver may say. */
function answer(luck: Chance): Response {
  const texts = [
    ...HOSTILE.filter(isHeader),
    `/submissions/${ID}`,
    `/${ID}/x`,
    '30',
    '-1',
    '9'.repeat(400),
    'text/html',
  ]
  const headers = HEADERS.filter(() => luck.next() < 0.3).map((name): [string, string] => [name, luck.pick(texts)])
  const status = luck.next() < 0.5 ? 201 : luck.pick(STATUSES)
  return new Response([204, 304].includes(status) ? null : luck.pick(BODIES)(luck), { status, headers })
}

/** Whether the receiver has named this very submission, read as simply as can be. */
function isReceipt(status: number, location: string | null, body: string): boolean {
  if (status !== 409 && [200, 201, 202].includes(status) && location?.endsWith(`/${ID}`)) return true
  try {
    const named = Object.entries(JSON.parse(body) as object).some(([key, value]) => key === 'id' && value === ID)
    return named && [200, 201, 202, 409].includes(status)
  } catch {
    return false
  }
}

describe('a receiver that may say anything', () => {
  it(`is believed only when it names the submission (seed ${SEED}, ${ANSWERS} answers)`, async () => {
    const luck = chance(SEED)
    const seen = new Map<string, number>()
    const world = fakeEnv()
    for (let index = 0; index < ANSWERS; index++) {
      const came = answer(luck)
      const expected = isReceipt(came.status, came.headers.get('location'), await came.clone().text())
      const env = { ...world, fetch: () => Promise.resolve(came), timer: () => () => undefined }
      const parcel = {
        id: ID,
        url: 'https://a.example/',
        contentType: '',
        body: new Uint8Array(1),
        headers: {},
        key: true,
      }
      const { verdict } = classify(await post(env, parcel), ID, 'receipt')
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1)
      expect(verdict === 'delivered', `answer ${index}: ${came.status} ${came.headers.get('location')}`).to.equal(
        expected,
      )
    }
    expect([...seen.keys()].sort()).to.deep.equal(['blocked', 'delivered', 'held', 'retry'])
  })

  it(`takes nothing away that it has not receipted (${WORLDS} devices)`, async () => {
    for (let seed = SEED; seed < SEED + WORLDS; seed++) {
      const [luck, env, form] = [chance(seed), fakeEnv(), sender()]
      env.network.answer(() => Promise.resolve(answer(luck)))
      const delivery = new Delivery(env)
      join(delivery, form)
      await delivery.handOver(form.self, entry(ID))
      await form.news(1)
      const sent = () => form.heard.filter(({ what }) => what === 'sent').length
      await delivery.look() // ends when what it came to is written down
      expect((await onDisk(env)).outbox, `seed ${seed}`).to.have.length(1 - sent())
      env.network.answer(accept)
      env.clock.tick(2 * 3_600_000)
      await delivery.look('asked')
      expect(sent(), `seed ${seed}`).to.equal(1)
      await env.end()
    }
  })
})
