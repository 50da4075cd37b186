import { reduce } from '../../src/form/reduce.ts'
import { type Action, type Circumstances, type FormState, type Layout, start } from '../../src/form/state.ts'
import { swemwbs } from '../../src/instruments/swemwbs.ts'

/** The seven item ids in their order. */
export const ITEMS: readonly string[] = swemwbs.items.map(({ id }) => id)

/** Circumstances with default settings, a second apart from whatever came before. */
export const WORLD: Circumstances = {
  now: Date.UTC(2026, 10, 20, 14, 5, 31),
  tick: 0,
  intro: true,
  review: true,
  requireAll: false,
}

/** A form that goes through `actions`, each of them `pace` milliseconds after the one before. */
export function walk(
  actions: readonly Action[],
  { layout = 'one-per-screen', world = {}, pace = 5000, from }: Partial<WalkOptions> = {},
): FormState {
  let tick = from?.movedAt ?? 10_000
  let state = from ?? start(swemwbs, 'an-id-of-22-characters', layout, world.intro ?? true)
  for (const action of actions) state = reduce(state, action, { ...WORLD, ...world, tick: (tick += pace) })
  return state
}

interface WalkOptions {
  readonly layout: Layout
  readonly world: Partial<Circumstances>
  readonly pace: number
  readonly from: FormState
}

/** Choosing `value` for the item at `position`. */
export const answer = (position: number, value = 4): Action => ({ type: 'answer', item: ITEMS[position] ?? '', value })

/** From the first screen to the check screen, every statement answered. */
export const answerAll: readonly Action[] = [
  { type: 'begin' },
  ...ITEMS.flatMap((_, position): Action[] => [answer(position), { type: 'continue' }]),
]
