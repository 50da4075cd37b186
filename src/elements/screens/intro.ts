import { html, nothing, type TemplateResult } from '../template.ts'
import { doing, heading, primary } from './parts.ts'
import type { Screen, View } from './view.ts'

const keep = (view: View): TemplateResult =>
  html`<label class="option"
    ><input
      class="tick"
      type="checkbox"
      autocomplete="off"
      .checked=${view.state.keep}
      @change=${doing(view, { type: 'keep' })}
    /><span .textContent=${view.words.keep}></span
  ></label>`

/** What this is, who sees it, Start. */
export const intro: Screen = (view) => {
  const { words, settings } = view
  return html`${heading(view, words.introHeading)}
    <slot name="intro"><p>${words.introBody}</p></slot>
    <slot name="privacy"></slot>
    <slot name="consent"></slot>
    <p>${words.introLimit}</p>
    ${settings.draft === 'device' ? keep(view) : nothing}
    <div class="row">${primary(words.start, doing(view, { type: 'begin' }))}</div>`
}
