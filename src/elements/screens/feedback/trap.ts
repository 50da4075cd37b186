import { html, type TemplateResult } from '../../template.ts'
import type { FeedbackView } from './view.ts'

/** A box that no person sees, hears or reaches: only a script fills it in. It blocks nobody. */
export const trap = ({ also }: FeedbackView): TemplateResult =>
  html`<div hidden>
    <label>${also.robots} <input class="trap" type="text" autocomplete="off" tabindex="-1" /></label>
  </div>`
