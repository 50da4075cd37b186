import { browserEnv } from '../src/env.ts'
import type { KioskEvent } from '../src/form/kiosk.ts'
import type { WellbeingKiosk } from '../src/elements/wellbeing-kiosk.ts'
import { CASES } from './cases.ts'

/** One state of a kiosk worth looking at, and the way to it from the cover. */
export interface KioskCase {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Names of buttons, or `field: text`, `choose: option`, `form: state of the form`, `say: event`, in this order. */
  readonly way: readonly string[]
}

const STAFF = { 'staff-code': '2468' }
const ANYBODY = { setup: 'none' }
const FEEDBACK = { setup: 'none', forms: 'experience' }

const panel = ['Staff', 'field: 2468', 'Continue']
const setUp = [...panel, 'New person']
const confirm = [...setUp, 'field: GL-0047', 'choose: First time', 'Check', 'say: checked']
const ways = ['Start']
const first = [...ways, 'Continue', 'Start']

/** Name → attributes, and the way there. */
const TABLE: readonly (readonly [name: string, attributes: KioskCase['attributes'], way: readonly string[]])[] = [
  ['cover, with staff', STAFF, []],
  ['cover, for anybody', ANYBODY, []],
  ['code', STAFF, ['Staff']],
  ['code, wrong', STAFF, ['Staff', 'field: 1111', 'Continue']],
  ['staff panel', STAFF, panel],
  ['set-up', STAFF, setUp],
  ['set-up, something is missing', STAFF, [...setUp, 'Check']],
  ['confirmation', STAFF, confirm],
  ['cover of the person', STAFF, [...confirm, 'Hand the tablet over']],
  ['ways to answer', ANYBODY, ways],
  ['what this is', ANYBODY, [...ways, 'Continue']],
  ['statement', ANYBODY, first],
  [
    'statement, larger and yellow on black',
    ANYBODY,
    [...ways, 'Bigger text', 'choose: Yellow on black', ...first.slice(1)],
  ],
  ['feedback', FEEDBACK, first],
  ['thanks', ANYBODY, [...first, 'form: sent']],
  ['is somebody there', ANYBODY, [...first, 'say: idle']],
]

/** Every state of a kiosk worth looking at, by name. */
export const KIOSK_CASES: readonly KioskCase[] = TABLE.map(([name, attributes, way]) => ({
  ...{ name: `kiosk: ${name}`, way },
  attributes: { licence: 'Demonstration only', ...attributes },
}))

/** A kiosk with these attributes; `walk` leads it to the state once it stands on the page. */
export function kiosk({ attributes }: KioskCase): WellbeingKiosk {
  const made = document.createElement('wellbeing-kiosk')
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  const privacy = Object.assign(document.createElement('p'), { slot: 'privacy' })
  privacy.textContent = 'Your link worker sees your answers. This is a demonstration.'
  made.append(privacy, 'Ask at reception for the paper form.')
  made.env = { ...browserEnv(), memoryOnly: true }
  return made
}

const roots = ({ renderRoot, form }: WellbeingKiosk): readonly ShadowRoot[] =>
  form ? [renderRoot, form.renderRoot] : [renderRoot]
const wordsOf = (node: Element): string => (node.textContent ?? '').trim().replace(/\s+/g, ' ')
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame)

/** Asks frame by frame, for five seconds at most. */
async function until<Found>(goal: string, ask: () => Found | undefined): Promise<Found> {
  for (let frames = 0; frames < 300; frames++) {
    const found = ask()
    if (found) return found
    await nextFrame()
  }
  throw new Error(`never came: ${goal}`)
}

function step(element: WellbeingKiosk, what: string): boolean {
  const [, kind, value = ''] = /^(?:(field|choose|form|say): )?(.*)$/.exec(what) ?? []
  const all = (selector: string) => roots(element).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
  // what is looked up before the confirmation may be there by now
  if (kind === 'say') return element.send(value as KioskEvent) || element.state.phase === 'confirm'
  if (kind === 'form') {
    const state = CASES.find(({ name }) => name === value)?.state
    if (state) element.form?.restore(state)
    return state !== undefined
  }
  if (kind === 'field') {
    const field = all('.text')[0] as HTMLInputElement | undefined
    if (field) field.value = value
    return field?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })) ?? false
  }
  const found = all(kind === 'choose' ? 'label' : 'button').find((each) => wordsOf(each) === value)
  const target = kind === 'choose' ? found?.querySelector('input') : found
  target?.click()
  return Boolean(target)
}

/** Leads it there, as somebody would who takes their time; `pass` lets time go by between two presses. */
export async function walk(
  element: WellbeingKiosk,
  { way }: KioskCase,
  pass: () => unknown = nextFrame,
): Promise<void> {
  await until('the cover', () => element.state.phase === 'cover' || undefined)
  for (const what of way) {
    await pass()
    await until(what, () => step(element, what) || undefined)
    await element.updateComplete
    await element.form?.updateComplete
  }
}
