import { inTime } from '../../env.ts'
import type { KioskEvent, Phase } from '../../form/kiosk.ts'
import { hasStaff } from '../../kiosk-config.ts'
import { isTrusted } from '../../storage/age.ts'
import { discard } from '../../storage/discard.ts'
import type { Desk, Kit, KioskView } from '../screens/kiosk-view.ts'
import { heading, primary, quiet } from '../screens/parts.ts'
import { css } from '../css.ts'
import { html, nothing, type TemplateResult } from '../template.ts'
import { LANGUAGES } from '../words/kiosk.en.ts'
import type { StaffController, StaffHost } from './staff-controller.ts'

const KIT: Kit = { css, html, nothing, heading, primary, quiet, inTime, isTrusted, discard, languages: LANGUAGES }

/** Fetches staff's part once the kiosk is on view, before the network may go, and stands in for it until then. */
export class DeskController {
  readonly #host: StaffHost
  #staff: StaffController | undefined
  #isMissing = false

  constructor(host: StaffHost) {
    this.#host = host
  }

  /** What staff have entered; nothing before their part is there. */
  get desk(): Desk | undefined {
    return this.#staff?.desk
  }

  /** What staff see in this phase. */
  show(view: KioskView, phase: Phase): TemplateResult {
    const { kiosk, send } = view
    if (this.#staff) return this.#staff.show(view, phase)
    return html`${heading(view, kiosk.staff)}
      <p role="alert" .textContent=${this.#isMissing ? kiosk.staffMissing : ''}></p>
      <div class="row">${quiet(kiosk.close, () => send('close'))}</div>`
  }

  /** Takes everything off the desk. */
  clear(): void {
    this.#staff?.clear()
  }

  /** Another phase has begun. */
  entered(event: KioskEvent): void {
    const { options, state } = this.#host
    if (event === 'new-person') this.#staff?.begin()
    if (!this.#staff && (event === 'staff' || (event === 'prepared' && hasStaff(options)))) void this.#fetch()
    else if (state.phase === 'code') this.#pass()
  }

  async #fetch(): Promise<void> {
    try {
      const { StaffController: Staff } = await import('./staff-controller.ts')
      this.#staff ??= new Staff(this.#host, KIT)
    } catch {
      this.#isMissing = true
    }
    this.#host.requestUpdate()
    if (this.#host.state.phase !== 'code') return
    this.#host.toScreen()
    this.#pass()
  }

  /** Where no code is set nobody is asked for one. */
  #pass(): void {
    if (this.#host.options.staffCode === null) this.#staff?.open()
  }
}
