import { html, nothing, type TemplateResult } from '../template.ts'
import { LANGUAGES } from '../words/kiosk.en.ts'
import { heading, primary, quiet } from './parts.ts'
import type { KioskScreen, KioskView } from './kiosk-view.ts'

/** One choice of the set-up: native radios, none of them chosen by itself. */
function choice<Name extends 'occasion' | 'assistance' | 'layout' | 'language'>(
  { desk, desking, kiosk }: KioskView,
  name: Name,
  legend: string,
  labels: Readonly<Record<string, string>>,
): TemplateResult {
  const wrong = name === 'occasion' && desk.missing.includes('occasion')
  return html`<fieldset aria-describedby=${wrong ? `wrong-${name}` : nothing}>
    <legend .textContent=${legend}></legend>
    ${wrong ? html`<p class="problem" id=${`wrong-${name}`}>${kiosk.missing.occasion}</p>` : nothing}
    <div class="options">
      ${Object.entries(labels).map(
        ([value, label]) =>
          html`<label class="option"
            ><input
              type="radio"
              autocomplete="off"
              .checked=${desk.setUp[name] === value}
              name=${name}
              @change=${() => desking.enter({ [name]: value })}
            /><span .textContent=${label}></span
          ></label>`,
      )}
    </div>
  </fieldset>`
}

function reference({ kiosk, desk, desking, canScan }: KioskView): TemplateResult {
  const wrong = desk.missing.includes('reference')
  return html`<label class="field"
      >${kiosk.reference}<input
        class="text"
        name="reference"
        autocomplete="off"
        spellcheck="false"
        autocapitalize="off"
        autocorrect="off"
        maxlength="64"
        aria-describedby=${wrong ? 'hint wrong-reference' : 'hint'}
        aria-invalid=${wrong ? 'true' : nothing}
        .value=${desk.setUp.reference}
        @input=${({ target }: Event) => desking.enter({ reference: (target as HTMLInputElement).value.trim() })}
    /></label>
    <p class="quiet" id="hint">${kiosk.referenceHint}</p>
    ${wrong ? html`<p class="problem" id="wrong-reference">${kiosk.missing.reference}</p>` : nothing}
    ${canScan ? html`<div class="row">${quiet(kiosk.scan, () => desking.scan())}</div>` : nothing}
    ${
      desk.isScanning
        ? html`<video class="camera" muted playsinline></video>
            <div class="row">${quiet(kiosk.stopScan, () => desking.stopScan())}</div>`
        : nothing
    }`
}

const problem = (view: KioskView): TemplateResult | typeof nothing =>
  view.desk.missing.length > 0
    ? html`<div class="prompt problem" tabindex="-1" data-focus>
        <div role="alert">
          <b>${view.words.problemHeading}</b>
          <ul>
            ${view.desk.missing.map((field) => html`<li>${view.kiosk.missing[field]}</li>`)}
          </ul>
        </div>
      </div>`
    : nothing

/** Before the tablet is handed over: whose, which time, how, with whose help. */
export const setUp: KioskScreen = (view) => {
  const { kiosk, options, desk, desking, send } = view
  const languages = Object.fromEntries(options.languages.map((tag) => [tag, LANGUAGES[tag] ?? tag]))
  return html`${problem(view)} ${heading(view, kiosk.setUpHeading)}
    <p role="alert" .textContent=${desk.said}></p>
    ${reference(view)} ${choice(view, 'occasion', kiosk.occasion, kiosk.occasions)}
    ${choice(view, 'assistance', kiosk.assistance, kiosk.assistances)}
    ${choice(view, 'layout', kiosk.layout, kiosk.layouts)}
    ${options.languages.length > 1 ? choice(view, 'language', kiosk.language, languages) : nothing}
    <label class="option"
      ><input
        class="tick"
        type="checkbox"
        autocomplete="off"
        .checked=${desk.setUp.patient}
        @change=${() => desking.enter({ patient: !desk.setUp.patient })}
      /><span .textContent=${kiosk.patient}></span
    ></label>
    <div class="row after">
      ${primary(kiosk.check, () => desking.check())} ${quiet(kiosk.close, () => send('close'))}
    </div>`
}

/** In large type: whose, which time, in which language; and what is unusual, which staff may decide. */
export const confirm: KioskScreen = (view) => {
  const { kiosk, desk, send } = view
  const { reference: whose, occasion, language, layout } = desk.setUp
  const rows = [
    [kiosk.reference, html`<bdi dir="ltr" class="large" translate="no">${whose}</bdi>`],
    [kiosk.occasion, occasion && kiosk.occasions[occasion]],
    [kiosk.language, LANGUAGES[language] ?? language],
    [kiosk.layout, kiosk.layouts[layout]],
  ]
  return html`${heading(view, kiosk.confirmHeading)}
    <p role="alert" .textContent=${desk.said}></p>
    ${desk.guards.map((guard) => html`<p class="prompt">${kiosk.guards[guard]}</p>`)}
    <dl>
      ${rows.map(
        ([what, value]) =>
          html`<div class="answer">
            <dt>${what}</dt>
            <dd class="big">${value}</dd>
          </div>`,
      )}
    </dl>
    <div class="row">
      ${primary(kiosk.handOver, () => send('hand-over'))} ${quiet(kiosk.changeThat, () => send('change'))}
      ${quiet(kiosk.close, () => send('close'))}
    </div>`
}
