import { currentItem, progress } from '../../../form/select.ts'
import type { Item } from '../../../instruments/schema.ts'
import { html, nothing, type TemplateResult } from '../../template.ts'
import { doing, onward, quiet } from '../parts.ts'
import { faulty, problem } from '../prompt.ts'
import type { Screen } from '../view.ts'
import { field, givenTo, labelOf } from './field.ts'
import { trap } from './trap.ts'
import type { FeedbackView } from './view.ts'

const title = ({ settings, state }: FeedbackView, words: string, isCaptioned: boolean): TemplateResult =>
  html`<span
    class="heading"
    part="heading"
    role="heading"
    aria-level=${settings.headingLevel}
    aria-describedby=${isCaptioned ? 'caption' : nothing}
    tabindex="-1"
    ?data-focus=${state.prompt === 'none'}
    .textContent=${words}
  ></span>`

const caption = ({ state, also }: FeedbackView, { need }: Item) => {
  const { position, of } = progress(state)
  return need === 'none' ? nothing : html`<p class="quiet" id="caption" .textContent=${also.caption(position, of)}></p>`
}

/** One question, and the way on. */
export const question: Screen<FeedbackView> = (view) => {
  const { state, words, form } = view
  const item = currentItem(state)
  const asked = form.questions.find(({ id }) => id === item.id)
  if (!asked) return html`<slot></slot>`
  const isWrong = faulty(view).includes(item)
  const isChosen = !/text$/.test(asked.kind) && givenTo(view, asked).length > 0
  return html`${isWrong ? problem(view, [item]) : nothing} ${caption(view, item)}
    ${field(view, asked, title(view, labelOf(view, asked), item.need !== 'none'), true)} ${trap(view)}
    <div class="row">${onward(view)}</div>
    <div class="row">
      ${isChosen ? quiet(words.clear, doing(view, { type: 'clear', item: item.id })) : nothing}
    </div>`
}
