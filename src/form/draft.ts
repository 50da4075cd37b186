import type { FormState } from './state.ts'

/** What is kept of an unfinished form: who it is, where the person was, what was answered. Plain data. */
export type Draft = Pick<FormState, 'id' | 'answers' | 'declined' | 'reached' | 'startedAt'> & {
  readonly form: string
  readonly version: string
  readonly atReview: boolean
}

/** The form as it is kept; `null` when there is nothing worth keeping, or it has been handed over. */
export function draftOf(state: FormState): Draft | null {
  const { id, instrument, answers, declined, reached, startedAt, place, stoppedAt, changing } = state
  if (place === 'handed-over' || (Object.keys(answers).length === 0 && declined.length === 0)) return null
  const atReview = changing || (place === 'stop' ? stoppedAt : place) === 'review'
  return { form: instrument.id, version: instrument.version, id, answers, declined, reached, startedAt, atReview }
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/**
 * The form that was kept, in the place of an empty one: on the first statement that was not left with *Continue*, with
 * its selection, or on the check screen when all were. `null` when it does not fit the instrument.
 */
export function restored(value: unknown, fresh: FormState): FormState | null {
  if (!isRecord(value)) return null
  const { form, version, id, answers, declined, reached, startedAt, atReview } = value
  const { instrument } = fresh
  const { items } = instrument
  const known = new Map(items.map((item) => [item.id, item.values]))
  const fits =
    form === instrument.id &&
    version === instrument.version &&
    typeof id === 'string' &&
    /^[\w-]{22}$/.test(id) &&
    isRecord(answers) &&
    Object.entries(answers).every(([item, each]) => known.get(item)?.some((one) => one === each)) &&
    Array.isArray(declined) &&
    declined.every((item) => known.has(item as string)) &&
    typeof reached === 'number' &&
    items[reached] !== undefined &&
    (startedAt === null || typeof startedAt === 'number')
  if (!fits) return null
  const kept = value as unknown as Draft
  const place = atReview === true && fresh.layout !== 'paper' ? 'review' : 'questions'
  const { form: _form, version: _version, atReview: _atReview, ...state } = kept
  return Object.freeze({ ...fresh, ...state, place, position: reached, reminded: kept.declined, offer: null })
}
