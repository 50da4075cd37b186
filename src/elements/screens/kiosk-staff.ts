import { html, nothing, type TemplateResult } from '../template.ts'
import { heading, primary, quiet } from './parts.ts'
import type { KioskScreen, KioskView } from './kiosk-view.ts'

/** What went wrong or well, at once for those who hear it. */
const said = ({ desk }: KioskView): TemplateResult => html`<p role="alert" .textContent=${desk.said}></p>`

const onEnter =
  (act: () => void) =>
  ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') act()
  }

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value

/** The staff code: a field with a name, that can be pasted into and shown. It deters; the device's lock locks. */
export const code: KioskScreen = (view) => {
  const { kiosk, words, desk, desking, send } = view
  return html`${heading(view, kiosk.staff)} ${said(view)}
    <label class="field"
      >${kiosk.code}<input
        class="text"
        type=${desk.isCodeShown ? 'text' : 'password'}
        inputmode="numeric"
        autocomplete="current-password"
        spellcheck="false"
        autocapitalize="off"
        .value=${desk.code}
        @input=${(event: Event) => desking.type(valueOf(event))}
        @keydown=${onEnter(() => desking.open())}
    /></label>
    <div class="row">
      ${quiet(desk.isCodeShown ? kiosk.hide : kiosk.show, () => desking.showCode())}
    </div>
    <div class="row">
      ${primary(words.continue, () => desking.open())} ${quiet(kiosk.close, () => send('close'))}
    </div>`
}

const warnings = ({ kiosk, isMemory, wrongClock }: KioskView): TemplateResult =>
  html`${isMemory ? html`<p class="prompt">${kiosk.memory}</p>` : nothing}
  ${wrongClock === null ? nothing : html`<p class="prompt">${kiosk.wrongClock(wrongClock)}</p>`}`

function counts({ kiosk, desk, received }: KioskView): TemplateResult {
  const { stock } = desk
  const times = received.map((time) => kiosk.at(time)).join(', ')
  const rows = [
    [kiosk.waiting, stock?.waiting ?? '…'],
    [kiosk.blocked, stock?.blocked ?? '…'],
    [kiosk.held, stock?.held ?? '…'],
    [kiosk.oldest, stock?.oldest ? kiosk.at(stock.oldest) : kiosk.none],
    [kiosk.received, times || kiosk.none],
  ]
  return html`<dl>
    ${rows.map(
      ([what, value]) =>
        html`<div class="answer">
          <dt>${what}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

const discarding = (view: KioskView): TemplateResult => {
  const { kiosk, desk, desking } = view
  return html`${heading(view, kiosk.discardHeading(desk.stock?.stuck.length ?? 0))}
    <div class="row">
      ${primary(kiosk.keepThem, () => desking.askDiscard(false))} ${quiet(kiosk.discardNow, () => desking.discard())}
    </div>`
}

/** What waits on this tablet, and what staff can do about it. Never an answer. */
export const panel: KioskScreen = (view) => {
  const { kiosk, options, desk, desking, send } = view
  if (desk.isDiscarding) return discarding(view)
  return html`${heading(view, kiosk.staff)} ${said(view)} ${warnings(view)}
    <div class="row">
      ${options.setup === 'staff' ? primary(kiosk.newPerson, () => send('new-person')) : nothing}
      ${quiet(kiosk.close, () => send('close'))}
    </div>
    <p class="quiet">${kiosk.stockHeading}</p>
    ${counts(view)}
    <div class="row">
      ${quiet(kiosk.tryNow, () => desking.tryNow())}
      ${desk.stock?.sealed.length ? quiet(kiosk.export, () => desking.export()) : nothing}
      ${desk.stock?.stuck.length ? quiet(kiosk.discard, () => desking.askDiscard(true)) : nothing}
    </div>`
}
