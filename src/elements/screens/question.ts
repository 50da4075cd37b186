import { html, nothing, type TemplateResult } from '../template.ts'
import { currentItem } from '../../form/select.ts'
import type { Item } from '../../instruments/schema.ts'
import { doing, onward, quiet } from './parts.ts'
import { gentle, message, messageId, problem } from './prompt.ts'
import { statement } from './statement.ts'
import type { Screen, View } from './view.ts'

const title = ({ state, wording, settings }: View, { id }: Item): TemplateResult =>
  html`<span
    class="heading"
    part="heading"
    role="heading"
    aria-level=${settings.headingLevel}
    aria-describedby="caption"
    tabindex="-1"
    ?data-focus=${state.prompt === 'none'}
    >${wording.items[id]}</span
  >`

const head = (view: View, item: Item): TemplateResult =>
  html`<legend>${title(view, item)}</legend>
    <p class="quiet" id="recall">${view.wording.recall}</p>
    ${gentle(view, item)} ${message(view, item)}`

const aside = (view: View, { id }: Item): TemplateResult => {
  const { state, words, settings } = view
  const skippable = settings.require === 'none' && state.prompt === 'none'
  return html`<div class="row">
    ${skippable ? quiet(words.skip, doing(view, { type: 'skip' })) : nothing}
    ${state.answers[id] === undefined ? nothing : quiet(words.clear, doing(view, { type: 'clear', item: id }))}
  </div>`
}

/** One statement, five native radios, Continue. */
export const question: Screen = (view) => {
  const { state, wording, words } = view
  const item = currentItem(state)
  const first = state.position === 0
  const missing = message(view, item)
  return html`${missing === nothing ? nothing : problem(view, [item])}
    ${first ? html`<p translate="no">${wording.instruction}</p>` : nothing}
    <p class="quiet" id="caption">${words.caption(state.position + 1, state.instrument.items.length)}</p>
    ${statement(view, item, head(view, item), missing === nothing ? 'recall' : `recall ${messageId(item)}`)}
    <div class="row">${onward(view)}</div>
    ${aside(view, item)}
    <p class=${first ? 'quiet' : 'quiet print'} translate="no">${wording.copyright}</p>`
}
