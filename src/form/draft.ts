import type { Instrument } from '../instruments/schema.ts'
import { places } from './select.ts'
import type { FormState } from './state.ts'

/** What is kept of an unfinished form: who it is, where the person was, what was answered. Plain data. */
export type Draft = Pick<FormState, 'id' | 'run' | 'answers' | 'declined' | 'reached' | 'startedAt'> & {
  readonly form: string
  readonly version: string
  readonly atReview: boolean
}

/** The form as it is kept; `null` when there is nothing worth keeping, or it has been handed over. */
export function draftOf(state: FormState): Draft | null {
  const { id, run, instrument, answers, declined, reached, startedAt, place, stoppedAt, changing } = state
  if (place === 'handed-over' || (Object.keys(answers).length === 0 && declined.length === 0)) return null
  const atReview = changing || (place === 'stop' ? stoppedAt : place) === 'review'
  const about = { form: instrument.id, version: instrument.version, id, ...(run && { run }) }
  return { ...about, answers, declined, reached, startedAt, atReview }
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const ID = /^[\w-]{22}$/

/**
 * The form that was kept, in the place of an empty one: on the first statement that was not left with *Continue*, with
 * its selection, or on the check screen when all were. `null` when it fits none of the instruments.
 */
export function restored(
  value: unknown,
  fresh: FormState,
  instruments: readonly Instrument[] = [fresh.instrument],
): FormState | null {
  if (!isRecord(value)) return null
  const { form, version, id, run, answers, declined, reached, startedAt, atReview } = value
  const instrument = instruments.find((each) => each.id === form && each.version === version)
  const isKnown = (item: unknown) => instrument?.items.some((each) => each.id === item)
  const fits =
    instrument !== undefined &&
    typeof id === 'string' &&
    ID.test(id) &&
    (run === undefined || ID.test(run as string)) &&
    isRecord(answers) &&
    Object.entries(answers).every(([item, each]) => instrument.rules.accepts(item, each)) &&
    Array.isArray(declined) &&
    declined.every(isKnown) &&
    typeof reached === 'number' &&
    instrument.items[reached] !== undefined &&
    (startedAt === null || typeof startedAt === 'number')
  if (!fits) return null
  const kept = value as unknown as Draft
  const place = atReview === true && fresh.layout !== 'paper' ? 'review' : 'questions'
  const { form: _form, version: _version, atReview: _atReview, ...state } = kept
  const whole: FormState = { ...fresh, ...state, instrument, place, reminded: kept.declined, offer: null }
  return Object.freeze({ ...whole, position: places(whole).findLast((at) => at <= kept.reached) ?? 0 })
}
