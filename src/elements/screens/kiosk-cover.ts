import { html, nothing } from '../template.ts'
import { endOf } from '../../form/kiosk.ts'
import { hasStaff } from '../../kiosk-config.ts'
import { heading, primary, quiet } from './parts.ts'
import type { KioskScreen } from './kiosk-view.ts'

/** Between people: what this is, and nothing of anybody. **Staff** comes last for the keyboard. */
export const cover: KioskScreen = (view) => {
  const { kiosk, options, send } = view
  return html`<div class="cover">
    ${heading(view, kiosk.coverHeading)}
    <p>${kiosk.coverBody}</p>
    ${
      options.setup === 'none'
        ? html`<div class="row">${primary(kiosk.start, () => send('start'))}</div>`
        : html`<p>${kiosk.coverStaff}</p>`
    }
    ${hasStaff(options) ? html`<div class="row">${quiet(kiosk.staff, () => send('staff'))}</div>` : nothing}
  </div>`
}

/** The cover of the person it was handed to. At most two characters of the code. */
export const ready: KioskScreen = (view) => {
  const { kiosk, desk, send } = view
  const end = endOf(desk?.setUp.reference ?? '')
  return html`<div class="cover">
    ${heading(view, kiosk.coverHeading)}
    <p>${kiosk.coverBody}</p>
    <div class="row">${primary(kiosk.start, () => send('start'))}</div>
    ${end ? html`<p class="quiet">${kiosk.notYours(end)}</p>` : nothing}
  </div>`
}

/** While everything personal goes: nothing at all. */
export const blank: KioskScreen = () => html`<div class="cover"></div>`
