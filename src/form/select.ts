import type { Item } from '../instruments/schema.ts'
import type { FormState } from './state.ts'

/** The name of what is on view. */
export type ScreenName =
  'intro' | 'resume' | 'question' | 'paper' | 'review' | 'stop' | 'sending' | 'waiting' | 'unsent' | 'done'

/** The items that are asked, as far as the answers say, in their order. */
export function shown({ instrument: { items, rules }, answers }: FormState): readonly Item[] {
  const ids = rules.shown(answers)
  return items.filter(({ id }) => ids.has(id))
}

/** Whether this item has no answer. */
export const isBlank = ({ instrument: { rules }, answers }: FormState, id: string): boolean =>
  rules.isBlank(id, answers)

/** The items without an answer, in their order. */
export const unanswered = (state: FormState): readonly Item[] =>
  shown(state).filter(({ id, need }) => need !== 'none' && isBlank(state, id))

/** The items that keep the form from being sent: they must be answered, or say more than they may. */
export const amiss = (state: FormState, requireAll: boolean): readonly Item[] =>
  shown(state).filter(({ id, need }) =>
    isBlank(state, id)
      ? need === 'required' || (requireAll && need !== 'none')
      : state.instrument.rules.excess(id, state.answers),
  )

/** The item on view; in `paper` the one touched last. */
export function currentItem({ instrument, position }: FormState): Item {
  const item = instrument.items[position]
  if (!item) throw new RangeError(`position ${position}`)
  return item
}

/** Indexes of the items that are asked. */
export const places = (state: FormState): readonly number[] =>
  shown(state).map((item) => state.instrument.items.indexOf(item))

/** Whether the item on view is the last one. */
export const atLastItem = (state: FormState): boolean => (places(state).at(-1) ?? 0) <= state.position

/** How many items were asked up to here, and how many there are. */
export function progress(state: FormState): { readonly position: number; readonly of: number } {
  const { items } = state.instrument
  const asked = places(state).filter((at) => items[at]?.need !== 'none')
  return { position: asked.filter((at) => at <= state.position).length, of: asked.length }
}

const AFTER_SEND = {
  none: 'sending',
  sending: 'sending',
  slow: 'sending',
  waiting: 'waiting',
  unsent: 'unsent',
  unstored: 'unsent',
  sent: 'done',
  handed: 'done',
} as const

/** Which screen shows this state. */
export function screenOf({ place, layout, fate }: FormState): ScreenName {
  if (place === 'questions') return layout === 'paper' ? 'paper' : 'question'
  return place === 'handed-over' ? AFTER_SEND[fate] : place
}
