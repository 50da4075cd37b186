import { html } from '../template.ts'
import { doing, heading, primary, quiet } from './parts.ts'
import type { Screen, View } from './view.ts'

const answerOf = ({ state, wording, words }: View, id: string) => {
  const chosen = wording.options.find(({ value }) => value === state.answers[id])
  return chosen ? html`<dd translate="no">${chosen.label}</dd>` : html`<dd>${words.noAnswer}</dd>`
}

/** Check answers: every statement with what was chosen, and a way to change it. */
export const review: Screen = (view) => {
  const { state, wording, words } = view
  const row = (id: string, text: string) =>
    html`<div class="answer">
      <dt translate="no">${text}</dt>
      ${answerOf(view, id)}
      <dd>${quiet(words.change, doing(view, { type: 'change', item: id }), words.changeAnswer(text))}</dd>
    </div>`
  return html`${heading(view, words.reviewHeading)}
    <dl>${state.instrument.items.map(({ id }) => row(id, wording.items[id] ?? id))}</dl>
    <div class="row">${primary(words.send, doing(view, { type: 'send' }))}</div>`
}
