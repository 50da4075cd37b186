import type { Settings } from '../../config.ts'
import type { Env } from '../../env.ts'
import type { KioskEvent } from '../../form/kiosk.ts'
import type { FormState } from '../../form/state.ts'
import type { KioskSettings } from '../../kiosk-config.ts'
import type { KioskPresentation } from '../../submission/parts.ts'
import type { Seal } from '../../submission/seal.ts'
import { emit, type WbEventDetails } from '../events.ts'
import type { Desk, Tools } from '../screens/kiosk-view.ts'
import type { SurveyForm } from '../survey-form.ts'
import type { Words } from '../words/en.ts'
import { kioskEnglish } from '../words/kiosk.en.ts'

/** Form id → what makes it: the forms that a kiosk can ask. */
export const FORMS: Readonly<Record<string, () => SurveyForm>> = {
  swemwbs: () => document.createElement('swemwbs-form'),
}

/** What a kiosk says of the form that it holds. */
export interface InKiosk {
  readonly words: Words
  readonly presentation: KioskPresentation
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
  readonly desk: Desk
  readonly tools: Tools
  send(event: KioskEvent): boolean
  /** A form was told what became of its submission. */
  noted(submissionId: string, isSent: boolean): void
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
  #form: SurveyForm | undefined
  #index = 0

  constructor(host: SessionHost) {
    this.#host = host
  }

  /** The form that is asked. */
  get form(): SurveyForm | undefined {
    return this.#form
  }

  /** Puts a new form in the place of the one before. */
  open(index: number): void {
    this.close()
    const id = this.#host.options.forms[index]
    const form = id === undefined ? undefined : FORMS[id]?.()
    if (!form || id === undefined) return
    this.#index = index
    this.#form = Object.assign(form, this.#settings(id))
    for (const name of [...ALWAYS, ...WHERE_GIVEN.filter((each) => this.#isGiven(each))])
      form.append(Object.assign(document.createElement('slot'), { name, slot: name }))
    this.#listen(form)
  }

  /** Puts the form into its place on the screen. */
  show(place: Element | null): void {
    const form = this.#form
    if (place && form && form.parentNode !== place) place.replaceChildren(form)
  }

  /** Clears the answers and lets go of the form. What was handed over is delivered all the same. */
  close(): void {
    const form = this.#form
    this.#form = undefined
    form?.wipe()
  }

  #isGiven(name: string): boolean {
    return [...this.#host.children].some(({ slot }) => slot === name)
  }

  #settings(id: string): object {
    const { formEnv: env, settings, seal = null, desk, options } = this.#host
    const { endpoint, ack, format, sealKey, headers, transport, licence, help } = settings
    const { reference, occasion, layout, assistance } = desk.setUp
    const isScale = id === 'swemwbs'
    const presentation = (): KioskPresentation => ({
      kiosk: true,
      textSize: this.#host.tools.size,
      ...(assistance && { assistance }),
    })
    return {
      ...{ env, endpoint, ack, format, sealKey, headers, transport, help, layout, draft: 'off' },
      ...(isScale && { licence, occasion }),
      reference: isScale || options.linkFeedback ? reference || null : null,
      context: this.#context,
      kiosk: {
        words: kioskEnglish,
        seal,
        get presentation() {
          return presentation()
        },
      },
    }
  }

  /** What the page knows, and which warnings staff decided to pass by. */
  get #context(): Settings['context'] {
    const { settings, desk } = this.#host
    const { guards } = desk
    return guards.length > 0 ? { ...settings.context, overridden: guards.join(' ') } : settings.context
  }

  #listen(form: SurveyForm): void {
    form.addEventListener('wb-step', ({ detail }) => this.#step(form, detail))
    form.addEventListener('wb-saved', () => this.#look(form))
    form.addEventListener('wb-sent', (event) => this.#outcome(form, 'wb-sent', event))
    form.addEventListener('wb-unsent', (event) => this.#outcome(form, 'wb-unsent', event))
    form.addEventListener('wb-wipe', (event) => {
      event.stopPropagation() // the kiosk says it once everything is gone
      if (form === this.#form) this.#host.send('clear')
    })
    form.addEventListener('wb-problem', (event) => {
      if (event.detail.code === 'config') event.stopPropagation() // the kiosk has said so
    })
  }

  #step(form: SurveyForm, { screen }: WbEventDetails['wb-step']): void {
    if (form !== this.#form) return
    if (screen === 'stop') this.#host.send('stop')
    else if (form.state.place !== 'handed-over') this.#host.send('return')
    else this.#look(form)
  }

  #look(form: SurveyForm): void {
    if (form !== this.#form || !isOut(form.state)) return
    const isLast = this.#index >= this.#host.options.forms.length - 1
    if (!isLast) this.#host.send('next')
    else if (form.state.fate !== 'sending' && form.state.fate !== 'slow') this.#host.send('finished')
  }

  /** A form that is gone from the page still hears what becomes of its submission: then the kiosk says it. */
  #outcome<Name extends Outcome>(form: SurveyForm, name: Name, { detail }: CustomEvent<WbEventDetails[Name]>): void {
    const host = this.#host
    host.noted(detail.submissionId, name === 'wb-sent')
    if (!form.isConnected) emit(host, name, detail)
    this.#look(form)
  }
}
