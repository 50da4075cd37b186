import type { TemplateResult } from '../template.ts'
import type { StaffScreen, StaffView } from './kiosk-view.ts'

/** One choice of the set-up: native radios, none of them chosen by itself. */
function choice<Name extends 'occasion' | 'assistance' | 'layout' | 'language'>(
  { desk, desking, office, kit: { html, nothing } }: StaffView,
  name: Name,
  legend: string,
  labels: Readonly<Record<string, string>>,
): TemplateResult {
  const wrong = name === 'occasion' && desk.missing.includes('occasion')
  return html`<fieldset aria-describedby=${wrong ? `wrong-${name}` : nothing}>
    <legend .textContent=${legend}></legend>
    ${wrong ? html`<p class="problem" id=${`wrong-${name}`}>${office.missing.occasion}</p>` : nothing}
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

function reference({ office, desk, desking, canScan, kit }: StaffView): TemplateResult {
  const { html, nothing, quiet } = kit
  const wrong = desk.missing.includes('reference')
  return html`<label class="field"
      >${office.reference}<input
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
    <p class="quiet" id="hint">${office.referenceHint}</p>
    ${wrong ? html`<p class="problem" id="wrong-reference">${office.missing.reference}</p>` : nothing}
    ${canScan ? html`<div class="row">${quiet(office.scan, () => desking.scan())}</div>` : nothing}
    ${
      desk.isScanning
        ? html`<video class="camera" muted playsinline></video>
            <div class="row">${quiet(office.stopScan, () => desking.stopScan())}</div>`
        : nothing
    }`
}

const problem = ({ desk, office, words, kit }: StaffView): TemplateResult | symbol => {
  const { html, nothing } = kit
  return desk.missing.length > 0
    ? html`<div class="prompt problem" tabindex="-1" data-focus>
        <div role="alert">
          <b>${words.problemHeading}</b>
          <ul>
            ${desk.missing.map((field) => html`<li>${office.missing[field]}</li>`)}
          </ul>
        </div>
      </div>`
    : nothing
}

/** Before the tablet is handed over: whose, which time, how, with whose help. */
export const setUp: StaffScreen = (view) => {
  const { kiosk, options, desk, desking, kit, office, send } = view
  const { html, nothing, heading, primary, quiet, languages: names } = kit
  const languages = Object.fromEntries(options.languages.map((tag) => [tag, names[tag] ?? tag]))
  return html`${problem(view)} ${heading(view, office.setUpHeading)}
    <p role="alert" .textContent=${desk.said}></p>
    ${reference(view)} ${choice(view, 'occasion', office.occasion, office.occasions)}
    ${choice(view, 'assistance', office.assistance, office.assistances)}
    ${choice(view, 'layout', office.layout, office.layouts)}
    ${options.languages.length > 1 ? choice(view, 'language', office.language, languages) : nothing}
    <label class="option"
      ><input
        class="tick"
        type="checkbox"
        autocomplete="off"
        .checked=${desk.setUp.patient}
        @change=${() => desking.enter({ patient: !desk.setUp.patient })}
      /><span .textContent=${office.patient}></span
    ></label>
    <div class="row after">
      ${primary(office.check, () => desking.check())} ${quiet(kiosk.close, () => send('close'))}
    </div>`
}

/** In large type: whose, which time, in which language; and what is unusual, which staff may decide. */
export const confirm: StaffScreen = (view) => {
  const { kiosk, desk, kit, office, send } = view
  const { html, heading, primary, quiet, languages } = kit
  const { reference: whose, occasion, language, layout } = desk.setUp
  const rows = [
    [office.reference, html`<bdi dir="ltr" class="large" translate="no">${whose}</bdi>`],
    [office.occasion, occasion && office.occasions[occasion]],
    [office.language, languages[language] ?? language],
    [office.layout, office.layouts[layout]],
  ]
  return html`${heading(view, office.confirmHeading)}
    <p role="alert" .textContent=${desk.said}></p>
    ${desk.guards.map((guard) => html`<p class="prompt">${office.guards[guard]}</p>`)}
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
      ${primary(office.handOver, () => send('hand-over'))} ${quiet(office.changeThat, () => send('change'))}
      ${quiet(kiosk.close, () => send('close'))}
    </div>`
}
