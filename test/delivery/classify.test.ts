import { expect } from '@open-wc/testing'
import { classify } from '../../src/delivery/classify.ts'
import type { RawAnswer } from '../../src/delivery/post.ts'
import type { Destination } from '../../src/storage/records.ts'
import { HOSTILE } from '../support/hostile-strings.ts'

type Answer = Extract<RawAnswer, { kind: 'answer' }>

const ID = 'AAAAAAAAAAAAAAAAAAAAAA'
const answer = (changes: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  status: 201,
  contentType: 'application/json',
  body: JSON.stringify({ id: ID, receivedAt: '2026-11-20T14:07:59Z' }),
  location: null,
  retryAfter: null,
  ...changes,
})
const verdict = (changes: Partial<Answer>, ack: Destination['ack'] = 'receipt') =>
  classify(answer(changes), ID, ack).verdict

const page = { contentType: 'text/html', body: '<!doctype html><p>Please sign in to the Wi-Fi</p>' }
const BODIES = {
  'a receipt': {},
  'another id': { body: '{"id":"BBBBBBBBBBBBBBBBBBBBBB"}' },
  'an object': { body: '{"ok":true}' },
  'a refusal in an object': { body: '{"ok":false}' },
  'a list': { body: `["${ID}"]` },
  'broken JSON': { body: `{"id":"${ID}"` },
  text: { contentType: 'text/plain', body: 'OK' },
  nothing: { contentType: '', body: '' },
  'a page': page,
  'a page that calls itself text': { ...page, contentType: 'text/plain' },
  'too much': { body: null },
} satisfies Record<string, Partial<Answer>>
type Body = keyof typeof BODIES

/** What each `ack` takes as proof: with which statuses, in which bodies. */
const PROOF: Readonly<
  Record<Destination['ack'], readonly [status: (status: number) => boolean, bodies: readonly Body[]]>
> = {
  receipt: [(status) => [200, 201, 202, 409].includes(status), ['a receipt']],
  json: [(status) => status >= 200 && status < 300, ['a receipt', 'another id', 'an object']],
  status: [
    (status) => [200, 201, 202, 204].includes(status),
    ['a receipt', 'another id', 'an object', 'a refusal in an object', 'a list', 'broken JSON', 'text', 'nothing'],
  ],
}

const BLOCKED = [401, 403, 404, 407, 501, 505]
const RETRIED = [408, 409, 421, 425, 429]

/** What a status means when nothing proves delivery. */
function unproven(status: number): string {
  if (RETRIED.includes(status)) return 'retry'
  if (BLOCKED.includes(status) || (status >= 300 && status < 400)) return 'blocked'
  return status >= 400 && status < 500 ? 'held' : 'retry'
}

const STATUSES = [...Array.from({ length: 500 }, (_, index) => index + 100), 0, 999]

describe('what an answer means', () => {
  for (const ack of ['receipt', 'json', 'status'] as const)
    it(`has exactly one meaning for every status and body when ${ack} counts`, () => {
      const [accepted, proofs] = PROOF[ack]
      for (const status of STATUSES)
        for (const [name, body] of Object.entries(BODIES)) {
          const proven = accepted(status) && proofs.includes(name as Body)
          const expected = proven ? 'delivered' : unproven(status)
          expect(verdict({ ...body, status }, ack), `${status} with ${name}`).to.equal(expected)
        }
    })

  it('is a receipt with the time the receiver names', () => {
    const receipt = { id: ID, receivedAt: '2026-11-20T14:07:59Z', status: 201 }
    expect(classify(answer(), ID, 'receipt')).to.deep.equal({ verdict: 'delivered', receipt })
    const bare = classify(answer({ body: `{"id":"${ID}","receivedAt":5}` }), ID, 'receipt')
    expect(bare).to.deep.equal({ verdict: 'delivered', receipt: { ...receipt, receivedAt: null } })
  })

  it('is a weaker receipt, without id and time, where the integrator asked for less', () => {
    const receipt = { id: null, receivedAt: null, status: 200 }
    for (const ack of ['json', 'status'] as const)
      expect(classify(answer({ status: 200 }), ID, ack)).to.deep.equal({ verdict: 'delivered', receipt })
  })

  it('is a receipt too when the address of what was stored ends in the id', () => {
    expect(verdict({ body: '', location: `/submissions/${ID}` })).to.equal('delivered')
    expect(verdict({ body: '', location: `/submissions/${ID}/edit` })).to.equal('retry')
    expect(verdict({ body: '', location: `/submissions/${ID}`, status: 409 })).to.equal('retry')
  })

  it('is never delivery when it points elsewhere, is missing or comes too late', () => {
    for (const ack of ['receipt', 'json', 'status'] as const) {
      expect(classify({ kind: 'redirect' }, ID, ack).verdict).to.equal('blocked')
      expect(classify({ kind: 'no-answer' }, ID, ack).verdict).to.equal('retry')
      expect(classify({ kind: 'too-slow' }, ID, ack).verdict).to.equal('retry')
    }
  })

  it('is a matter of the page, not of time, when its own policy forbids the request', () => {
    expect(classify({ kind: 'forbidden' }, ID, 'status')).to.deep.equal({ verdict: 'blocked', got: 'forbidden' })
    expect(classify({ kind: 'unreadable' }, ID, 'status')).to.include({ verdict: 'retry', got: 'unreadable' })
  })

  it('says what came by its status, and nothing of what it said', () => {
    expect(classify(answer({ status: 404, body: 'secret' }), ID, 'receipt')).to.deep.equal({
      ...{ verdict: 'blocked', got: 'status 404' },
    })
  })

  it('hands on when to come back', () => {
    expect(classify(answer({ status: 429, retryAfter: '30' }), ID, 'receipt')).to.include({ retryAfter: '30' })
  })

  it('is no proof whatever hostile text it holds', () => {
    for (const body of HOSTILE) expect(verdict({ body })).to.equal('retry')
  })
})
