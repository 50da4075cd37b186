import { html } from '../template.ts'
import { doing, heading, primary, quiet } from './parts.ts'
import type { Screen } from './view.ts'

/** Somebody began this form on this device. Neutral: it shows no answer and says nothing of what is asked. */
export const resume: Screen = (view) => {
  const { words, startAgain } = view
  const { offer } = view.state
  return html`${heading(view, offer ? words.resumeHeading(offer.startedAt) : '')}
    <div class="row">
      ${primary(words.carryOn, doing(view, { type: 'carry-on' }))} ${quiet(words.startAgain, startAgain)}
    </div>`
}
