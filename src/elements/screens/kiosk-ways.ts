import { html, nothing } from '../template.ts'
import { heading, primary } from './parts.ts'
import { idleAfter } from './kiosk-idle.ts'
import type { KioskScreen } from './kiosk-view.ts'

/** Ways to answer: everything optional, and what happens when nobody is there. */
export const ways: KioskScreen = (view) => {
  const { kiosk, words, send } = view
  return html`${heading(view, kiosk.waysHeading)}
    <div class="row">${primary(words.continue, () => send('go-on'))}</div>
    <p>${kiosk.waysBody}</p>
    <p>${kiosk.waysIdle(idleAfter(view))}</p>
    <details class="help" part="help">
      <summary .textContent=${kiosk.helpMe}></summary>
      <p>${kiosk.helpMeHow}</p>
    </details>`
}

/** The form itself; after the last one, that it is over. */
export const form: KioskScreen = (view) => {
  const { kiosk, options, state, send } = view
  const isOver = state.phase === 'thanks' || state.under === 'thanks'
  return html`<div class="form"></div>
    ${
      isOver
        ? html`<div class="after">
            <p>${kiosk.giveBack}</p>
            <div class="row">${primary(kiosk.done, () => send('done'))}</div>
            <p class="quiet">${kiosk.thanksFor(options.thanksFor)}</p>
          </div>`
        : nothing
    }`
}
