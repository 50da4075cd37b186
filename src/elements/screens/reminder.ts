import { html, nothing, type TemplateResult } from 'lit'
import type { View } from './view.ts'

/** The gentle prompt for a statement without an answer. Not an error, and shown once. */
export function reminder({ state, words, settings }: View): TemplateResult | typeof nothing {
  if (state.prompt === 'none') return nothing
  return html`<div class="prompt">
    <div class="heading" role="heading" aria-level=${Math.min(settings.headingLevel + 1, 6)} tabindex="-1" data-focus>
      ${words.reminderHeading}
    </div>
    <p>${words.reminderBody}</p>
  </div>`
}
