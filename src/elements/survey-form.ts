import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { check, type Checked, type Problem, type Settings } from '../config.ts'
import { browserEnv, type Env } from '../env.ts'
import { screenOf } from '../form/select.ts'
import type { Action, FormEvent, FormState } from '../form/state.ts'
import type { Questionnaire } from '../instruments/schema.ts'
import { buildEnvelope } from '../submission/build.ts'
import { encodeEnvelope } from '../submission/encode.ts'
import { DeliveryController } from './controllers/delivery-controller.ts'
import { FormController } from './controllers/form-controller.ts'
import { emit, type ProblemCode, type WbEventDetails } from './events.ts'
import { focusScreen } from './focus.ts'
import { frame } from './screens/frame.ts'
import type { View } from './screens/view.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import { tokens } from './styles/tokens.ts'
import { english } from './words/en.ts'

/** The settings that are read from the element; each is a property of the same name. */
const SETTINGS = [
  'endpoint',
  'layout',
  'intro',
  'review',
  'require',
  'headingLevel',
  'occasion',
  'licence',
  'reference',
  'context',
] as const satisfies readonly (keyof Settings)[]

/** Before the first render nothing is known of the page; every setting has its default. */
const UNCHECKED: Checked = check({}, { secure: true, base: '' })

/** What all forms share: settings, answers, one screen at a time, and the way of a submission. */
export abstract class SurveyForm extends LitElement {
  static override styles = [tokens, base, controls]

  /** What is asked. A method, so that it answers before any field is set. */
  protected abstract questionnaire(): Questionnaire

  /** Where submissions are posted: https, or http on this machine. Without one the page is the receiver. */
  @property() endpoint: string | null = null
  /** One statement per screen, all on one page, or whichever fits. */
  @property() layout: Settings['layout'] = 'auto'
  /** Whether a first screen says what this is. */
  @property() intro: Settings['intro'] = 'on'
  /** Whether answers are checked on a screen of their own before they are sent. */
  @property() review: Settings['review'] = 'on'
  /** Whether a statement without an answer is an error (research use). */
  @property() require: Settings['require'] = 'none'
  /** Level of the highest heading, 1 to 6. */
  @property({ attribute: 'heading-level' }) headingLevel: number | string = 2
  /** First time, follow-up or only once. Recorded, never guessed. */
  @property() occasion: Settings['occasion'] = null
  /** Registered licence holder or reference, recorded with the submission. */
  @property() licence: string | null = null
  /** The programme's opaque code for the person. Never an attribute. */
  @property({ attribute: false }) reference: string | null = null
  /** Flat record of what the page knows: site, campaign … Never an attribute. */
  @property({ attribute: false }) context: Readonly<Record<string, string>> | null = null
  /** The world the element lives in. @internal */
  @property({ attribute: false }) env: Env = browserEnv()

  readonly #form = new FormController(this, this.questionnaire().instrument)
  readonly #delivery = new DeliveryController(this)
  #checked = UNCHECKED
  #screen = ''
  #reported = ''
  readonly #problems: WbEventDetails['wb-problem'][] = []

  /** What was wrong with the set-up so far. */
  get problems(): readonly WbEventDetails['wb-problem'][] {
    return [...this.#problems]
  }
  /** @internal */
  get settings(): Settings {
    return this.#checked.settings
  }
  /** @internal */
  get state(): FormState {
    return this.#form.state
  }
  /** @internal */
  get target(): string | null {
    return this.#checked.blocked ? null : this.settings.endpoint
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#delivery.join()
  }

  /** Puts a new, empty form with a new id in the place of this one. */
  start(): void {
    this.#form.restart()
  }

  /** As if **Stop** was pressed: covers the answers, then asks. */
  stop(): void {
    this.#act({ type: 'stop' })
  }

  /** Clears every answer from memory and view. What was sent off stays on its way. */
  wipe(): void {
    this.#wipe('host')
  }

  /** Tries to deliver waiting submissions now. */
  async sendNow(): Promise<void> {
    await this.#delivery.look()
  }

  /** Shows a state. @internal */
  restore(state: FormState): void {
    this.#form.restore(state)
  }

  /** Something befell the form. @internal */
  befall(event: FormEvent): void {
    this.#form.dispatch(event)
  }

  /** Tells the people who run the site, once per code and time. @internal */
  problem(code: ProblemCode, message: string, problems?: readonly Problem[]): void {
    const detail = { code, message, ...(problems && { problems }) }
    this.#problems.push(detail)
    this.env.report(message)
    emit(this, 'wb-problem', detail)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !SETTINGS.some((name) => changed.has(name))) return
    this.#check()
  }

