import { nothing, TemplateResult } from '../template.ts'
import type { Item } from '../../instruments/schema.ts'
import type { View } from './view.ts'

/** Stands where a value goes. */
const GAP = '§'
const FIELDSET = '<fieldset translate="no" aria-describedby="§">§<div class="options">'
// No `value`: what the answer is stands in no attribute that a recorder on the page could read. `checked` before
// `name`: a radio that is renamed while it is checked takes the choice of the group that it joins.
const OPTION =
  '<label class="option"><input type="radio" autocomplete="off" .checked="§" name="§" @change="§">' +
  '<span .textContent="§"></span></label>'

const shapes = new Map<number, readonly string[]>()

/**
 * The strings of one template for a statement with this many options. A template for each option would put more nodes
 * on the page for each: on paper that is a hundred, and cheap phones feel it.
 */
function shapeOf(count: number): readonly string[] {
  const shape = shapes.get(count) ?? `${FIELDSET}${OPTION.repeat(count)}</div></fieldset>`.split(GAP)
  shapes.set(count, shape)
  return shape
}

/**
 * One statement: a group with its name and its response options, native radios whose whole rows are labels. `head` is
 * the legend, which names the group, and what stands between it and the options; `describedBy` names what describes it.
 */
export function statement(view: View, { id }: Item, head: TemplateResult, describedBy?: string): TemplateResult {
  const { state, wording, act } = view
  const values = wording.options.flatMap(({ value, label }) => {
    const choose = (): void => act({ type: 'answer', item: id, value })
    return [state.answers[id] === value, id, choose, label]
  })
  return new TemplateResult(shapeOf(wording.options.length), [describedBy ?? nothing, head, ...values])
}
