import { shown } from '../../../form/select.ts'
import type { AskedQuestion } from '../../../instruments/questionnaire.ts'
import { html, nothing, type TemplateResult } from '../../template.ts'
import { doing, heading, primary } from '../parts.ts'
import { faulty, problem } from '../prompt.ts'
import type { Screen } from '../view.ts'
import { field, labelOf } from './field.ts'
import { trap } from './trap.ts'
import type { FeedbackView } from './view.ts'

/** A section is a heading below the form's own. */
const title = (view: FeedbackView, question: AskedQuestion): TemplateResult =>
  question.kind === 'section'
    ? html`<div
        class="heading"
        role="heading"
        aria-level=${Math.min(view.settings.headingLevel + 1, 6)}
        .textContent=${question.label}
      ></div>`
    : html`<span .textContent=${labelOf(view, question)}></span>`

/** All questions on one page; those that an answer brings up come where they belong. */
export const paper: Screen<FeedbackView> = (view) => {
  const { form, state, words } = view
  const wrong = faulty(view)
  const onView = new Set(shown(state).map(({ id }) => id))
  const seen = form.questions.filter(({ id }) => onView.has(id))
  const firstText = seen.find(({ kind }) => kind === 'long-text')
  // a place for each, so that none takes over the nodes of another, and with them the focus
  const each = (question: AskedQuestion) =>
    onView.has(question.id) ? field(view, question, title(view, question), question === firstText) : nothing
  return html`${wrong.length > 0 ? problem(view, wrong) : heading(view, form.title)}
    <div>${form.questions.map(each)}</div>
    ${trap(view)}
    <div class="row">${primary(words.send, doing(view, { type: 'send' }))}</div>`
}
