import { html } from 'lit'
import { heading, quiet } from './parts.ts'
import type { Screen } from './view.ts'

/** Covers the answers at once, then asks. */
export const stop: Screen = (view) => {
  const { words, clearAll } = view
  return html`${heading(view, words.stopHeading)}
    <div class="row">
      <button class="primary" part="button" type="button" @click=${clearAll}>${words.clearAll}</button>
      ${quiet(view, words.goBack, { type: 'return' })}
    </div>`
}
