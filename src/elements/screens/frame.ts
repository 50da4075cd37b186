import { html, nothing, type TemplateResult } from '../template.ts'
import { screenOf } from '../../form/select.ts'
import { help } from './help.ts'
import { doing, quiet } from './parts.ts'
import type { Screens, View } from './view.ts'

/** An answer's own events are nobody's business outside: a page would learn what was pressed, and when. */
const keepIn = (event: Event): void => {
  if (event.target instanceof HTMLInputElement) event.stopPropagation()
}

function canGoBack({ state, settings }: View): boolean {
  const { place, position, changing, layout } = state
  if (place === 'review') return true
  return place === 'questions' && (settings.intro === 'on' || changing || (position > 0 && layout !== 'paper'))
}

const canStop = ({ state: { place, fate } }: View): boolean =>
  place !== 'intro' && place !== 'resume' && place !== 'stop' && fate !== 'sent' && fate !== 'handed'

/** What stands around every screen, always in the same place: the way back, help, the way out, what is announced. */
export function frame<Seen extends View>(view: Seen, screens: Screens<Seen>): TemplateResult {
  const { state, words } = view
  return html`<div
    class="panel"
    part="panel"
    lang=${words.language}
    @input=${keepIn}
    @change=${keepIn}
    @keydown=${keepIn}
  >
    <slot name="logo"></slot>
    <div class="bar">
      ${canGoBack(view) ? quiet(words.back, doing(view, { type: 'back' })) : nothing}${help(view)}${
        canStop(view) ? quiet(words.stop, doing(view, { type: 'stop' })) : nothing
      }
    </div>
    <p
      class=${state.notice === 'answers-cleared' ? '' : 'said'}
      role="status"
      .textContent=${state.notice === 'none' ? '' : words[state.notice]}
    ></p>
    ${screens[screenOf(state)](view)}
  </div>`
}
