import { MOST_KEYS, type Settings } from '../../config.ts'
import type { Env } from '../../env.ts'
import type { KioskEvent } from '../../form/kiosk.ts'
import type { FormState, Layout } from '../../form/state.ts'
import type { KioskSettings } from '../../kiosk-config.ts'
import type { KioskPresentation } from '../../submission/parts.ts'
import type { Seal } from '../../submission/seal.ts'
import { emit, type WbEventDetails } from '../events.ts'
import type { Desk, Tools } from '../screens/kiosk-view.ts'
import type { FeedbackForm } from '../feedback-form.ts'
import type { SwemwbsForm } from '../swemwbs-form.ts'
import type { Words } from '../words/en.ts'
import { kioskEnglish } from '../words/kiosk.en.ts'
import { card } from '../screens/kiosk-card.ts'

const isScale = (id: string): boolean => id === 'swemwbs'

/** Which forms are asked by one element: the scale alone, which comes first, and all feedback in one run. */
const stepsOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.some(isScale) ? [ids.slice(0, 1), ids.slice(1)].filter(({ length }) => length) : [ids]

/** An element that asks these forms. */
const made = (ids: readonly string[]): SwemwbsForm | FeedbackForm =>
  ids.some(isScale)
    ? document.createElement('swemwbs-form')
    : Object.assign(document.createElement('feedback-form'), { form: ids.join(' ') })

/** What a kiosk says of the form that it holds. */
export interface InKiosk {
  readonly words: Words
  readonly presentation: () => KioskPresentation
  readonly card: typeof card
  /** What this person has sent by other elements. */
  readonly earlier: () => readonly FormState[]
  /** What seals: the kiosk has it ready. */
  readonly seal: Seal | null
}

/** What the controller asks of its kiosk. */
export interface SessionHost extends HTMLElement {
  /** The world of the forms: without a key it keeps nothing on the disk. */
  readonly formEnv: Env
  readonly settings: Settings
  readonly options: KioskSettings
  readonly seal: Seal | null | undefined
  readonly desk: Desk | undefined
  /** Layout where staff have chosen none. */
  readonly ownLayout: Layout
  readonly tools: Tools
  send(event: KioskEvent): boolean
  /** The receiver has confirmed something. */
  noted(): void
}

type Outcome = 'wb-sent' | 'wb-unsent'

/** Slots that every form has; those with words of our own in them are handed on only where the page gives any. */
const ALWAYS = ['privacy', 'consent', 'help', 'thanks']
const WHERE_GIVEN = ['intro']

/** Whether this form is out of the person's hands, so that the next may be asked. */
const isOut = ({ place, fate, kept }: FormState): boolean =>
  place === 'handed-over' && fate !== 'unstored' && (kept || (fate !== 'sending' && fate !== 'slow'))

/** The forms of one person, one after the other; each a new element that is thrown away. */
export class SessionController {
  readonly #host: SessionHost
  /** Those that are out of the person's hands hear what becomes of them, until the person is gone. */
  #forms: readonly (SwemwbsForm | FeedbackForm)[] = []
  #isLast = false

  constructor(host: SessionHost) {
    this.#host = host
  }

  /** The form that is asked. */
  get form(): SwemwbsForm | FeedbackForm | undefined {
    return this.#forms.at(-1)
  }

  /** Puts a new form in the place of the one before. */
  open(index: number): void {
    const steps = stepsOf(this.#host.options.forms)
    const ids = steps[index] ?? []
    const form = Object.assign(made(ids), this.#settings(ids.some(isScale)))
    this.#isLast = index >= steps.length - 1
    this.#forms = [...this.#forms, form]
    for (const name of [...ALWAYS, ...WHERE_GIVEN.filter((each) => this.#isGiven(each))])
      form.append(Object.assign(document.createElement('slot'), { name, slot: name }))
    this.#listen(form)
  }

  /** Puts the form into its place on the screen. */
  show(place: Element | null): void {
    const { form } = this
    if (place && form && form.parentNode !== place) place.replaceChildren(form)
  }

  /** Clears the answers and lets go of the forms. What was handed over is delivered all the same. */
  close(): void {
    const forms = this.#forms
    this.#forms = []
    for (const form of forms) form.wipe()
  }

  #isGiven(name: string): boolean {
    return [...this.#host.children].some(({ slot }) => slot === name)
  }

  #settings(forScale: boolean): object {
    const { formEnv: env, settings, seal = null, desk, options, ownLayout } = this.#host
    const { endpoint, ack, format, sealKey, headers, transport, licence, help } = settings
    const { reference = '', occasion = null, layout = ownLayout, assistance = null } = desk?.setUp ?? {}
    const kiosk: InKiosk = {
      words: kioskEnglish,
      seal,
      card,
      presentation: () => ({ kiosk: true, textSize: this.#host.tools.size, ...(assistance && { assistance }) }),
      earlier: () => this.#forms.slice(0, -1).map(({ state }) => state),
    }
    // what is around the form here is the kiosk's own words, in their own language
    const lang = this.#host.closest<HTMLElement>('[lang]')?.lang ?? ''
    return {
      ...{ lang, env, endpoint, ack, format, sealKey, headers, transport, help, layout, draft: 'off' },
      ...(forScale && { licence, occasion }),
      reference: forScale || options.linkFeedback ? reference || null : null,
      context: forScale ? this.#context : settings.context,
      kiosk,
    }
  }

  /** What the page knows, and which warnings staff decided to pass by, where there is room for them. */
  get #context(): Settings['context'] {
    const { settings, desk } = this.#host
    const guards = desk?.guards ?? []
    const both = { ...settings.context, overridden: guards.join(' ') }
    return guards.length > 0 && Object.keys(both).length <= MOST_KEYS ? both : settings.context
  }

  #listen(form: SwemwbsForm | FeedbackForm): void {
    form.addEventListener('wb-step', ({ detail }) => this.#step(form, detail))
    form.addEventListener('wb-saved', () => this.#look(form))
    form.addEventListener('wb-sent', (event) => this.#outcome(form, 'wb-sent', event))
    form.addEventListener('wb-unsent', (event) => this.#outcome(form, 'wb-unsent', event))
    form.addEventListener('wb-wipe', (event) => {
      event.stopPropagation() // the kiosk says it once everything is gone
      if (form === this.form) this.#host.send('clear')
    })
    form.addEventListener('wb-problem', (event) => {
      if (event.detail.code === 'config') event.stopPropagation() // the kiosk has said so
    })
  }

  #step(form: SwemwbsForm | FeedbackForm, { screen }: WbEventDetails['wb-step']): void {
    if (form !== this.form) return
    if (screen === 'stop') this.#host.send('stop')
    else if (form.state.place !== 'handed-over') this.#host.send('return')
    else this.#look(form)
  }

  #look(form: SwemwbsForm | FeedbackForm): void {
    if (form !== this.form || !isOut(form.state)) return
    if ('goOn' in form && form.goOn()) return
    if (!this.#isLast) this.#host.send('next')
    else if (form.state.fate !== 'sending' && form.state.fate !== 'slow') this.#host.send('finished')
  }

  /** A form that is gone from the page still hears what becomes of its submission: then the kiosk says it. */
  #outcome<Name extends Outcome>(
    form: SwemwbsForm | FeedbackForm,
    name: Name,
    { detail }: CustomEvent<WbEventDetails[Name]>,
  ): void {
    const host = this.#host
    if (name === 'wb-sent') host.noted()
    if (!form.isConnected) emit(host, name, detail)
    this.#look(form)
    this.form?.requestUpdate() // the thanks speak of all that this person has sent
  }
}
