import { html } from 'lit'
import { heading, primary, quiet } from './parts.ts'
import type { Screen, View } from './view.ts'

const answerOf = ({ state, wording, words }: View, id: string) => {
  const chosen = wording.options.find(({ value }) => value === state.answers[id])
  return chosen ? html`<dd translate="no">${chosen.label}</dd>` : html`<dd>${words.noAnswer}</dd>`
}

/** Check answers: every statement with what was chosen, and a way to change it. */
export const review: Screen = (view) => {
  const { state, wording, words } = view
  const row = (id: string, statement: string) =>
    html`<div class="answer">
      <dt translate="no">${statement}</dt>
      ${answerOf(view, id)}
      <dd>${quiet(view, words.change, { type: 'change', item: id }, words.changeAnswer(statement))}</dd>
    </div>`
  return html`${heading(view, words.reviewHeading)}
    <dl>${state.instrument.items.map(({ id }) => row(id, wording.items[id] ?? id))}</dl>
    <div class="row">${primary(view, words.send, { type: 'send' })}</div>`
}
