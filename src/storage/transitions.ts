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
const LIVE: readonly Place[] = ['queued', 'waiting', 'blocked', 'sending']
const KEPT: readonly Place[] = [...LIVE, 'held']
const GONE: readonly Place[] = ['delivered', 'discarded', 'expired']

/** An attempt: a page claims what waits, and writes down what came of it. */
export const ATTEMPT = {
  due: { from: LIVE, by: 'anyone' }, // each when its time has come: see the claim
  early: { from: LIVE, by: 'anyone' },
  asked: { from: KEPT, by: 'anyone' },
  waiting: { from: SENT, by: 'owner' },
  blocked: { from: SENT, by: 'owner' },
  held: { from: SENT, by: 'owner' },
} satisfies Partial<Record<Change, Transition>>

/** Everything that can happen to a submission. Whatever is not a row here does not happen. */
export const TRANSITIONS: { readonly [C in Change]: Transition } = {
  ...ATTEMPT,
  enqueue: { from: ['absent'], by: 'anyone' },
  expired: { from: SENT, by: 'owner' },
  delivered: { from: ['absent', ...KEPT, ...GONE], by: 'anyone' }, // true whoever says it, and however late
  discarded: { from: KEPT, by: 'anyone' },
  purge: { from: GONE, by: 'anyone' },
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
export const allows = ({ from, by }: Transition, place: Place, isOwner = false): boolean =>
  from.includes(place) && (isOwner || by === 'anyone')
