import { html, nothing, type TemplateResult } from '../template.ts'
import type { Phase } from '../../form/kiosk.ts'
import { blank, cover, ready } from './kiosk-cover.ts'
import { covered, warning } from './kiosk-idle.ts'
import { tools } from './kiosk-tools.ts'
import type { KioskScreen, KioskView } from './kiosk-view.ts'
import { form, ways } from './kiosk-ways.ts'

/** Staff's part comes later. */
const staff =
  (phase: Phase): KioskScreen =>
  (view) =>
    view.staff(view, phase)

/** Phase → what shows it. What lies over another phase has its own. */
const SCREENS: { readonly [P in Exclude<Phase, 'warning' | 'covered'>]: KioskScreen } = {
  closed: blank,
  cover,
  code: staff('code'),
  panel: staff('panel'),
  'set-up': staff('set-up'),
  confirm: staff('confirm'),
  ready,
  ways,
  form,
  stopping: form,
  thanks: form,
  wiping: blank,
}

/** Phases in which a person may choose how to see; the forms have their own help. */
const WITH_TOOLS: readonly Phase[] = ['ready', 'ways', 'form', 'stopping', 'thanks']
const WITH_HELP: readonly Phase[] = ['ready', 'ways']

/** Everything that a kiosk shows: one screen, and over it what hides it. */
export function kioskFrame(view: KioskView): TemplateResult {
  const { phase, under } = view.state
  const isOver = phase === 'warning' || phase === 'covered'
  const shown = phase === 'warning' || phase === 'covered' ? under : phase
  const screen = shown === 'warning' || shown === 'covered' ? blank : SCREENS[shown]
  const { size, contrast } = view.tools
  return html`<div class=${`kiosk size-${size} contrast-${contrast}`} lang=${view.words.language}>
    <div class=${isOver ? 'panel hidden' : 'panel'} part="panel" ?inert=${isOver}>
      <slot name="logo"></slot>
      ${WITH_TOOLS.includes(shown) ? tools(view, WITH_HELP.includes(shown)) : nothing} ${screen(view)}
    </div>
    ${phase === 'warning' ? warning(view) : phase === 'covered' ? covered() : nothing}
  </div>`
}
