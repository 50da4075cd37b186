import type { Env } from '../../env.ts'
import type { Settings } from '../../config.ts'
import type { Layout } from '../../form/state.ts'

/** From this width on, in the form's own font size, all statements stand on one page. */
const PAPER_FROM_EM = 44

/** What the controller asks of its element. */
export interface LayoutHost {
  readonly env: Env
  readonly renderRoot: ShadowRoot
  readonly settings: Settings
  fit(layout: Layout): void
}

/** Finds the layout that fits: where the text is large or the column narrow, one statement per screen. */
export class LayoutController {
  readonly #host: LayoutHost
  #observer: ResizeObserver | undefined
  /** The setting by which the layout was found. */
  #asked: Settings['layout'] | undefined

  constructor(host: LayoutHost) {
    this.#host = host
  }

  /** Begins to watch the form's width; another setting holds at once. */
  watch(): void {
    const panel = this.#panel()
    const { layout } = this.#host.settings
    if (!panel || layout === this.#asked) return
    this.#asked = layout
    this.#measure() // now, before anything is painted
    // a task later: another layout is of another height, and telling so in the same frame is an error on the page
    this.#observer ??= new ResizeObserver(() => this.#host.env.timer(() => this.#measure(), 0))
    this.#observer.observe(panel)
  }

  unwatch(): void {
    this.#observer?.disconnect()
    this.#observer = this.#asked = undefined
  }

  #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.panel')
  }

  #measure(): void {
    const panel = this.#panel()
    const { layout } = this.#host.settings
    if (layout !== 'auto') return this.#host.fit(layout)
    if (!panel || panel.clientWidth === 0) return // hidden: nothing to go by
    const wide = panel.clientWidth >= PAPER_FROM_EM * parseFloat(getComputedStyle(panel).fontSize)
    this.#host.fit(wide ? 'paper' : 'one-per-screen')
  }
}
