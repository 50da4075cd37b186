import { html, nothing, type TemplateResult } from '../template.ts'
import { unanswered } from '../../form/select.ts'
import type { Item } from '../../instruments/schema.ts'
import { doing, heading, primary } from './parts.ts'
import { gentlePaper, message, messageId, problem } from './prompt.ts'
import { statement } from './statement.ts'
import type { Screen, View } from './view.ts'

const row = (view: View, item: Item): TemplateResult => {
  const missing = message(view, item)
  const legend = html`<legend .textContent=${view.wording.items[item.id]}></legend>`
  if (missing === nothing) return statement(view, item, legend)
  return statement(view, item, html`${legend}${missing}`, messageId(item))
}

/** What takes the focus: the heading, or what is said of missing answers. */
function top(view: View): TemplateResult {
  const blanks = unanswered(view.state)
  if (view.state.prompt === 'none' || blanks.length === 0) return heading(view, view.words.introHeading)
  return view.state.prompt === 'gentle' ? gentlePaper(view, blanks) : problem(view, blanks)
}

/** All statements on one page. */
export const paper: Screen = (view) => {
  const { state, wording, words } = view
  return html`${top(view)}
    <p translate="no" .textContent=${wording.instruction}></p>
    <div class="paper">${state.instrument.items.map((item) => row(view, item))}</div>
    <p class="quiet" translate="no" .textContent=${wording.copyright}></p>
    <div class="row">${primary(words.send, doing(view, { type: 'send' }))}</div>`
}
