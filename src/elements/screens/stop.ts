import { html } from '../template.ts'
import { doing, heading, primary, quiet } from './parts.ts'
import type { Screen } from './view.ts'

/** Covers the answers at once, then asks. */
export const stop: Screen = (view) => {
  const { words, clearAll } = view
  return html`${heading(view, words.stopHeading)}
    <div class="row">
      ${primary(words.clearAll, clearAll)} ${quiet(words.goBack, doing(view, { type: 'return' }))}
    </div>`
}
