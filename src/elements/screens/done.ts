import { html } from '../template.ts'
import { heading } from './parts.ts'
import type { Screen } from './view.ts'

/** Thank you. "Sent" is said only when the receiver said so. */
export const done: Screen = (view) => {
  const { state, words } = view
  return html`<div class="done" part="status">
      ${heading(view, state.fate === 'sent' ? words.sent : words.thanks)}
      <p>${words.nothingToDo}</p>
    </div>
    <slot name="thanks"></slot>
    <p>${words.askForHelp}</p>`
}
