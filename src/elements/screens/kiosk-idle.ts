import { html, type TemplateResult } from '../template.ts'
import { primary } from './parts.ts'
import type { KioskView } from './kiosk-view.ts'

/** Those who use a screen reader, a switch or an interpreter press seldom. Ten minutes, in seconds. */
const PATIENT_S = 600

/** Seconds without activity until this person is asked whether they are there. */
export const idleAfter = ({ desk, options }: Pick<KioskView, 'desk' | 'options'>): number =>
  desk?.setUp.patient ? Math.max(PATIENT_S, options.idleAfter) : options.idleAfter

/** Hides the answers and asks. Any press stays; its button is there for those who look for one. */
export const warning = (view: KioskView): TemplateResult => {
  const { kiosk, options, settings, send } = view
  return html`<div
    class="panel over"
    role="alertdialog"
    aria-modal="true"
    aria-labelledby="idle"
    aria-describedby="left"
  >
    <div
      class="heading"
      id="idle"
      part="heading"
      role="heading"
      aria-level=${settings.headingLevel}
      tabindex="-1"
      data-focus
      .textContent=${kiosk.idleHeading}
    ></div>
    <p id="left" .textContent=${kiosk.idleBody(options.idleWarning)}></p>
    <div class="row">${primary(kiosk.stay, () => send('stay'))}</div>
  </div>`
}

/** While the screen is dark: nothing, so that nothing is seen when it lights up. */
export const covered = (): TemplateResult => html`<div class="panel over"></div>`
