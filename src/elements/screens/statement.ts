import { html, nothing, type TemplateResult } from '../template.ts'
import type { Item, ResponseOption } from '../../instruments/schema.ts'
import type { View } from './view.ts'

// No `value`: what the answer is stands in no attribute that a recorder on the page could read. `checked` before
// `name`: a radio that is renamed while it is checked takes the choice of the group that it joins.
const option = ({ state, act }: View, item: string, { value, label }: ResponseOption): TemplateResult =>
  html`<label class="option"
    ><input
      type="radio"
      autocomplete="off"
      .checked=${state.answers[item] === value}
      name=${item}
      @change=${() => act({ type: 'answer', item, value })} /><span .textContent=${label}></span
  ></label>`

/**
 * One statement: a group with its name and its response options, native radios whose whole rows are labels. `head` is
 * the legend, which names the group, and what stands between it and the options; `describedBy` names what describes it.
 */
export const statement = (view: View, { id }: Item, head: TemplateResult, describedBy?: string): TemplateResult =>
  html`<fieldset translate="no" aria-describedby=${describedBy ?? nothing}>
    ${head}
    <div class="options">${view.wording.options.map((each) => option(view, id, each))}</div>
  </fieldset>`