  protected override updated(): void {
    if (!this.#checked.blocked) this.#delivery.join()
    const { instrument, position } = this.state
    const screen = screenOf(this.state)
    const [key, before] = [`${screen} ${position} ${this.state.prompt}`, this.#screen]
    if (this.#checked.blocked || key === before) return
    this.#screen = key
    if (before === '') return // the first screen takes no focus from the page
    focusScreen(this.renderRoot as ShadowRoot)
    emit(this, 'wb-step', { form: instrument.id, screen, position: position + 1, of: instrument.items.length })
  }

  #check(): void {
    const given = Object.fromEntries(SETTINGS.map((name) => [name, this[name]]))
    this.#checked = check(given, { secure: this.env.secure, base: document.baseURI })
    const { blocked, problems } = this.#checked
    const report = JSON.stringify([blocked, problems])
    if (report === this.#reported) return
    this.#reported = report
    if (blocked === 'insecure-page') this.#tell('insecure-page', 'the page is not secure (https): no form is shown', [])
    if (problems.length > 0) this.#tell('config', problems.map(inWords).join('; '), problems)
  }

  /** A microtask later, when the page's own listeners are in place. */
  #tell(code: ProblemCode, message: string, problems: readonly Problem[]): void {
    queueMicrotask(() => this.problem(code, `<${this.localName}> ${message}`, problems))
  }

  #act(action: Action): void {
    const { id } = this.state.instrument
    if (action.type === 'send') return this.#send()
    const changed = this.#form.dispatch(action)
    if (action.type === 'retry') void this.#delivery.look()
    if (changed && action.type === 'begin') emit(this, 'wb-start', { form: id })
    if (changed && action.type === 'stop') emit(this, 'wb-stop', { form: id })
  }

  #send(): void {
    const before = this.state
    const next = this.#form.foresee({ type: 'send' })
    const { id, instrument, place } = next
    if (place !== 'handed-over' || before.place === 'handed-over') return this.#form.restore(next)
    if (!emit(this, 'wb-submit', { form: instrument.id, submissionId: id })) return
    this.#form.restore(next)
    void this.#delivery.handOver(instrument.id, id, encodeEnvelope(this.#envelope(next)))
  }

  #envelope(state: FormState) {
    const { reference, occasion, context, licence } = this.settings
    return buildEnvelope(state, {
      wording: this.questionnaire().wording,
      language: english.language,
      completedAt: this.env.now(),
      reference: reference ?? undefined,
      occasion: occasion ?? undefined,
      context: context ?? undefined,
      licence: licence ?? undefined,
    })
  }

  #wipe(why: WbEventDetails['wb-wipe']['why']): void {
    this.#form.restart()
    emit(this, 'wb-wipe', { why })
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#checked.blocked) return html`<slot></slot>`
    const view: View = {
      state: this.state,
      wording: this.questionnaire().wording,
      words: english,
      settings: this.settings,
      act: (action) => this.#act(action),
      clearAll: () => this.#wipe('stop'),
    }
    return frame(view)
  }
}

const inWords = ({ path, expected, got }: Problem): string => `${path}: expected ${expected}, got ${got}`
