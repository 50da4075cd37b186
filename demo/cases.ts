import { browserEnv, type Env } from '../src/env.ts'
import type { FormState } from '../src/form/state.ts'
import { type Action, start } from '../src/form/state.ts'
import { reduce } from '../src/form/reduce.ts'
import type { Instrument } from '../src/instruments/schema.ts'
import { swemwbs } from '../src/instruments/swemwbs.ts'
import { FEEDBACK } from './feedback-cases.ts'

/** One state worth looking at: the gallery shows it, the tests walk it. */
export interface Case {
  readonly name: string
  readonly element: 'swemwbs-form' | 'feedback-form'
  readonly attributes: Readonly<Record<string, string>>
  readonly state: FormState
  /** What is different about the world it lives in. */
  readonly env: Partial<Env>
}

const ITEMS = swemwbs.items.map(({ id }) => id)
const WORLD = { now: Date.UTC(2026, 10, 20, 14, 5), intro: true, review: true, requireAll: false }

/** The state after these actions, five seconds apart. */
function after(
  actions: readonly Action[],
  attributes: Readonly<Record<string, string>>,
  instrument: Instrument = swemwbs,
): FormState {
  const layout = attributes.layout === 'paper' ? 'paper' : 'one-per-screen'
  const world = { ...WORLD, requireAll: attributes.require === 'all', review: attributes.review !== 'off' }
  let tick = 0
  return actions.reduce(
    (state, action) => reduce(state, action, { ...world, tick: (tick += 5000) }),
    start(instrument, 'AAAAAAAAAAAAAAAAAAAAAA', layout, true),
  )
}

const begin: Action = { type: 'begin' }
const next: Action = { type: 'continue' }
const send: Action = { type: 'send' }
const answer = (position: number, value = 4): Action => ({ type: 'answer', item: ITEMS[position] ?? '', value })
const answers: readonly Action[] = ITEMS.flatMap((_, position) => [answer(position, 1 + (position % 5)), next])
const allAnswered: readonly Action[] = [begin, ...answers]
const onPaper: readonly Action[] = [begin, answer(0, 2), answer(3, 5)]
const sent = (
  ...events: Exclude<Action['type'], 'answer' | 'clear' | 'change' | 'resized' | 'offered'>[]
): readonly Action[] => [...allAnswered, send, ...events.map((type): Action => ({ type }))]

const ONE = { layout: 'one-per-screen' }
const PAPER = { layout: 'paper' }

type Row = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  before: readonly Action[],
  env?: Partial<Env>,
]

/** Name → attributes, what happened before, and in which world. */
const TABLE: readonly Row[] = [
  ['intro', ONE, []],
  ['first statement', ONE, [begin]],
  ['statement answered', ONE, [begin, answer(0), next, answer(1, 3)]],
  ['statement after an answer was cleared', ONE, [begin, answer(0), { type: 'clear', item: 'optimistic' }]],
  ['reminder', ONE, [begin, next]],
  ['required statement', { ...ONE, require: 'all' }, [begin, next]],
  ['last statement without a check screen', { ...ONE, review: 'off' }, allAnswered.slice(0, -1)],
  ['last statement left out', { ...ONE, review: 'off' }, [...allAnswered.slice(0, -2), { type: 'skip' }]],
  ['paper', PAPER, [begin]],
  ['paper, partly answered', PAPER, onPaper],
  ['paper reminder', PAPER, [...onPaper, send]],
  ['paper, required', { ...PAPER, require: 'all' }, [...onPaper, send]],
  ['check answers', ONE, allAnswered],
  ['check answers, some left out', ONE, [begin, { type: 'skip' }, { type: 'skip' }, ...answers.slice(4)]],
  ['stop', ONE, [begin, answer(0), { type: 'stop' }]],
  ['sending', ONE, sent('saved')],
  ['sending, slow', ONE, sent('saved', 'slow')],
  ['saved here', ONE, sent('saved', 'waiting')],
  ['could not send', ONE, sent('saved', 'unsent')],
  ['not kept, not sent yet', ONE, sent('waiting')],
  ['could not be stored', ONE, sent('unstored')],
  ['sent', ONE, sent('saved', 'sent')],
  ['handed to the page', ONE, sent('handed')],
  [
    'unfinished form',
    ONE,
    [{ type: 'offered', offer: { ...after([begin, answer(0)], ONE), startedAt: WORLD.now }, late: false }],
  ],
  ['intro, kept on this device if ticked', { ...ONE, draft: 'device' }, []],
  ['page that is not secure', ONE, [], { secure: false }],
]

/** Every state worth looking at, by name. */
export const CASES: readonly Case[] = [
  ...TABLE.map(([name, attributes, actions, env = {}]) => ({
    ...{ name, element: 'swemwbs-form' as const, env, state: after(actions, attributes) },
    attributes: { licence: 'Demonstration only', ...attributes },
  })),
  ...FEEDBACK.map(([name, instrument, attributes, actions]) => ({
    ...{ name: `feedback: ${name}`, element: 'feedback-form' as const, env: {} },
    ...{ attributes: { form: instrument.id, ...attributes }, state: after(actions, attributes, instrument) },
  })),
]

/** An element that shows this case; it is restored once it stands on the page. */
export function element({ element: tag, attributes, state, env }: Case): HTMLElementTagNameMap[Case['element']] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  const privacy = Object.assign(document.createElement('p'), { slot: 'privacy' })
  privacy.textContent = 'Your link worker sees your answers. This is a demonstration.'
  made.append(privacy, 'Ask at reception for the paper form.')
  made.env = { ...browserEnv(), ...env }
  made.restore(state)
  return made
}
