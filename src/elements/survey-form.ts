import { html, type TemplateResult } from './template.ts'
import { type HelpEntry, PROPERTIES, type SealingKey, type Settings, type Transport } from '../config.ts'
import { browserEnv, type Env } from '../env.ts'
import { currentItem, progress, screenOf } from '../form/select.ts'
import type { Action, FormEvent, FormState, Layout } from '../form/state.ts'
import type { Instrument, Item, Questionnaire, Wording } from '../instruments/schema.ts'
import type { Envelope } from '../submission/schema.ts'
import type { Seal } from '../submission/seal.ts'
import { ConfigController } from './controllers/config-controller.ts'
import { DeliveryController } from './controllers/delivery-controller.ts'
import { DraftController } from './controllers/draft-controller.ts'
import { FormController } from './controllers/form-controller.ts'
import { LayoutController } from './controllers/layout-controller.ts'
import { SealController } from './controllers/seal-controller.ts'
import type { InKiosk } from './controllers/session-controller.ts'
import { emit, type ProblemCode, type WbEventDetails } from './events.ts'
import { focusedItem, focusItem, focusScreen } from './focus.ts'
import { keepFromRecorders } from './recorders.ts'
import { type PropertyTable, RenderedElement } from './rendered-element.ts'
import type { View } from './screens/view.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import { layouts } from './styles/screens.ts'
import { tokens } from './styles/tokens.ts'
import { english } from './words/en.ts'

/** What all forms share: settings, answers, one screen at a time, and the way of a submission. */
export abstract class SurveyForm extends RenderedElement {
  static override properties: PropertyTable = PROPERTIES
  static override styles = tokens + base + controls + layouts

  /** What is asked, in this order. A method, so that it answers before any field is set. */
  protected abstract questionnaires(): readonly [Questionnaire, ...Questionnaire[]]
  /** The record that leaves the page with *Send*. */
  protected abstract envelope(state: FormState): Envelope
  /** What is seen now. */
  protected abstract show(view: View): TemplateResult

  /** Where submissions are posted: https, or http on this machine. Without one the page is the receiver. */
  declare endpoint: string | null
  /** What counts as delivered: a receipt that names the submission, any JSON object, or any success. */
  declare ack: Settings['ack']
  /** How the body is written: JSON, or the fields of a web form, which needs no preflight. */
  declare format: Settings['format']
  /** Extra headers of the request, such as a public write token. Never stored, never an attribute. */
  declare headers: Readonly<Record<string, string>> | null
  /** Posts instead of the browser's own request; its `Response` is judged like any other. */
  declare transport: Transport | null
  /** The receiver's public key as JWK: with it nothing readable touches the disk or the network. */
  declare sealKey: SealingKey | null
  /** One statement per screen, all on one page, or whichever fits. */
  declare layout: Settings['layout']
  /** Whether an unfinished form is kept: for this tab, on this device where the person ticks it, or not at all. */
  declare draft: Settings['draft']
  /** Whether a first screen says what this is. */
  declare intro: Settings['intro']
  /** Whether answers are checked on a screen of their own before they are sent. */
  declare review: Settings['review']
  /** Whether a statement without an answer is an error (research use). */
  declare require: Settings['require']
  /** Level of the highest heading, 1 to 6. */
  declare headingLevel: Settings['headingLevel']
  /** The programme's opaque code for the person, 1 to 64 printable characters. Never an attribute. */
  declare reference: string | null
  /** Flat record of what the page knows: site, campaign … Never an attribute. */
  declare context: Readonly<Record<string, string>> | null
  /** Help lines instead of the ready (Scottish) ones. */
  declare help: readonly HelpEntry[] | null
  /** The world the element lives in. @internal */
  env: Env = browserEnv()
  /** The kiosk that holds it, if one does. @internal */
  kiosk: InKiosk | null = null

  readonly #config = new ConfigController(this)
  readonly #form = new FormController(this)
  readonly #draft = new DraftController(this)
  readonly #delivery = new DeliveryController(this, this.#draft)
  readonly #layout = new LayoutController(this)
  readonly #seal = new SealController(this)
  #shown: FormState | undefined
  #helpOpened = false
  /** Whether the focus was in the form when its layout changed. */
  #hadFocus = false

  /** What was wrong with the set-up so far. */
  get problems(): readonly WbEventDetails['wb-problem'][] {
    return this.#config.told
  }
  /** @internal */
  get settings(): Settings {
    return this.#config.settings
  }
  /** @internal */
  get state(): FormState {
    return this.#form.state
  }
  /** @internal */
  get instruments(): readonly Instrument[] {
    return this.questionnaires().map(({ instrument }) => instrument)
  }
  /** @internal */
  get hasAnswers(): boolean {
    return this.#form.hasAnswers
  }
  /** The endpoint in full, or what stands for it where the page posts by itself. @internal */
  get target(): string | null {
    const { endpoint, transport } = this.settings
    return this.#config.blocked ? null : (endpoint ?? (transport && this.draftKey))
  }

  /** What seals a submission; `null` without a key, `undefined` while nothing may be asked. @internal */
  get seal(): Seal | null | undefined {
    return this.#config.blocked ? undefined : this.kiosk ? this.kiosk.seal : this.#seal.seal
  }

