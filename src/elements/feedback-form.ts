import './first.ts'
import { PROPERTIES } from '../config.ts'
import { reduce } from '../form/reduce.ts'
import { isSafe, worst } from '../form/run.ts'
import { isBlank } from '../form/select.ts'
import type { Action, FormEvent, FormState } from '../form/state.ts'
import type { Definition } from '../instruments/definition.ts'
import { type AskedForm, NOTHING_ASKED } from '../instruments/questionnaire.ts'
import type { Item, Wording } from '../instruments/schema.ts'
import { buildFormEnvelope } from '../submission/build-form.ts'
import type { Envelope } from '../submission/schema.ts'
import { DefinitionController } from './controllers/definition-controller.ts'
import { newId } from './controllers/form-controller.ts'
import { WritingController } from './controllers/writing-controller.ts'
import { define } from './define.ts'
import { TELLING } from './recorders.ts'
import type { PropertyTable } from './rendered-element.ts'
import { focusScreen } from './focus.ts'
import { screens } from './screens/feedback/index.ts'
import { frame } from './screens/frame.ts'
import type { View } from './screens/view.ts'
import { fields } from './styles/fields.ts'
import { SurveyForm } from './survey-form.ts'
import type { TemplateResult } from './template.ts'
import { english } from './words/en.ts'
import { feedbackEnglish } from './words/feedback.en.ts'

export { registerForm } from './registry.ts'

/** Only the scale needs a licence, and belongs to an occasion. */
const { licence: _licence, occasion: _occasion, ...SHARED } = PROPERTIES

/** What became of an earlier form of the same person is decided by what befalls it alone. */
const WORLD = { now: 0, intro: true, review: true, requireAll: false }

/**
 * Questions about a service, with boxes for a person's own words: the ready forms, or one of the page's own.
 *
 * @slot - what is there before the script and without it, and instead of the form where it cannot work
 * @slot intro - what this is, instead of the ready words
 * @slot privacy - who sees the answers, why and for how long; a form without it says so to its web manager
 * @slot consent - words about consent; it blocks nothing and records nothing
 * @slot help - stands at the top of the help panel
 * @slot thanks - stands below the thanks
 * @slot logo - stands above everything
 * @fires wb-start - the person begins
 * @fires wb-step - another screen is shown
 * @fires wb-submit - *Send* was pressed, nothing is kept yet; cancelable
 * @fires wb-saved - safely in this device's database
 * @fires wb-sent - the receiver said so
 * @fires wb-unsent - not delivered, and why
 * @fires wb-stop - the person stopped
 * @fires wb-wipe - everything personal is gone from memory and view
 * @fires wb-problem - something the people who run the site should know
 * @csspart panel - all of it
 * @csspart heading - the heading of each screen
 * @csspart button - the button that leads on
 * @csspart button-quiet - every other button
 * @csspart help - the help panel
 * @csspart status - the thanks
 * @cssprop [--wb-color-text=#1a1a1a] - text, circles
 * @cssprop [--wb-color-surface=#ffffff] - behind the text
 * @cssprop [--wb-color-line=#595959] - edges of options and buttons
 * @cssprop [--wb-color-accent=#00507a] - the button that leads on, links
 * @cssprop [--wb-color-on-accent=#ffffff] - text on the accent
 * @cssprop [--wb-color-focus=#ffdd00] - what marks the focus
 * @cssprop [--wb-color-focus-edge=#0b0c0c] - its outer edge
 * @cssprop [--wb-color-notice=#00507a] - edge of a reminder
 * @cssprop [--wb-color-done=#00563b] - edge of the thanks
 * @cssprop [--wb-font-family=system-ui, sans-serif] - typeface
 * @cssprop [--wb-font-size=max(1em, 18px)] - text size
 * @cssprop [--wb-space=1em] - padding
 * @cssprop [--wb-radius=0.25em] - corners
 * @cssprop [--wb-line-width=2px] - edges
 * @cssprop [--wb-width=60em] - widest
 */
