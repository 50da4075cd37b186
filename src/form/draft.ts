import type { Instrument } from '../instruments/schema.ts'
import { places } from './select.ts'
import type { FormState, Unfinished } from './state.ts'

/** What is kept of an unfinished form: who it is, where the person was, what was answered. Plain data. */
export type Draft = Pick<FormState, 'id' | 'run' | 'answers' | 'declined' | 'reached'> & {
  /** Wall clock at the first thing the person did, milliseconds since 1970. */
  readonly startedAt: number
  readonly form: string
  readonly version: string
  readonly atReview: boolean
}

/** The form as it is kept; `null` when there is nothing worth keeping, or it has been handed over. */
export function draftOf(state: FormState): Draft | null {
  const { id, run, instrument, answers, declined, reached, startedAt, place, stoppedAt, changing } = state
  const at = place === 'stop' ? stoppedAt : place
  const isEmpty = Object.keys(answers).length === 0 && declined.length === 0
  if (at === 'handed-over' || isEmpty || startedAt === null) return null
  const atReview = changing || at === 'review'
  const about = { form: instrument.id, version: instrument.version, id, ...(run && { run }) }
  return { ...about, answers, declined, reached, startedAt, atReview }
}

/**
 * The form that was kept, in the place of an empty one: on the first statement that was not left with *Continue*, with
 * its selection, or on the check screen when all were. `null` when it fits none of the instruments as they are now.
 * Only what `draftOf` made is read here: nothing else can be deciphered.
 */
export function restored(
  draft: Draft,
  fresh: FormState,
  instruments: readonly Instrument[] = [fresh.instrument],
): Unfinished | null {
  const { form, version, atReview, ...kept } = draft
  const instrument = instruments.find((each) => each.id === form && each.version === version)
  const isAsked = Object.entries(kept.answers).every(([item, value]) => instrument?.rules.accepts(item, value))
  if (!instrument?.items[kept.reached] || !isAsked) return null
  const place = atReview && fresh.layout !== 'paper' ? 'review' : 'questions'
  const whole = { ...fresh, ...kept, instrument, place, reminded: kept.declined, offer: null } as const
  return Object.freeze({ ...whole, position: places(whole).findLast((at) => at <= kept.reached) ?? 0 })
}
