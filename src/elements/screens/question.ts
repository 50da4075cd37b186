import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { atLastItem, currentItem } from '../../form/select.ts'
import { primary, quiet } from './parts.ts'
import { reminder } from './reminder.ts'
import { options } from './statement.ts'
import type { Screen, View } from './view.ts'

const onward = (view: View) =>
  atLastItem(view.state) && view.settings.review === 'off' && !view.state.changing
    ? primary(view, view.words.send, { type: 'send' })
    : primary(view, view.words.continue, { type: 'continue' })

/** One statement, five native radios, Continue. */
export const question: Screen = (view) => {
  const { state, wording, words, settings } = view
  const { position, answers, prompt } = state
  const item = currentItem(state)
  const first = position === 0
  return html`${first ? html`<p translate="no">${wording.instruction}</p>` : nothing}
    <p class="quiet" id="caption">${words.caption(position + 1, state.instrument.items.length)}</p>
    ${keyed(
      item.id,
      html`<fieldset aria-describedby="recall">
        <legend>
          <span
            class="heading"
            part="heading"
            role="heading"
            aria-level=${settings.headingLevel}
            aria-describedby="caption"
            tabindex="-1"
            translate="no"
            ?data-focus=${prompt === 'none'}
          >
            ${wording.items[item.id]}
          </span>
        </legend>
        <p class="quiet" id="recall" translate="no">${wording.recall}</p>
        ${reminder(view)} ${options(view, item)}
      </fieldset>`,
    )}
    <div class="row">${onward(view)}</div>
    <div class="row">
      ${settings.require === 'all' ? nothing : quiet(view, words.skip, { type: 'skip' })}
      ${answers[item.id] === undefined ? nothing : quiet(view, words.clear, { type: 'clear', item: item.id })}
    </div>
    ${first ? html`<p class="quiet" translate="no">${wording.copyright}</p>` : nothing}`
}
