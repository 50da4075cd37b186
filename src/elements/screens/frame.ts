import { html, nothing, type TemplateResult } from 'lit'
import { screenOf } from '../../form/select.ts'
import type { FormState } from '../../form/state.ts'
import { screens } from './index.ts'
import { quiet } from './parts.ts'
import type { View } from './view.ts'

/** An answer's own events are nobody's business outside: a page would learn what was pressed, and when. */
const keepIn = (event: Event): void => {
  if (event.target instanceof HTMLInputElement) event.stopPropagation()
}

const canGoBack = ({ place, position, changing, layout }: FormState, intro: boolean): boolean =>
  place === 'review' || (place === 'questions' && (intro || changing || (position > 0 && layout !== 'paper')))

const canStop = ({ place, fate }: FormState): boolean => place !== 'intro' && place !== 'stop' && fate === 'none'

const announcement = ({ state, words }: View): string =>
  ({
    none: '',
    'answer-cleared': words.answerCleared,
    'answers-cleared': words.answersCleared,
    'left-out': words.leftOut,
  })[state.notice]

/** What stands around every screen, always in the same place: the way back, the way out, what is announced. */
export function frame(view: View): TemplateResult {
  const { state, words, settings } = view
  const back = canGoBack(state, settings.intro === 'on')
  return html`<div class="panel" part="panel" lang=${words.language} @input=${keepIn} @change=${keepIn} @keydown=${keepIn}>
    <div class="bar">
      ${back ? quiet(view, words.back, { type: 'back' }) : nothing}
      ${canStop(state) ? quiet(view, words.stop, { type: 'stop' }) : nothing}
    </div>
    ${screens[screenOf(state)](view)}
    <p class="said" role="status">${announcement(view)}</p>
  </div>`
}
