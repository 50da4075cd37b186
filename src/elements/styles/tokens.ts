import { css } from '../css.ts'

/**
 * What a site may set, with defaults. `em` throughout, never `rem`: sites that set `html { font-size: 62.5% }` would
 * shrink it to 10 px. Contrast of the defaults: text 7:1, edges and focus 3:1.
 */
export const tokens = css`
  :host {
    --_text: var(--wb-color-text, #1a1a1a);
    --_surface: var(--wb-color-surface, #ffffff);
    --_line: var(--wb-color-line, #595959);
    --_accent: var(--wb-color-accent, #00507a);
    --_on-accent: var(--wb-color-on-accent, #ffffff);
    --_focus: var(--wb-color-focus, #ffdd00);
    --_focus-edge: var(--wb-color-focus-edge, #0b0c0c);
    --_notice: var(--wb-color-notice, #00507a);
    --_done: var(--wb-color-done, #00563b);
    --_family: var(--wb-font-family, system-ui, sans-serif);
    --_size: var(--wb-font-size, max(1em, 18px));
    --_space: var(--wb-space, 1em);
    --_radius: var(--wb-radius, 0.25em);
    --_line-width: var(--wb-line-width, 2px);
    --_width: var(--wb-width, 60em);
  }
`
