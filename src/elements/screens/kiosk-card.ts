import { html, type TemplateResult } from '../template.ts'
import type { HelpEntry, HelpWay } from '../../config.ts'
import { kioskWords } from '../words/kiosk.en.ts'

const number = ({ value }: HelpWay): TemplateResult => html`<div class="heading"><bdi dir="ltr">${value}</bdi></div>`

/** Who helps, and the numbers alone, large: for copying by hand, since the tablet stays here. */
export const card = (entries: readonly HelpEntry[]): TemplateResult =>
  html`<details>
    <summary .textContent=${kioskWords.card}></summary>
    <div class="prompt">${entries.map(({ who, how }) => html`<div>${who}</div>${how.map(number)}`)}</div>
  </details>`