export class FeedbackForm extends SurveyForm {
  static override properties: PropertyTable = {
    ...SHARED,
    form: { attribute: 'form', fallback: 'experience' },
    definition: { attribute: false, fallback: null },
  }
  static override styles = SurveyForm.styles + fields

  /** Which forms are asked, in this order: ids of ready or registered ones, separated by blanks. */
  declare form: string
  /** One form of the page's own, as data; it takes the place of `form`. */
  declare definition: Definition | null

  readonly #definitions = new DefinitionController(this)
  /** What this person has sent before, of the forms that are asked one after the other. */
  #earlier: readonly FormState[] = []
  #isTrapped = false
  #isJudged = false
  readonly #writing = new WritingController(this, feedbackEnglish)

  constructor() {
    super()
    const keepIn = (event: Event): void => event.stopPropagation()
    for (const type of TELLING.split(' ')) this.renderRoot.addEventListener(type, keepIn)
  }

  /** @internal */
  override get hasAnswers(): boolean {
    return super.hasAnswers || this.#before.length > 0
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#definitions.leave()
    this.#writing.leave()
  }

  /** @internal */
  override befall(event: FormEvent, id = this.state.id): void {
    super.befall(event, id)
    this.#earlier = this.#earlier.map((state) => (state.id === id ? this.#after(state, event) : state))
    const { place } = this.state
    if (place === 'handed-over' && isSafe(this.state)) this.goOn()
    this.requestUpdate()
  }

  /** @internal */
  override fresh(): FormState {
    return Object.freeze({ ...super.fresh(), run: newId(this.env) })
  }

  /** What is asked has changed: a form that is not asked any more is gone. @internal */
  reconsider(): void {
    if (!this.instruments.some(({ id }) => id === this.state.instrument.id)) this.restore(this.fresh())
    this.requestUpdate()
  }

  /** @internal */
  write(action: Action): void {
    this.act(action)
  }

  protected override questionnaires(): readonly [AskedForm, ...AskedForm[]] {
    return this.#definitions.forms ?? [NOTHING_ASKED]
  }

  protected override get wording(): Wording {
    return this.#form.wording
  }

  protected override get isReady(): boolean {
    return super.isReady && this.#definitions.forms !== undefined
  }

