import { isOver, type KioskEvent, type KioskState, type Phase } from '../../form/kiosk.ts'
import { deepFocus, focusScreen } from '../focus.ts'
import type { RenderedElement } from '../rendered-element.ts'

/** What the controller asks of its kiosk. */
export interface LeadHost {
  readonly renderRoot: ShadowRoot
  readonly form: RenderedElement | undefined
  requestUpdate(): void
}

/** Screens that take no focus: nobody is there, or the form leads by itself. */
const QUIET: readonly Phase[] = ['cover', 'wiping', 'form', 'stopping', 'thanks']

/** Leads the focus from screen to screen, and back to where it was before something lay over it. */
export class LeadController {
  readonly #host: LeadHost
  #before: HTMLElement | null = null
  #next = (): void => undefined

  constructor(host: LeadHost) {
    this.#host = host
  }

  /** Another phase has begun: the focus follows once it is on the screen. */
  entered(event: KioskEvent, before: KioskState, { phase }: KioskState): void {
    const [was, is] = [isOver(before.phase), isOver(phase)]
    if (is && !was) this.#before = deepFocus(this.#host.renderRoot)
    if (is) this.#next = () => focusScreen(this.#host.renderRoot.querySelector('.over') ?? this.#host.renderRoot)
    else if (was && phase !== 'wiping') this.#next = () => this.#before?.focus({ preventScroll: true })
    else if (event === 'go-on' || event === 'next') this.#next = () => void this.#toForm()
    else if (!QUIET.includes(phase)) this.toScreen()
  }

  /** The focus goes to what the screen names for it. */
  toScreen(): void {
    this.#next = () => focusScreen(this.#host.renderRoot)
    this.#host.requestUpdate()
  }

  /** After each render. */
  follow(): void {
    const next = this.#next
    this.#next = () => undefined
    next()
  }

  /** Nobody has the focus any more; a keyboard on the screen closes. */
  end(): void {
    this.#before = null
    this.#next = () => undefined
    deepFocus(this.#host.renderRoot)?.blur()
    document.getSelection()?.removeAllRanges()
  }

  async #toForm(): Promise<void> {
    const { form } = this.#host
    await form?.updateComplete
    if (form) focusScreen(form.renderRoot)
  }
}