  /** Page path, and the element's id or its place among those of its kind. @internal */
  get draftKey(): string {
    const { id, localName, env } = this
    const place = [...document.querySelectorAll(localName)].indexOf(this)
    return `${env.page} ${localName} ${id || place}`
  }

  override connectedCallback(): void {
    super.connectedCallback()
    keepFromRecorders(this)
    if (this.#shown) this.#join()
  }

  /** A move in the page is not a removal: that is decided a microtask later. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#draft.leave()
      this.#delivery.leave()
      this.#layout.unwatch()
    })
  }

  /** Puts a new, empty form with a new id in the place of this one. */
  start(): void {
    this.#draft.wipe()
    this.#form.restart()
  }

  /** As if **Stop** was pressed: covers the answers, then asks. */
  stop(): void {
    this.act({ type: 'stop' })
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

  /** Something befell the form; nothing, if it is the form of somebody who has left. @internal */
  befall(event: FormEvent, id = this.state.id): void {
    if (id === this.state.id) this.#form.dispatch(event)
  }

  /** A new, empty form. @internal */
  fresh(): FormState {
    return this.begin(this.questionnaires()[0].instrument)
  }

  /** A new, empty form that asks this. */
  protected begin(instrument: Instrument): FormState {
    return this.#form.begin(instrument)
  }

  /** Another layout fits better. @internal */
  fit(layout: Layout): void {
    this.#hadFocus = this.renderRoot.activeElement !== null
    this.#form.dispatch({ type: 'resized', layout, item: focusedItem(this.renderRoot) })
  }

  /** Tells the people who run the site. @internal */
  problem(code: ProblemCode, path: string, got: string, expected = ''): void {
    this.#config.tell(code, path, got, expected)
  }

  /** Whether anything can be asked. */
  protected get isReady(): boolean {
    return this.seal !== undefined
  }

  /** The state that is seen. */
  protected get onView(): FormState {
    return this.state
  }

  protected override updated(): void {
    if (!this.isReady) return
    this.#join()
    const before = this.#shown
    this.#shown = this.onView
    this.#draft.follow(this.state)
    if (before) this.#follow(before)
    else this.#config.judgePage()
  }

  #join(): void {
    this.#delivery.join()
    this.#draft.join()
    this.#layout.watch()
  }

  /** The focus and the page follow the person to another screen; on the first one nothing is taken from the page. */
  #follow(before: FormState): void {
    const state = this.onView
    const [screen, item] = [screenOf(state), currentItem(state).id]
    if (state.layout !== before.layout) {
      if (this.#hadFocus) focusItem(this.renderRoot, item)
    } else if (screen !== screenOf(before) || (screen === 'question' && state.position !== before.position)) {
      focusScreen(this.renderRoot)
      emit(this, 'wb-step', { form: state.instrument.id, screen, ...progress(state) })
    } else if (state.prompt !== 'none' && state.movedAt !== before.movedAt) focusScreen(this.renderRoot)
    else if (state.notice === 'answer-cleared' && before.notice !== state.notice) focusItem(this.renderRoot, item)
  }

  /** The person did something. */
  protected act(action: Action): void {
    const { id } = this.state.instrument
    if (action.type === 'send') return this.#send()
    const changed = this.#form.dispatch(action)
    if (changed && action.type === 'retry') this.#delivery.retry()
    if (changed && action.type === 'begin') emit(this, 'wb-start', { form: id })
    if (changed && action.type === 'stop') emit(this, 'wb-stop', { form: id })
  }

  #send(): void {
    this.#config.read() // also what was changed inside a record, which no setter sees
    const next = this.#form.foresee({ type: 'send' })
    if (next.place !== 'handed-over' || this.state.place === 'handed-over') return this.#form.restore(next)
    this.#delivery.submit(this.envelope(next), () => this.#form.restore(next))
  }

  protected fault({ id }: Item): string {
    return english.required(this.wording.items[id] ?? id)
  }

  /** The words of what is on view. */
  protected get wording(): Wording {
    return this.questionnaires()[0].wording
  }

  #wipe(why: WbEventDetails['wb-wipe']['why']): void {
    this.#draft.wipe()
    this.#delivery.forget()
    this.#form.restart(why === 'stop' ? 'answers-cleared' : 'none')
    this.#helpOpened = false
    this.renderRoot.querySelector('details')?.removeAttribute('open')
    emit(this, 'wb-wipe', { why })
  }

  protected override render(): TemplateResult {
    this.#config.read()
    if (!this.isReady) return html`<slot></slot>`
    return this.show({
      state: this.onView,
      wording: this.wording,
      words: this.kiosk?.words ?? english,
      settings: this.settings,
      helpOpened: this.#helpOpened,
      card: this.kiosk?.card,
      act: (action) => this.act(action),
      fault: (item) => this.fault(item),
      goTo: (item) => focusItem(this.renderRoot, item),
      clearAll: () => this.#wipe('stop'),
      startAgain: () => this.#wipe('start-again'),
      openHelp: () => {
        this.#helpOpened = true
        this.requestUpdate()
      },
    })
  }
}
