import { createHash } from 'node:crypto'
import type { Envelope, EnvelopeScore } from '../../src/submission/index.ts'
import { scoreSwemwbs, type SwemwbsAnswers } from '../../src/scoring/index.ts'
import type { Store } from './store.ts'

/** What came in one request, checked. `envelope` is null when it is sealed. */
export interface Arrival {
  readonly id: string
  readonly contentType: string
  readonly body: Uint8Array
  readonly envelope: Envelope | null
}

/** What became of it: stored now, stored before with the same bytes, or refused because other bytes have its id. */
export type Stored = { readonly outcome: 'new' | 'known'; readonly receivedAt: Date } | { readonly outcome: 'other' }

/** A stored submission, as the page shows it. */
export interface StoredSubmission {
  readonly id: string
  readonly receivedAt: Date
  /** Null when it is sealed. */
  readonly envelope: Envelope | null
  /** The receiver's own score, from the answers. Null when there is none. */
  readonly ownScore: { readonly raw: number; readonly metric: number } | null
  readonly scoreDiffers: boolean
}

/**
 * Stores it under its id, once for ever. The bytes are kept as they came: `jsonb` would refuse half an emoji that a
 * length limit cut. Insert and look-up are two statements; in one, parallel calls can see no row at all.
 *
 * An erased submission that is sent once more, by a device that never saw the receipt, counts as known: the answer lets
 * that device delete its copy, and nothing is stored again. No hash is kept of it, because a hash of so few possible
 * answers would give them away.
 */
export async function add(store: Store, { id, contentType, body, envelope }: Arrival): Promise<Stored> {
  const hash = createHash('sha256').update(body).digest()
  const { raw, metricHundredths, differs } = scoreAgain(envelope)
  const [stored] = await store.query(
    `insert into submissions (id, content_type, hash, body, raw, metric_hundredths, score_differs)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning received_at`,
    [id, contentType, hash, body, raw, metricHundredths, differs],
  )
  if (stored) return { outcome: 'new', receivedAt: stored.received_at as Date }
  const [before] = await store.query('select received_at, hash from submissions where id = $1', [id])
  if (!before) throw new Error('a submission was neither inserted nor found')
  if (before.hash !== null && !hash.equals(before.hash as Uint8Array)) return { outcome: 'other' }
  return { outcome: 'known', receivedAt: before.received_at as Date }
}

/**
 * Erases everything of a submission but its id and when it came; see `add` for why the id stays.
 *
 * @returns whether there was one. Erasing it once more changes nothing.
 */
export async function erase(store: Store, id: string): Promise<boolean> {
  const erased = await store.query(
    `update submissions set erased_at = coalesce(erased_at, now()), content_type = null, hash = null, body = null,
     raw = null, metric_hundredths = null, score_differs = false where id = $1 returning id`,
    [id],
  )
  return erased.length > 0
}

/** The last submissions that are not erased, newest first; of those alone whose id begins like this. */
export async function latest(store: Store, limit: number, beginning = ''): Promise<readonly StoredSubmission[]> {
  const rows = await store.query(
    `select id, received_at, content_type, body, raw, metric_hundredths, score_differs from submissions
     where erased_at is null and starts_with(id, $2) order by received_at desc, id limit $1`,
    [limit, beginning],
  )
  return rows.map((row) => ({
    id: row.id as string,
    receivedAt: row.received_at as Date,
    envelope: row.content_type === 'application/json' ? readJson(row.body as Uint8Array) : null,
    ownScore: row.raw === null ? null : { raw: row.raw as number, metric: (row.metric_hundredths as number) / 100 },
    scoreDiffers: row.score_differs as boolean,
  }))
}

/** It was checked before it was stored. */
const readJson = (body: Uint8Array) => JSON.parse(new TextDecoder().decode(body)) as Envelope

const NO_SCORE = { raw: null, metricHundredths: null, differs: false }

function scoreAgain(envelope: Envelope | null) {
  if (!envelope?.score) return NO_SCORE
  const { raw, metric, metricHundredths } = scoreSwemwbs(envelope.answers as SwemwbsAnswers)
  return { raw, metricHundredths, differs: isOther(envelope.score, raw, metric) }
}

const isOther = (sent: EnvelopeScore, raw: number | null, metric: number | null) =>
  sent.raw !== raw || sent.metric !== metric
