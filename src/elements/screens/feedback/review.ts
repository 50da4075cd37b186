import { shown } from '../../../form/select.ts'
import type { AskedQuestion } from '../../../instruments/questionnaire.ts'
import { html, nothing, type TemplateResult } from '../../template.ts'
import { doing, heading, primary, quiet } from '../parts.ts'
import type { Screen } from '../view.ts'
import { choicesOf, givenTo } from './field.ts'
import { trap } from './trap.ts'
import type { FeedbackView } from './view.ts'

/** What was answered, in words; a consent that was not given is none. */
function inWords(view: FeedbackView, question: AskedQuestion): string {
  const given = givenTo(view, question)
  if (/text$/.test(question.kind)) return given.join('')
  const labels = choicesOf(question, view).flatMap(({ value, label }) => (given.includes(value) ? label : []))
  return labels.join(', ') || (question.kind === 'consent' ? view.also.no : '')
}

/** Check answers: every question that was asked, with a way to change it. */
export const review: Screen<FeedbackView> = (view) => {
  const { state, words, form } = view
  const onView = new Set(shown(state).map(({ id }) => id))
  const row = (question: AskedQuestion): TemplateResult | typeof nothing => {
    const { id, kind, label } = question
    if (kind === 'section' || !onView.has(id)) return nothing
    const answer = inWords(view, question)
    return html`<div class="answer">
      <dt lang=${view.wording.language} .textContent=${label}></dt>
      <dd class="written" dir="auto" .textContent=${answer.trim() ? answer : words.noAnswer}></dd>
      <dd>${quiet(words.change, doing(view, { type: 'change', item: id }), words.changeAnswer(label))}</dd>
    </div>`
  }
  return html`${heading(view, words.reviewHeading)}
    <dl>${form.questions.map(row)}</dl>
    ${trap(view)}
    <div class="row">${primary(words.send, doing(view, { type: 'send' }))}</div>`
}
