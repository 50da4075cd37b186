import { amiss, atLastItem, currentItem, isBlank, places, unanswered } from './select.ts'
import type { Action, Circumstances, FormState } from './state.ts'

/**
 * A second press within this time is taken for a tremor or a double tap, unless an answer was given in between.
 * One second, as in the GOV.UK Design System's button with double-click prevention.
 */
const GUARD_MS = 1000

type Reaction<A extends Action> = (state: FormState, action: A, world: Circumstances) => FormState
type Reactions = { readonly [T in Action['type']]: Reaction<Extract<Action, { type: T }>> }

const change = (state: FormState, changes: Partial<FormState>): FormState => Object.freeze({ ...state, ...changes })

const move = (state: FormState, { tick }: Circumstances, changes: Partial<FormState>): FormState =>
  change(state, { prompt: 'none', notice: 'none', movedAt: tick, ...changes })

const hurried = ({ movedAt }: FormState, { tick }: Circumstances): boolean =>
  movedAt !== null && tick - movedAt < GUARD_MS

const without = (list: readonly string[], id: string): readonly string[] => list.filter((each) => each !== id)

const indexOf = ({ instrument }: FormState, id: string): number => instrument.items.findIndex((item) => item.id === id)

const withoutAnswer = ({ answers }: FormState, id: string): FormState['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => item !== id))

/** Whether nobody has come by this item yet: a changed answer has brought it up. */
const isNew = (state: FormState, at: number): boolean => {
  const { id = '', need } = state.instrument.items[at] ?? {}
  return need !== undefined && isBlank(state, id) && !state.declined.includes(id)
}

/** To the next statement, or to where the way leads after the last one. */
function advance(state: FormState, world: Circumstances, changes: Partial<FormState> = {}): FormState {
  const left = change(state, changes)
  const next = places(left).find((at) => at > left.position && (!left.changing || isNew(left, at)))
  if (next !== undefined) return move(left, world, { position: next })
  if (left.changing || world.review) return move(left, world, { place: 'review', changing: false })
  return left // the last statement's own button sends
}

/** Whether the item on view keeps the form from being sent. */
const isAmiss = (state: FormState, { requireAll }: Circumstances): boolean =>
  amiss(state, requireAll).includes(currentItem(state))

function remind(state: FormState, world: Circumstances): FormState {
  const { id } = currentItem(state)
  const prompt = isAmiss(state, world) ? 'required' : 'gentle'
  return move(state, world, { prompt, reminded: [...without(state.reminded, id), id] })
}

/** Whether leaving the statement on view now needs a word first. */
function needsReminder(state: FormState, world: Circumstances): boolean {
  const { id, need } = currentItem(state)
  const isPassed = need !== undefined || state.declined.includes(id) || state.reminded.includes(id)
  return isAmiss(state, world) || (isBlank(state, id) && !isPassed)
}

/** Records the statement on view as left out, if it has no answer. */
function declineBlank(state: FormState): Partial<FormState> {
  const { id } = currentItem(state)
  return isBlank(state, id) ? { declined: [...without(state.declined, id), id] } : {}
}

function onePerScreenContinue(state: FormState, world: Circumstances): FormState {
  if (needsReminder(state, world)) return remind(state, world)
  return advance(state, world, declineBlank(state))
}

function sendFromPaper(state: FormState, world: Circumstances): FormState {
  if (amiss(state, world.requireAll).length > 0) return move(state, world, { prompt: 'required' })
  const isMissed = unanswered(state).some(({ need }) => need === undefined)
  return isMissed && state.prompt === 'none' ? move(state, world, { prompt: 'gentle' }) : handOver(state, world)
}

function sendFromLast(state: FormState, world: Circumstances): FormState {
  if (world.review || !atLastItem(state)) return state
  return needsReminder(state, world) ? remind(state, world) : sendChecked(change(state, declineBlank(state)), world)
}

/** Sends, unless an answer is required that is not there: then to the first such statement. */
function sendChecked(state: FormState, world: Circumstances): FormState {
  const [first] = amiss(state, world.requireAll)
  if (!first) return handOver(state, world)
  return move(state, world, { place: 'questions', position: indexOf(state, first.id), prompt: 'required' })
}

function backFromQuestion(state: FormState, world: Circumstances): FormState {
  if (state.changing) return move(state, world, { place: 'review', changing: false })
  const before = places(state).findLast((at) => at < state.position)
  if (before !== undefined && state.layout !== 'paper') return move(state, world, { position: before })
  return world.intro ? move(state, world, { place: 'intro' }) : state
}

const handOver = (state: FormState, world: Circumstances): FormState =>
  move(state, world, { place: 'handed-over', fate: 'sending', changing: false })

const afterSend =
  (fate: FormState['fate'], from: readonly FormState['fate'][]): Reaction<Action> =>
  (state) =>
    from.includes(state.fate) ? change(state, { fate }) : state

const PENDING: readonly FormState['fate'][] = ['sending', 'slow', 'waiting', 'unsent']

const retry = afterSend('sending', ['unsent', 'unstored', 'waiting'])

const REACTIONS: Reactions = {
  begin: (state, _, world) => (state.place === 'intro' ? move(state, world, { place: 'questions' }) : state),

  answer(state, { item, value }) {
    const position = indexOf(state, item)
    if (state.place !== 'questions' || !state.instrument.rules.accepts(item, value)) return state
    return change(state, {
      position,
      answers: { ...state.answers, [item]: value },
      declined: without(state.declined, item),
      prompt: state.layout === 'paper' ? state.prompt : 'none',
      notice: 'none',
      movedAt: null,
    })
  },

  clear(state, { item }) {
    if (state.place !== 'questions' || state.answers[item] === undefined) return state
    return change(state, { answers: withoutAnswer(state, item), notice: 'answer-cleared' })
  },

  continue(state, _, world) {
    if (state.place !== 'questions' || state.layout === 'paper' || hurried(state, world)) return state
    return onePerScreenContinue(state, world)
  },

  skip(state, _, world) {
    if (state.place !== 'questions' || world.requireAll || hurried(state, world)) return state
    const { id } = currentItem(state)
    const left = { answers: withoutAnswer(state, id), declined: [...without(state.declined, id), id] }
    const next = advance(state, world, left)
    return next.place === state.place && next.position === state.position
      ? change(next, { prompt: 'none', notice: 'left-out' })
      : next
  },

  back(state, _, world) {
    if (state.fate === 'unstored') return move(state, world, { place: 'questions', fate: 'none' })
    if (state.place === 'review') return move(state, world, { place: 'questions' })
    return state.place === 'questions' ? backFromQuestion(state, world) : state
  },

  change(state, { item }, world) {
    const position = indexOf(state, item)
    if (state.place !== 'review' || position < 0) return state
    return move(state, world, { place: 'questions', position, changing: state.layout !== 'paper' })
  },

  send(state, _, world) {
    if (hurried(state, world)) return state
    if (state.place === 'review') return sendChecked(state, world)
    if (state.place !== 'questions') return state
    return state.layout === 'paper' ? sendFromPaper(state, world) : sendFromLast(state, world)
  },

  stop: (state, _, world) =>
    state.place === 'stop' ? state : move(state, world, { place: 'stop', stoppedAt: state.place }),
  return: (state, _, world) => (state.place === 'stop' ? move(state, world, { place: state.stoppedAt }) : state),
  retry: (state, action, world) => (hurried(state, world) ? state : retry(state, action, world)),

  offered(state, { offer, late }) {
    const isOpen = state.place === 'intro' || (state.place === 'questions' && !late)
    return isOpen && state.startedAt === null ? change(state, { place: 'resume', offer }) : state
  },
  'carry-on': ({ offer, ...state }, _, world) =>
    offer ? move(offer, world, { layout: state.layout }) : { ...state, offer },
  keep: (state) => (state.place === 'intro' ? change(state, { keep: !state.keep }) : state),

  resized(state, { layout, item }) {
    if (layout === state.layout) return state
    const position = item === null ? state.position : indexOf(state, item)
    const layoutChanged = state.layoutChanged || state.startedAt !== null
    return change(state, { layout, layoutChanged, position, prompt: 'none', changing: false })
  },

  saved: (state) => change(state, { kept: true }),
  slow: afterSend('slow', ['sending']),
  waiting: afterSend('waiting', PENDING),
  unsent: (state, _, { tick }) =>
    PENDING.includes(state.fate) ? change(state, { fate: 'unsent', movedAt: tick }) : state,
  unstored: afterSend('unstored', ['sending', 'slow']),
  sent: afterSend('sent', PENDING),
  handed: afterSend('handed', PENDING),
}

/** With the first of these the person has begun. */
const BEGINNING: readonly Action['type'][] = ['begin', 'answer', 'continue', 'skip', 'send']

/** The state after this action: a new frozen one, or the very same when nothing may change. */
export function reduce(state: FormState, action: Action, world: Circumstances): FormState {
  const react = REACTIONS[action.type] as Reaction<Action>
  const next = react(state, action, world)
  if (next === state) return state
  const reached = Math.max(next.reached, next.position)
  const startedAt = next.startedAt ?? (BEGINNING.includes(action.type) ? world.now : null)
  return change(next, { reached, startedAt })
}
