import { html, nothing } from '../template.ts'
import { doing, heading, quiet } from './parts.ts'
import type { Screen, View } from './view.ts'

/** What is true of a submission on its way: it may be called saved only when it is. */
function standing({ state, words }: View): string {
  const { fate, kept } = state
  if (fate === 'sending') return words.sending
  if (fate === 'unstored') return words.unsent
  return kept ? words[fate === 'slow' || fate === 'waiting' ? fate : 'unsent'] : words.unkept
}

/** On its way, saved here, or not sent: what is true now. Back leads to the answers only while nothing was kept. */
export const sending: Screen = (view) => {
  const { state, words } = view
  const underWay = state.fate === 'sending' || state.fate === 'slow'
  return html`${heading(view, standing(view))}
    <div class="row">
      ${underWay ? nothing : quiet(words.tryAgain, doing(view, { type: 'retry' }))}
      ${state.fate === 'unstored' ? quiet(words.goBack, doing(view, { type: 'back' })) : nothing}
    </div>`
}
