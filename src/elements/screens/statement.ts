import { html, type TemplateResult } from 'lit'
import type { AnswerValue, Item, ResponseOption } from '../../instruments/schema.ts'
import type { View } from './view.ts'

// No `value`: what the answer is stands in no attribute that a recorder on the page could read.
const option = (name: string, { label }: ResponseOption, chosen: boolean, choose: () => void): TemplateResult =>
  html`<label class="option">
    <input type="radio" name=${name} autocomplete="off" .checked=${chosen} @change=${choose} /><span>${label}</span>
  </label>`

/** The five response options of one statement, as native radios whose whole rows are labels. */
export function options({ state, wording, act }: View, { id }: Item): TemplateResult {
  const choose = (value: AnswerValue) => () => act({ type: 'answer', item: id, value })
  return html`<div class="options" translate="no">
    ${wording.options.map((each) => option(id, each, state.answers[id] === each.value, choose(each.value)))}
  </div>`
}
