import { expect } from '@open-wc/testing'
import { retryAfter } from '../../src/delivery/backoff.ts'
import { classify, type Outcome } from '../../src/delivery/classify.ts'
import { post, type RawAnswer } from '../../src/delivery/post.ts'
import type { Destination } from '../../src/storage/records.ts'
import { type FakeEnv, fakeEnv } from '../support/env.ts'

type Verdict = Outcome['verdict']
type Ack = Destination['ack']

const ID = 'AAAAAAAAAAAAAAAAAAAAAA'
const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 20, 12)

/** What a status means when nothing in the answer proves delivery. Every status stands in exactly one line. */
const MEANING: readonly (readonly [ranges: string, Verdict])[] = [
  ['0 100-299 500 502-504 506-599 999', 'retry'],
  ['408-409 421 425 429', 'retry'],
  ['300-399 401 403-404 407 501 505', 'blocked'],
  ['400 402 405-406 410-420 422-424 426-428 430-499', 'held'],
]

/** Body → its type, its text, and with which statuses it proves delivery, by `ack`. */
const OK = '200-202 204'
const BODIES: Readonly<Record<string, readonly [type: string, text: string | null, Partial<Record<Ack, string>>]>> = {
  receipt: [
    'application/json',
    `{"id":"${ID}","receivedAt":"2026-11-20T12:00:00Z"}`,
    { receipt: '200-202 409', json: '200-299', status: OK },
  ],
  'another id': ['application/json', '{"id":"BBBBBBBBBBBBBBBBBBBBBB"}', { json: '200-299', status: OK }],
  object: ['application/json', '{"ok":true}', { json: '200-299', status: OK }],
  refusal: ['application/json', '{"ok":false}', { status: OK }],
  list: ['application/json', `["${ID}"]`, { status: OK }],
  'broken JSON': ['application/json', `{"id":"${ID}"`, { status: OK }],
  text: ['text/plain', ID, { status: OK }],
  nothing: ['', null, { status: OK }],
  page: ['text/html', `<p>{"id":"${ID}"}</p>`, {}],
  'page called text': ['text/plain', ' <p>Sign in to the Wi-Fi</p>', {}],
  'too much': ['application/json', `{"id":"${ID}"}${' '.repeat(17_000)}`, {}],
}

/** `Retry-After` → after how many milliseconds it is tried again; `null`: as if it were missing. */
const WAITS: Readonly<Record<string, number | null>> = {
  ...{ '0': 1000, '30': 30_000, '86400': HOUR, '999999999999': HOUR, '-1': null, '1.5': null, soon: null, '': null },
  'Fri, 20 Nov 2026 12:05:00 GMT': 300_000,
  'Fri, 20 Nov 2020 12:05:00 GMT': 1000,
  '2026-11-20': null,
}

const within = (ranges: string, status: number): boolean =>
  ranges.split(' ').some((range) => {
    const [from, to = from] = range.split('-').map(Number)
    return status >= Number(from) && status <= Number(to)
  })

/** A response as no constructor makes it: any status, any type. */
function response(status: number, type: string, text: string | null, after: string | null, kind = 'cors'): Response {
  const bytes = text === null ? null : new TextEncoder().encode(text)
  const parts = [{ done: false, value: bytes }, { done: true }]
  const reader = { read: () => Promise.resolve(parts.shift()), cancel: () => Promise.resolve() }
  const headers = new Headers({ 'content-type': type, ...(after === null ? {} : { 'retry-after': after }) })
  return { status, type: kind, headers, body: bytes && { getReader: () => reader } } as unknown as Response
}

const parcel = {
  ...{ id: ID, url: 'https://practice.example/answers', contentType: 'application/json' },
  ...{ body: new Uint8Array(2), headers: {}, key: true },
}
const ACKS: readonly Ack[] = ['receipt', 'json', 'status']
const STATUSES = [...Array.from({ length: 500 }, (_, index) => index + 100), 0, 999]

describe('every status a receiver can answer with', () => {
  let world: FakeEnv
  beforeEach(() => (world = fakeEnv()))
  const judge = (came: Response): Promise<RawAnswer> =>
    post({ ...world, fetch: () => Promise.resolve(came), timer: () => () => undefined }, parcel)

  it('stands in exactly one line of the table', () => {
    for (const status of STATUSES)
      expect(
        MEANING.filter(([ranges]) => within(ranges, status)),
        `${status}`,
      ).to.have.length(1)
  })

  for (const [name, [type, text, proofs]] of Object.entries(BODIES))
    it(`means what the table says, with any Retry-After, when the body is: ${name}`, async () => {
      const wrong: string[] = [] // an assertion for each would take longer than all the rest
      for (const status of STATUSES) {
        const [, unproven] = MEANING.find(([ranges]) => within(ranges, status)) ?? []
        const expected = ACKS.map((ack) => (within(proofs[ack] ?? 'none', status) ? 'delivered' : unproven))
        for (const after of [null, ...Object.keys(WAITS)]) {
          const raw = await judge(response(status, type, text, after))
          for (const [at, ack] of ACKS.entries()) {
            const outcome = classify(raw, ID, ack)
            const told = 'retryAfter' in outcome ? outcome.retryAfter : 'nothing'
            const isRight =
              outcome.verdict === expected[at] && told === (outcome.verdict === 'retry' ? after : 'nothing')
            if (!isRight) wrong.push(`${status}, ${ack}, ${after}: ${outcome.verdict}, ${told}`)
          }
        }
      }
      expect(wrong).to.deep.equal([])
    })

  for (const [kind, expected] of [
    ['opaque', 'retry'],
    ['error', 'retry'],
    ['opaqueredirect', 'blocked'],
  ] as const)
    it(`is never taken for delivery when it may not be read (${kind})`, async () => {
      const raw = await judge(response(0, '', null, null, kind))
      for (const ack of ACKS) expect(classify(raw, ID, ack).verdict).to.equal(expected)
    })

  it('is waited for as long as Retry-After says, from a second to an hour', () => {
    for (const [header, expected] of Object.entries(WAITS)) expect(retryAfter(header, NOW), header).to.equal(expected)
  })
})
