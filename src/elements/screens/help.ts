import { html, nothing, type TemplateResult } from '../template.ts'
import type { HelpEntry, HelpWay } from '../../config.ts'
import { helpLines } from '../words/help.en.ts'
import type { HelpView } from './view.ts'

const SCHEMES: Readonly<Record<string, string>> = { voice: 'tel:', text: 'sms:' }

/** British numbers as the rest of the world dials them; short ones as they are. */
function addressOf({ kind, value }: HelpWay): string {
  const scheme = SCHEMES[kind]
  return scheme ? scheme + value.replaceAll(' ', '').replace(/^0/, '+44') : `https://${value}`
}

function wayOf({ words, card }: HelpView, way: HelpWay): TemplateResult {
  const text = html`${words.ways[way.kind]} <bdi dir="ltr">${way.value}</bdi>`
  return card ? html`<div>${text}</div>` : html`<a href=${addressOf(way)}>${text}</a>`
}

const entryOf = (view: HelpView, { who, how, hours, cost, language }: HelpEntry): TemplateResult =>
  html`<li>
    <b>${who}</b>
    <div>${how.map((way) => wayOf(view, way))}</div>
    <span class="quiet">${hours}. ${cost}. ${language}.</span>
  </li>`

const contents = (view: HelpView): TemplateResult => {
  const entries = view.settings.help ?? helpLines
  const [oldest = ''] = entries.map(({ checked }) => checked).sort()
  return html`<slot name="help"></slot>
    <p>${view.words.helpHere}</p>
    <ul>
      ${entries.map((entry) => entryOf(view, entry))}
    </ul>
    ${view.card?.(entries) ?? nothing}
    <p class="quiet">${view.words.checkedOn(oldest)}</p>`
}

/** The same help for everybody, on every screen, in the same place. No answer ever opens it. */
export const help = (view: HelpView): TemplateResult =>
  html`<details class="help" part="help">
    <summary @click=${view.openHelp} .textContent=${view.words.help}></summary>
    ${view.helpOpened ? contents(view) : nothing}
  </details>`
