/**
 * Where a kiosk is. `closed`: it cannot be used yet · `cover`: between people · `code`, `panel`, `set-up`, `confirm`:
 * staff · `ready`: the cover of the person it was handed to · `ways`: how to answer · `form`: one form after the other
 * · `stopping`: **Stop** was pressed · `thanks`: after the last form · `warning`: is somebody there? · `covered`: the
 * screen went dark · `wiping`: everything personal goes.
 */
export type Phase =
  | 'closed'
  | 'cover'
  | 'code'
  | 'panel'
  | 'set-up'
  | 'confirm'
  | 'ready'
  | 'ways'
  | 'form'
  | 'stopping'
  | 'thanks'
  | 'warning'
  | 'covered'
  | 'wiping'

/** What staff do, what the person does, what the form says, and what befalls the tablet. */
export type KioskEvent =
  | 'prepared'
  | 'staff'
  | 'opened'
  | 'close'
  | 'new-person'
  | 'checked'
  | 'change'
  | 'hand-over'
  | 'start'
  | 'go-on'
  | 'next'
  | 'finished'
  | 'stop'
  | 'return'
  | 'clear'
  | 'done'
  | 'idle'
  | 'stay'
  | 'expired'
  | 'sleep'
  | 'wake'
  | 'leave'
  | 'wiped'

/** Whether staff set the kiosk up between people, or nobody does. */
export type Setup = 'staff' | 'none'

/** Where the kiosk is. */
export interface KioskState {
  readonly phase: Phase
  /** What a warning or a dark screen lies over. */
  readonly under: Phase
  /** Index of the form that is asked. */
  readonly form: number
}

type Row = Readonly<Partial<Record<KioskEvent, Phase | 'under'>>>

/** `expired` without a warning: the tablet slept through it. */
const ATTENDED: Row = { idle: 'warning', expired: 'wiping', sleep: 'covered', leave: 'wiping' }
const STAFF: Row = { ...ATTENDED, close: 'wiping' }

/** Phase → event → next phase. What is not here does not happen. */
const TABLE: { readonly [P in Phase]: Row } = {
  closed: { prepared: 'cover' },
  cover: { staff: 'code' },
  code: { ...STAFF, opened: 'panel' },
  panel: { ...STAFF, 'new-person': 'set-up' },
  'set-up': { ...STAFF, checked: 'confirm' },
  confirm: { ...STAFF, change: 'set-up', 'hand-over': 'ready' },
  ready: { ...ATTENDED, start: 'ways' },
  ways: { ...ATTENDED, 'go-on': 'form', stop: 'wiping' },
  form: { ...ATTENDED, next: 'form', finished: 'thanks', stop: 'stopping', clear: 'wiping' },
  stopping: { ...ATTENDED, return: 'form', next: 'form', finished: 'thanks', clear: 'wiping' },
  thanks: { ...ATTENDED, stop: 'stopping', clear: 'wiping', done: 'wiping' },
  warning: { stay: 'under', expired: 'wiping', leave: 'wiping' },
  covered: { wake: 'under', idle: 'warning', expired: 'wiping', clear: 'wiping', done: 'wiping', leave: 'wiping' },
  wiping: { wiped: 'cover' },
}

/** Without staff anybody may start, and there is nobody to set up for. */
const WITHOUT_STAFF: Readonly<Partial<Record<Phase, Row>>> = {
  cover: { staff: 'code', start: 'ways' },
  panel: STAFF,
}

/** What a form goes on saying while something lies over it. */
const FROM_THE_FORM: readonly KioskEvent[] = ['next', 'finished', 'stop', 'return']

/** Whether this phase hides another. */
export const isOver = (phase: Phase): boolean => phase === 'warning' || phase === 'covered'

/** A kiosk that nobody has touched. */
export const CLOSED: KioskState = Object.freeze({ phase: 'closed', under: 'closed', form: 0 })

/** The kiosk after this event: a new frozen state, or the very same when nothing may change. */
export function follow(state: KioskState, event: KioskEvent, setup: Setup): KioskState {
  const { phase, under } = state
  const rowOf = (each: Phase): Row => (setup === 'none' ? WITHOUT_STAFF[each] : undefined) ?? TABLE[each]
  if (isOver(phase) && FROM_THE_FORM.includes(event)) {
    const beneath = follow({ ...state, phase: under }, event, setup)
    return beneath.phase === under && beneath.form === state.form
      ? state
      : Object.freeze({ phase, under: beneath.phase, form: beneath.form })
  }
  const target = rowOf(phase)[event]
  if (target === undefined) return state
  const to = target === 'under' ? under : target
  const form = event === 'next' ? state.form + 1 : to === 'cover' ? 0 : state.form
  return Object.freeze({ phase: to, under: isOver(to) && !isOver(phase) ? phase : under, form })
}

/** Whether this is the person's time: nothing about where answers go may change now. */
export const isPersons = ({ phase, under }: KioskState): boolean =>
  ['ready', 'ways', 'form', 'stopping', 'thanks'].includes(isOver(phase) ? under : phase)

/** At most the last two characters, and never the whole: enough to see that it is somebody else's. */
export const endOf = (reference: string): string => (reference.length > 4 ? reference.slice(-2) : '')
