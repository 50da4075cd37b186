import { html } from 'lit/html.js'
import { doing, heading, primary } from './parts.ts'
import type { Screen } from './view.ts'

/** What this is, who sees it, Start. */
export const intro: Screen = (view) => {
  const { words } = view
  return html`${heading(view, words.introHeading)}
    <slot name="intro"><p>${words.introBody}</p></slot>
    <slot name="privacy"></slot>
    <slot name="consent"></slot>
    <p>${words.introLimit}</p>
    <div class="row">${primary(words.start, doing(view, { type: 'begin' }))}</div>`
}