  /** When all is sent off, that of which the worst is true. */
  protected override get onView(): FormState {
    const { state } = this
    return (state.place === 'handed-over' && worst([...this.#before, state])) || state
  }

  protected override envelope(state: FormState): Envelope {
    const particulars = { ...this.settings, licence: null, occasion: null }
    const now = this.env.now()
    const presentation = this.kiosk?.presentation()
    return buildFormEnvelope(state, particulars, this.#form, english.language, now, this.#isTrapped, presentation)
  }

  protected override fault(item: Item): string {
    const { label = '', kind } = this.#form.questions.find(({ id }) => id === item.id) ?? {}
    if (kind !== 'text' && kind !== 'long-text') return english.required(label)
    if (isBlank(this.state, item.id)) return feedbackEnglish.write(label)
    const { instrument, answers } = this.state
    return feedbackEnglish.tooLong(label, instrument.rules.excess(item.id, answers))
  }

  protected override act(action: Action): void {
    const trap = this.renderRoot.querySelector<HTMLInputElement>('.trap')
    if (trap?.value) this.#isTrapped = true
    if (action.type === 'begin') this.#isTrapped = false
    if (action.type === 'retry') void this.#tryEarlier()
    super.act(action)
  }

  protected override updated(): void {
    super.updated()
    if (this.isReady && !this.#isJudged) this.#judge()
  }

  /** What cannot be set here, and is left out. */
  #judge(): void {
    this.#isJudged = true
    if (this.kiosk) focusScreen(this.renderRoot) // the person came here by a press, before the questions had come
    const open = ['licence', 'occasion', 'definition'].filter((name) => this.hasAttribute(name))
    for (const path of open) this.problem('config', path, 'misplaced')
  }

  /** The form that is on view. */
  get #form(): AskedForm {
    const [first, ...others] = this.questionnaires()
    const { id } = this.onView.instrument
    return others.find(({ instrument }) => instrument.id === id) ?? first
  }

  get #before(): readonly FormState[] {
    const earlier = this.kiosk?.earlier() ?? []
    return [...earlier, ...this.#earlier.filter(({ run }) => run === this.state.run)]
  }

  /** What is asked after this form. */
  get #next(): AskedForm | undefined {
    const forms = this.questionnaires()
    return forms[forms.findIndex(({ instrument }) => instrument.id === this.state.instrument.id) + 1]
  }

  #after(state: FormState, action: Action): FormState {
    return reduce(state, action, { ...WORLD, tick: this.env.tick() })
  }

  /** Asks the next form, if there is one and the person has not ended here. @internal */
  goOn(): boolean {
    const { fate, run = '' } = this.state
    if (!this.#next || fate === 'none') return false
    this.#earlier = [...this.#earlier.filter((each) => each.run === run), this.state]
    this.restore(Object.freeze({ ...this.begin(this.#next.instrument), run }))
    return true
  }

  /** Ends with what was sent before: this form was not begun, and nothing of it leaves. */
  #finish(): void {
    this.restore(Object.freeze({ ...this.state, place: 'handed-over', fate: 'none' }))
  }

  /** **Try again** means all that this person has sent. */
  async #tryEarlier(): Promise<void> {
    const unsent = this.#before.filter(({ fate }) => fate === 'unsent' || fate === 'waiting')
    if (unsent.length === 0) return
    this.#earlier = this.#earlier.map((state) =>
      unsent.includes(state) ? this.#after(state, { type: 'retry' }) : state,
    )
    this.requestUpdate()
    await this.sendNow()
    // when nothing could be tried, since the receiver asked to be left alone, that is not sending
    for (const { id, fate } of this.#before) if (fate === 'sending') this.befall({ type: 'unsent' }, id)
  }

  /** Opens help, and takes the focus there. */
  #showHelp(view: View): void {
    view.openHelp()
    const details = this.renderRoot.querySelector('details')
    details?.setAttribute('open', '')
    details?.querySelector('summary')?.focus()
  }

  protected override show(view: View): TemplateResult {
    const form = this.#form
    const also = feedbackEnglish
    const sent = [...this.#before, this.state].filter((state) => state.place === 'handed-over' && isSafe(state))
    const withdrawable = this.questionnaires().filter(({ withdrawal }) => withdrawal)
    const isHeld = this.state.fate === 'unsent' || this.state.fate === 'waiting'
    return frame(
      {
        ...view,
        words: { ...view.words, introHeading: form.title, introBody: also.introBody },
        form,
        also,
        isLater: this.#before.length > 0,
        references: sent.flatMap(({ id, instrument }) =>
          withdrawable.some((each) => each.instrument.id === instrument.id) ? id.slice(0, 8) : [],
        ),
        said: ({ id }) => this.#writing.said(id),
        wasCleaned: ({ id }) => this.#writing.wasCleaned(id),
        write: ({ id, longest }, event) => this.#writing.write(id, longest, event),
        showHelp: () => this.#showHelp(view),
        finish: () => this.#finish(),
        // without an endpoint nothing keeps the answers but this form
        goOn: isHeld && this.#next && this.target !== null ? () => void this.goOn() : null,
      },
      screens,
    )
  }

  protected override render(): TemplateResult {
    this.#definitions.read()
    return super.render()
  }
}

define('feedback-form', FeedbackForm)

declare global {
  interface HTMLElementTagNameMap {
    'feedback-form': FeedbackForm
  }
}
