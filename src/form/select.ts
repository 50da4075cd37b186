import type { Item } from '../instruments/schema.ts'
import type { FormState } from './state.ts'

/** The name of what is on view. */
export type ScreenName =
  'intro' | 'resume' | 'question' | 'paper' | 'review' | 'stop' | 'sending' | 'waiting' | 'unsent' | 'done'

/** The items without an answer, in their order. */
export const unanswered = ({ instrument, answers }: FormState): readonly Item[] =>
  instrument.items.filter(({ id }) => answers[id] === undefined)

/** The item on view; in `paper` the one touched last. */
export function currentItem({ instrument, position }: FormState): Item {
  const item = instrument.items[position]
  if (!item) throw new RangeError(`position: expected an index of ${instrument.id}, got ${position}`)
  return item
}

/** Whether the item on view is the last one. */
export const atLastItem = ({ instrument, position }: FormState): boolean => position === instrument.items.length - 1

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
