import { html, nothing, type TemplateResult } from '../template.ts'
import { atLastItem } from '../../form/select.ts'
import type { Action } from '../../form/state.ts'
import type { View } from './view.ts'

// Words come as `textContent`, which needs no marker node beside them: on paper that counts.

/** The heading of a screen; the focus comes here when the screen appears. */
export const heading = ({ settings }: Pick<View, 'settings'>, text: string): TemplateResult =>
  html`<div
    class="heading"
    part="heading"
    role="heading"
    aria-level=${settings.headingLevel}
    tabindex="-1"
    data-focus
    .textContent=${text}
  ></div>`

/** The button that leads on. */
export const primary = (text: string, press: () => void): TemplateResult =>
  html`<button class="primary" part="button" type="button" @click=${press} .textContent=${text}></button>`

/** Every other button. `name` says more to those who hear it than to those who see where it stands. */
export const quiet = (text: string, press: () => void, name?: string): TemplateResult =>
  html`<button
    part="button-quiet"
    type="button"
    aria-label=${name ?? nothing}
    @click=${press}
    .textContent=${text}
  ></button>`

/** What a button does that lets something happen to the form. */
export const doing =
  ({ act }: View, action: Action) =>
  (): void =>
    act(action)

/** The button that leads on from one item; where answers are not checked first, the last one sends them. */
export const onward = (view: View): TemplateResult =>
  atLastItem(view.state) && view.settings.review === 'off' && !view.state.changing
    ? primary(view.words.send, doing(view, { type: 'send' }))
    : primary(view.words.continue, doing(view, { type: 'continue' }))
