import { html, nothing, type TemplateResult } from 'lit'
import type { Action } from '../../form/state.ts'
import type { View } from './view.ts'

/** The heading of a screen; the focus comes here when the screen appears. */
export const heading = ({ settings }: View, text: string): TemplateResult =>
  html`<div class="heading" part="heading" role="heading" aria-level=${settings.headingLevel} tabindex="-1" data-focus>
    ${text}
  </div>`

/** The button that leads on. */
export const primary = ({ act }: View, text: string, action: Action): TemplateResult =>
  html`<button class="primary" part="button" type="button" @click=${() => act(action)}>${text}</button>`

/** Every other button. */
export const quiet = ({ act }: View, text: string, action: Action, name?: string): TemplateResult =>
  html`<button part="button-quiet" type="button" aria-label=${name ?? nothing} @click=${() => act(action)}>
    ${text}
  </button>`
