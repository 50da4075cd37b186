import { html, render, type TemplateResult } from './template.ts'
import { type HelpEntry, PROPERTIES, type SealingKey, type Settings, type Transport } from '../config.ts'
import type { Delivery } from '../delivery/drain.ts'
import { browserDevice, type Device } from '../device.ts'
import { browserEnv, type Env } from '../env.ts'
import { isPersons, type KioskEvent, type KioskState } from '../form/kiosk.ts'
import type { Layout } from '../form/state.ts'
import { KIOSK_PROPERTIES, type KioskSettings, type LookUp } from '../kiosk-config.ts'
import type { Seal } from '../submission/seal.ts'
import { CarryController } from './controllers/carry-controller.ts'
import { ConfigController } from './controllers/config-controller.ts'
import { DeskController } from './controllers/desk-controller.ts'
import { KioskController } from './controllers/kiosk-controller.ts'
import { LeadController } from './controllers/lead-controller.ts'
import { OptionsController } from './controllers/options-controller.ts'
import { remains, rewind } from './controllers/remains.ts'
import { SealController } from './controllers/seal-controller.ts'
import { SessionController } from './controllers/session-controller.ts'
import { define } from './define.ts'
import { emit, type ProblemCode, type WbEventDetails } from './events.ts'
import { keepFromRecorders } from './recorders.ts'
import { RenderedElement } from './rendered-element.ts'
import { card } from './screens/kiosk-card.ts'
import { kioskFrame } from './screens/kiosk-frame.ts'
import { idleAfter } from './screens/kiosk-idle.ts'
import type { Desk, KioskView, Tools } from './screens/kiosk-view.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import { kioskStyles } from './styles/kiosk.ts'
import { tokens } from './styles/tokens.ts'
import './feedback-form.ts'
import './swemwbs-form.ts'
import { kioskEnglish, kioskWords } from './words/kiosk.en.ts'

const { endpoint, ack, format, headers, transport, sealKey, layout, licence, context, help } = PROPERTIES
/** What a page sets of the forms inside. */
const OF_FORMS = { endpoint, ack, format, headers, transport, sealKey, layout, licence, context, help }

/** How everybody finds it. */
const STANDARD: Tools = Object.freeze({ size: 100, contrast: 'standard', said: '' })

/**
 * A shared tablet: staff set it up and hand it over, the person answers with the help they need, nothing of them stays.
 *
 * @slot - what is there before the script and without it, and instead of the kiosk where it cannot work
 * @slot intro - what this is, instead of the ready words
 * @slot privacy - who sees the answers, why and for how long
 * @slot consent - words about consent; it blocks nothing and records nothing
 * @slot help - stands at the top of the help panel
 * @slot thanks - stands below the thanks
 * @slot logo - stands above everything
 * @fires wb-start - the person begins a form
 * @fires wb-step - another screen of a form is shown
 * @fires wb-submit - *Send* was pressed, nothing is kept yet; cancelable
 * @fires wb-saved - safely in this tablet's database, sealed
 * @fires wb-sent - the receiver said so
 * @fires wb-unsent - not delivered, and why
 * @fires wb-stop - the person stopped
 * @fires wb-wipe - everything personal is gone
 * @fires wb-problem - something the people who run the site should know
 * @csspart panel - all of it
 * @csspart heading - the heading of each screen
 * @csspart button - the button that leads on
 * @csspart button-quiet - every other button
 * @csspart help - the help panel
 */
export class WellbeingKiosk extends RenderedElement {
  static override properties = { ...OF_FORMS, ...KIOSK_PROPERTIES }
  static override styles = tokens + base + controls + kioskStyles

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
  /** The receiver's public key as JWK. Without it submissions are kept in memory only. */
  declare sealKey: SealingKey | null
  /** One statement per screen or all on one page, until staff choose; `auto` is one per screen. */
  declare layout: Settings['layout']
  /** Registered licence holder or reference, recorded with the submission. */
  declare licence: string | null
  /** Flat record of what the page knows: site, campaign … Never an attribute. */
  declare context: Readonly<Record<string, string>> | null
  /** Help lines instead of the ready (Scottish) ones. */
  declare help: readonly HelpEntry[] | null
  /** Ids of the forms, in the order in which they are asked; SWEMWBS always first. */
  declare forms: string
  /** Whether staff set it up between people, or anybody may start. */
  declare setup: KioskSettings['setup']
  /** Tags of the languages that are offered. */
  declare languages: string
  /** Seconds without activity until somebody is asked whether they are there; 60 at least. */
  declare idleAfter: number | string
  /** Seconds they have to answer; 20 at least. */
  declare idleWarning: number | string
  /** Seconds until the thanks clear themselves; 20 at least. */
  declare thanksFor: number | string
  /** 4 to 12 digits that open the staff panel. They deter; the lock is the device's own. */
  declare staffCode: string | null
  /** Whether feedback carries the person's reference. */
  declare linkFeedback: boolean | string
  /** Looks up what the programme knows of a person. Never an attribute. */
  declare earlier: LookUp | null
  /** The world the element lives in. @internal */
  env: Env = browserEnv()
  /** The tablet it runs on. @internal */
  device: Device = browserDevice

