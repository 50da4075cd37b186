import { html, nothing, type TemplateResult } from '../template.ts'
import { amiss } from '../../form/select.ts'
import type { Item } from '../../instruments/schema.ts'
import { doing, quiet } from './parts.ts'
import type { View } from './view.ts'

/** Id of the message at a statement that must be answered. */
export const messageId = ({ id }: Item): string => `missing-${id}`

const subheading = ({ settings }: View, text: string, focus: boolean): TemplateResult =>
  html`<div
    class="heading"
    role="heading"
    aria-level=${Math.min(settings.headingLevel + 1, 6)}
    tabindex="-1"
    ?data-focus=${focus}
  >
    ${text}
  </div>`

const links = (view: View, items: readonly Item[], words: (item: Item) => string): TemplateResult =>
  html`<ul>
    ${items.map(
      (item) =>
        html`<li>
          <button class="link" type="button" @click=${() => view.goTo(item.id)}>${words(item)}</button>
        </li>`,
    )}
  </ul>`

/** For one statement: a word about choosing or leaving it. Not an error. */
export const gentle = (view: View, { id }: Item): TemplateResult | typeof nothing =>
  view.state.prompt === 'gentle'
    ? html`<div class="prompt">
        ${subheading(view, view.words.reminderHeading, true)}
        <p>${view.words.reminderBody}</p>
        <div class="row">
          ${quiet(view.words.choose, () => view.goTo(id))} ${quiet(view.words.skip, doing(view, { type: 'skip' }))}
        </div>
      </div>`
    : nothing

/** For the whole page: which statements have no answer, once. Not an error. */
export const gentlePaper = (view: View, blanks: readonly Item[]): TemplateResult =>
  html`<div class="prompt">
    ${subheading(view, view.words.reminderPaper(blanks.length), true)}
    ${links(view, blanks, ({ id }) => view.wording.items[id] ?? id)}
    <div class="row">
      ${quiet(view.words.goToFirst, () => blanks.slice(0, 1).forEach(({ id }) => view.goTo(id)))}
      ${quiet(view.words.sendWithout, doing(view, { type: 'send' }))}
    </div>
  </div>`

/**
 * The error summary, where every statement is required. The alert is inside what takes the focus, so neither is lost.
 */
export const problem = (view: View, items: readonly Item[]): TemplateResult =>
  html`<div class="prompt problem" tabindex="-1" data-focus>
    <div role="alert">
      ${subheading(view, view.words.problemHeading, false)} ${links(view, items, view.fault)}
    </div>
  </div>`

/** What keeps the form from being sent, once that was said. */
export const faulty = ({ state, settings }: View): readonly Item[] =>
  state.prompt === 'required' ? amiss(state, settings.require === 'all') : []

/** The same words at the statement itself. */
export const message = (view: View, item: Item): TemplateResult | typeof nothing =>
  faulty(view).includes(item) ? html`<p class="problem" id=${messageId(item)}>${view.fault(item)}</p>` : nothing
