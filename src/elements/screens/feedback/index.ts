import { html, nothing, type TemplateResult } from '../../template.ts'
import { shared } from '../index.ts'
import { doing, heading, primary, quiet } from '../parts.ts'
import type { Screen, Screens } from '../view.ts'
import { paper } from './paper.ts'
import { question } from './question.ts'
import { review } from './review.ts'
import type { FeedbackView } from './view.ts'

/** After other forms: a word of thanks, and a way out. */
const intro: Screen<FeedbackView> = (view) =>
  view.isLater
    ? html`${heading(view, view.form.title)}
        <p .textContent=${view.also.more}></p>
        <div class="row">
          ${primary(view.words.start, doing(view, { type: 'begin' }))} ${quiet(view.also.done, view.finish)}
        </div>`
    : shared.intro(view)

/** By what a person finds back what they sent, when they change their mind. */
const references = ({ also, references: all }: FeedbackView): TemplateResult | typeof nothing =>
  all.length > 0
    ? html`<p>${also.reference} <b class="reference" translate="no" dir="ltr">${all.join(', ')}</b></p>`
    : nothing

const done: Screen<FeedbackView> = (view) => html`${shared.done(view)}${references(view)}`

const sending: Screen<FeedbackView> = (view) =>
  html`${shared.sending(view)}${references(view)}${
    view.goOn ? html`<div class="row">${primary(view.words.continue, view.goOn)}</div>` : nothing
  }`

/** Screen name → what shows it in a feedback form. */
export const screens: Screens<FeedbackView> = {
  ...shared,
  intro,
  question,
  paper,
  review,
  sending,
  waiting: sending,
  unsent: sending,
  done,
}
