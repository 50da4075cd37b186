import { html, nothing, type TemplateResult } from '../template.ts'
import { help } from './help.ts'
import { type Contrast, type KioskView, TEXT_SIZES } from './kiosk-view.ts'
import { quiet } from './parts.ts'

/** One step of text size. At its end the button stays where the focus is, and does nothing. */
function sizer(view: KioskView, name: string, step: 1 | -1): TemplateResult {
  const { kiosk, tools, setTools } = view
  const next = TEXT_SIZES[TEXT_SIZES.indexOf(tools.size) + step]
  const press = (): void => {
    if (next) setTools({ size: next, said: kiosk.textSize(next) })
  }
  return html`<button
    part="button-quiet"
    type="button"
    aria-disabled=${next ? nothing : 'true'}
    @click=${press}
    .textContent=${name}
  ></button>`
}

const CONTRASTS: readonly Contrast[] = ['standard', 'high', 'cream', 'yellow']

/** Colours: a group of radios, each with its own swatch. Gone where the system forces its colours. */
const colours = ({ kiosk, tools, setTools }: KioskView): TemplateResult =>
  html`<fieldset class="colours">
    <legend class="quiet" .textContent=${kiosk.colours}></legend>
    ${CONTRASTS.map(
      (each) =>
        html`<label class=${`option swatch contrast-${each}`}
          ><input
            type="radio"
            name="contrast"
            autocomplete="off"
            .checked=${tools.contrast === each}
            @change=${() => setTools({ contrast: each, said: '' })}
          /><span .textContent=${kiosk.contrasts[each]}></span
        ></label>`,
    )}
  </fieldset>`

/** What a locked tablet takes from people: bigger text, other colours. The same row on every screen, help last. */
export const tools = (view: KioskView, withHelp: boolean): TemplateResult => {
  const { kiosk, state, words, send } = view
  return html`<div class="bar tools">
      ${sizer(view, kiosk.smaller, -1)}${sizer(view, kiosk.bigger, 1)}${colours(view)}
      ${withHelp ? html`${help(view)}` : nothing}
      ${state.phase === 'ways' ? quiet(words.stop, () => send('stop')) : nothing}
    </div>
    <p class="said" role="status" .textContent=${view.tools.said}></p>`
}