  readonly #config = new ConfigController(this)
  readonly #options = new OptionsController(this)
  readonly #seal = new SealController(this)
  readonly #carry = new CarryController(this)
  readonly #kiosk = new KioskController(this)
  readonly #desk = new DeskController(this)
  readonly #session = new SessionController(this)
  readonly #lead = new LeadController(this)
  #tools = STANDARD
  #helpOpened = false
  #isJudged = false

  /** What was wrong with the set-up so far. */
  get problems(): readonly WbEventDetails['wb-problem'][] {
    return this.#config.told
  }
  /** @internal */
  get settings(): Settings {
    return this.#config.settings
  }
  /** @internal */
  get options(): KioskSettings {
    return this.#options.settings
  }
  /** @internal */
  get state(): KioskState {
    return this.#kiosk.state
  }
  /** Whether it is a person's time: where answers go is fixed then. @internal */
  get hasAnswers(): boolean {
    return isPersons(this.state)
  }
  /** @internal */
  get seal(): Seal | null | undefined {
    return this.#config.blocked ? undefined : this.#seal.seal
  }
  /** @internal */
  get desk(): Desk | undefined {
    return this.#desk.desk
  }
  /** @internal */
  get tools(): Tools {
    return this.#tools
  }
  /** The form that is asked. @internal */
  get form(): SessionController['form'] {
    return this.#session.form
  }
  /** @internal */
  get patience(): number {
    return idleAfter(this)
  }
  /** @internal */
  get ownLayout(): Layout {
    return this.settings.layout === 'paper' ? 'paper' : 'one-per-screen'
  }
  /** @internal */
  get formEnv(): Env {
    return this.#carry.world
  }
  /** @internal */
  get delivery(): Delivery {
    return this.#carry.delivery
  }
  /** When the receiver last confirmed something, newest first. @internal */
  get received(): readonly number[] {
    return this.#carry.received
  }

  override connectedCallback(): void {
    super.connectedCallback()
    keepFromRecorders(this)
    this.#options.join()
    this.#kiosk.join()
  }

  /** A move in the page is not a removal: that is decided a microtask later. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#options.leave()
      this.#kiosk.leave()
      this.#carry.leave()
    })
  }

  /** As if **Start** was pressed. */
  start(): void {
    this.send('start')
  }

  /** Clears everything of the person, whatever is on view. What was sent off stays on its way. */
  wipe(): void {
    this.#kiosk.wipe('host')
  }

  /** Back to the cover; staff must enter their code again. */
  lock(): void {
    this.wipe()
  }

  /** Lets something happen. @internal */
  send(event: KioskEvent): boolean {
    return this.#kiosk.send(event)
  }

  /** Another phase has begun. @internal */
  entered(event: KioskEvent, before: KioskState): void {
    this.#lead.entered(event, before, this.state)
    if (event === 'start' || event === 'hand-over') this.device.fillScreen()
    this.#desk.entered(event)
    if (event === 'go-on' || event === 'next') this.#session.open(this.state.form)
  }

  /** Memory first, then what is on view, then a look at whether anything is left. @internal */
  async clear(why: WbEventDetails['wb-wipe']['why']): Promise<void> {
    this.#session.close()
    rewind(this)
    this.#desk.clear()
    this.#tools = STANDARD
    this.#helpOpened = false
    this.#lead.end()
    this.requestUpdate()
    await this.updateComplete
    if (!this.isConnected) render(html``, this.renderRoot)
    const left = remains(this.renderRoot)
    if (left.length > 0) this.problem('wipe', 'kiosk', left.join(', '))
    emit(this, 'wb-wipe', { why })
  }

  /** @internal */
  noted(): void {
    this.#carry.noted()
  }

  /** The focus goes to what the screen names for it. @internal */
  toScreen(): void {
    this.#lead.toScreen()
  }

  /** Tells the people who run the site. @internal */
  problem(code: ProblemCode, path: string, got: string, expected = ''): void {
    this.#config.tell(code, path, got, expected)
  }

  protected override updated(): void {
    if (this.seal === undefined) return
    this.#carry.join()
    if (!this.#isJudged) this.#config.judgePage()
    this.#isJudged = true
    this.#session.show(this.renderRoot.querySelector('.form'))
    if (!this.send('prepared')) this.#lead.follow()
  }

  get #view(): KioskView {
    const { desk, options, settings, state, tools } = this
    return {
      ...{ desk, options, settings, state, tools },
      ...{ kiosk: kioskWords, words: kioskEnglish, card, helpOpened: this.#helpOpened },
      staff: (view, phase) => this.#desk.show(view, phase),
      send: (event) => this.send(event),
      setTools: (changes) => {
        this.#tools = { ...this.#tools, ...changes }
        this.requestUpdate()
      },
      openHelp: () => {
        this.#helpOpened = true
        this.requestUpdate()
      },
    }
  }

  protected override render(): TemplateResult {
    this.#config.read()
    this.#options.read()
    return this.seal === undefined ? html`<slot></slot>` : kioskFrame(this.#view)
  }
}

define('wellbeing-kiosk', WellbeingKiosk)

declare global {
  interface HTMLElementTagNameMap {
    'wellbeing-kiosk': WellbeingKiosk
  }
}
