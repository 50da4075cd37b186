import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Item } from '../../instruments/schema.ts'
import type { View } from './view.ts'

// No `value`: what the answer is stands in no attribute that a recorder on the page could read. `checked` before `name`:
// a radio that is renamed while it is checked takes the choice of the group that it joins.
const OPTION = [
  '<label class="option"><input type="radio" autocomplete="off" .checked="',
  '" name="',
  '"><span .textContent="',
  '"></span></label>',
] as const
const VALUES_PER_OPTION = 3

const shapes = new Map<number, TemplateStringsArray>()

/**
 * One template for all options of a statement. A template for each option would put three more nodes on the page for
 * each: on paper that is a hundred, and cheap phones feel it.
 */
function shapeOf(count: number): TemplateStringsArray {
  const [open, name, text, close] = OPTION
  const between = Array.from({ length: count - 1 }, () => [name, text, close + open]).flat()
  const strings = [open, ...between, name, text, close]
  const shape = shapes.get(count) ?? Object.assign(strings, { raw: strings })
  shapes.set(count, shape)
  return shape
}

/** The response options of one statement, as native radios whose whole rows are labels. */
function options({ state, wording, act }: View, { id }: Item): TemplateResult {
  const values = wording.options.flatMap(({ value, label }) => [state.answers[id] === value, id, label])
  const chosen = ({ target, currentTarget }: Event): void => {
    const radios: readonly EventTarget[] = [...(currentTarget as Element).querySelectorAll('input')]
    const option = target && wording.options[radios.indexOf(target)]
    if (option) act({ type: 'answer', item: id, value: option.value })
  }
  const rows = html(shapeOf(values.length / VALUES_PER_OPTION), ...values)
  return html`<div class="options" @change=${chosen}>${rows}</div>`
}

/** What one statement's group says beside its options: its name, and what is missing. */
export interface StatementParts {
  /** What names the group: exactly the statement. */
  readonly legend: unknown
  /** Between name and options. */
  readonly before?: unknown
  /** Ids of what describes the group. */
  readonly describedBy?: string | undefined
}

/** One statement: a group with its name and five options. */
export const statement = (view: View, item: Item, { legend, before, describedBy }: StatementParts): TemplateResult =>
  html`<fieldset aria-describedby=${describedBy ?? nothing} translate="no">
    <legend>${legend}</legend>
    ${before ?? nothing}${options(view, item)}
  </fieldset>`
