import { html, nothing } from 'lit'
import { heading, quiet } from './parts.ts'
import type { Screen, View } from './view.ts'

const tryAgain = (view: View) => quiet(view, view.words.tryAgain, { type: 'retry' })

/** What is true of a submission that is under way: it may be called saved only when it is. */
const underWay = ({ state, words }: View): string => {
  if (state.fate !== 'slow') return words.sending
  return state.kept ? words.slow : words.unkept
}

/** The first attempt is under way. */
export const sending: Screen = (view) => html`${heading(view, underWay(view))}`

/** Safe on this device until it is online again. */
export const waiting: Screen = (view) =>
  html`${heading(view, view.state.kept ? view.words.waiting : view.words.unkept)}
    <div class="row">${tryAgain(view)}</div>`

/** Not sent: the answers are still here. Back leads to them only while nothing has been kept or sent. */
export const unsent: Screen = (view) => {
  const { state, words } = view
  const lost = state.kept || state.fate === 'unstored'
  return html`${heading(view, lost ? words.unsent : words.unkept)}
    <div class="row">
      ${tryAgain(view)} ${state.fate === 'unstored' ? quiet(view, words.goBack, { type: 'back' }) : nothing}
    </div>`
}
