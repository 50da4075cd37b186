import type { OutboxState, Tombstone } from './records.ts'

/** Where a submission can be: nowhere, in the outbox in some state, or gone from it and remembered. */
export type Place = 'absent' | OutboxState | Tombstone['how']

/**
 * What can befall it. `due`, `early`, `asked`: a page claims it, with that urgency · `purge`: it is remembered no
 * longer · the others are named after where they lead.
 */
export type Change = 'enqueue' | 'due' | 'early' | 'asked' | 'discarded' | 'purge' | Exclude<Place, Untold>
type Untold = 'absent' | 'queued' | 'sending' | 'discarded'

/** One row: from any of these places to that one. `owner`: only by the page whose claim is the latest. */
export interface Transition {
  readonly from: readonly Place[]
  readonly to: Place
  readonly by: 'anyone' | 'owner'
}

const SENT: readonly Place[] = ['sending']
const GONE: readonly Place[] = ['delivered', 'discarded', 'expired']
const LIVE: readonly Place[] = ['queued', 'waiting', 'blocked', 'sending']
const KEPT: readonly Place[] = [...LIVE, 'held']

const row = (from: readonly Place[], to: Place, by: Transition['by'] = 'anyone'): Transition => ({ from, to, by })

/** Everything that can happen to a submission. Whatever is not a row here does not happen. */
export const TRANSITIONS: { readonly [C in Change]: Transition } = {
  enqueue: row(['absent'], 'queued'),
  due: row(LIVE, 'sending'), // each when its time has come: see the claim
  early: row(LIVE, 'sending'),
  asked: row(KEPT, 'sending'),
  waiting: row(SENT, 'waiting', 'owner'),
  blocked: row(SENT, 'blocked', 'owner'),
  held: row(SENT, 'held', 'owner'),
  expired: row(SENT, 'expired', 'owner'),
  delivered: row(['absent', ...KEPT, ...GONE], 'delivered'), // true whoever says it, and however late
  discarded: row(KEPT, 'discarded'),
  purge: row(GONE, 'absent'),
}

/** Whether this may happen to what is there; `isOwner`: whether the page that does it has the latest claim. */
export function allows(change: Change, from: Place, isOwner = false): boolean {
  const { from: places, by } = TRANSITIONS[change]
  return places.includes(from) && (isOwner || by === 'anyone')
}
