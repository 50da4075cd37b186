import type { OutboxState, Tombstone } from './records.ts'

/** Where a submission can be: nowhere, in the outbox in some state, or gone from it and remembered. */
export type Place = 'absent' | OutboxState | Tombstone['how']

/**
 * What can befall it. `due`, `early`, `asked`: a page claims it, with that urgency · `purge`: it is remembered no
 * longer · the others are named after where they lead.
 */
export type Change = 'enqueue' | 'due' | 'early' | 'asked' | 'discarded' | 'purge' | Exclude<Place, Untold>
type Untold = 'absent' | 'queued' | 'sending' | 'discarded'

/** One row: from any of these places. `owner`: only by the page whose claim is the latest. */
export interface Transition {
  readonly from: readonly Place[]
  readonly by: 'anyone' | 'owner'
}

const SENT: readonly Place[] = ['sending']
const GONE: readonly Place[] = ['delivered', 'discarded', 'expired']
const LIVE: readonly Place[] = ['queued', 'waiting', 'blocked', 'sending']
const KEPT: readonly Place[] = [...LIVE, 'held']

const row = (from: readonly Place[], by: Transition['by'] = 'anyone'): Transition => ({ from, by })

/** Everything that can happen to a submission. Whatever is not a row here does not happen. */
export const TRANSITIONS: { readonly [C in Change]: Transition } = {
  enqueue: row(['absent']),
  due: row(LIVE), // each when its time has come: see the claim
  early: row(LIVE),
  asked: row(KEPT),
  waiting: row(SENT, 'owner'),
  blocked: row(SENT, 'owner'),
  held: row(SENT, 'owner'),
  expired: row(SENT, 'owner'),
  delivered: row(['absent', ...KEPT, ...GONE]), // true whoever says it, and however late
  discarded: row(KEPT),
  purge: row(GONE),
}

/** Where those lead that are not named after it. */
const LEADS_TO: Readonly<Partial<Record<Change, Place>>> = {
  enqueue: 'queued',
  due: 'sending',
  early: 'sending',
  asked: 'sending',
  purge: 'absent',
}

/** Where this leads. */
export const leadsTo = (change: Change): Place => LEADS_TO[change] ?? (change as Place)

/** Whether this may happen to what is there; `isOwner`: whether the page that does it has the latest claim. */
export function allows(change: Change, from: Place, isOwner = false): boolean {
  const { from: places, by } = TRANSITIONS[change]
  return places.includes(from) && (isOwner || by === 'anyone')
}
