import type { TemplateResult } from '../template.ts'
import type { StaffScreen, StaffView } from './kiosk-view.ts'

/** What went wrong or well, at once for those who hear it. */
const said = ({ desk, kit: { html } }: StaffView): TemplateResult =>
  html`<p role="alert" .textContent=${desk.said}></p>`

const onEnter =
  (act: () => void) =>
  ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') act()
  }

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value

/** The staff code: a field with a name, that can be pasted into and shown. It deters; the device's lock locks. */
export const code: StaffScreen = (view) => {
  const { kiosk, words, desk, desking, kit, office, send } = view
  const { html, heading, primary, quiet } = kit
  return html`${heading(view, kiosk.staff)} ${said(view)}
    <label class="field"
      >${office.code}<input
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
      ${quiet(desk.isCodeShown ? office.hide : office.show, () => desking.showCode())}
    </div>
    <div class="row">
      ${primary(words.continue, () => desking.open())} ${quiet(kiosk.close, () => send('close'))}
    </div>`
}

const warnings = ({ office, settings, isKept, wrongClock, kit: { html, nothing } }: StaffView): TemplateResult =>
  html`${isKept ? nothing : html`<p class="prompt">${office.memory(settings.sealKey !== null)}</p>`}
  ${wrongClock === null ? nothing : html`<p class="prompt">${office.wrongClock(wrongClock)}</p>`}`

function counts({ office, desk, received, kit: { html } }: StaffView): TemplateResult {
  const { stock } = desk
  const times = received.map((time) => office.at(time)).join(', ')
  const rows = [
    [office.waiting, stock?.waiting ?? '…'],
    [office.blocked, stock?.blocked ?? '…'],
    [office.held, stock?.held ?? '…'],
    [office.oldest, stock?.oldest ? office.at(stock.oldest) : office.none],
    [office.received, times || office.none],
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

const discarding = (view: StaffView): TemplateResult => {
  const { office, desk, desking, kit } = view
  const { html, heading, primary, quiet } = kit
  return html`${heading(view, office.discardHeading(desk.stock?.stuck.length ?? 0))}
    <div class="row">
      ${primary(office.keepThem, () => desking.askDiscard(false))} ${quiet(office.discardNow, () => desking.discard())}
    </div>`
}

/** What waits on this tablet, and what staff can do about it. Never an answer. */
export const panel: StaffScreen = (view) => {
  const { kiosk, options, desk, desking, kit, office, send } = view
  const { html, nothing, heading, primary, quiet } = kit
  if (desk.isDiscarding) return discarding(view)
  return html`${heading(view, kiosk.staff)} ${said(view)} ${warnings(view)}
    <div class="row">
      ${options.setup === 'staff' ? primary(office.newPerson, () => send('new-person')) : nothing}
      ${quiet(kiosk.close, () => send('close'))}
    </div>
    <p class="quiet">${office.stockHeading}</p>
    ${counts(view)}
    <div class="row">
      ${quiet(office.tryNow, () => desking.tryNow())}
      ${desk.stock?.sealed.length ? quiet(office.export, () => desking.export()) : nothing}
      ${desk.stock?.stuck.length ? quiet(office.discard, () => desking.askDiscard(true)) : nothing}
    </div>`
}
