import type { css as tag } from '../css.ts'

/** What the screens of staff add to the styles of a kiosk. `css` is handed in: this comes in a later file. */
export const staffStyles = (css: typeof tag): string => css`
  .field {
    display: block;
    font-weight: 700;
  }
  .text {
    display: block;
    width: 100%;
    max-width: 20em;
    height: auto;
    min-height: 56px;
    margin-block: 0.25em 0.75em;
    padding: 0.25em 0.5em;
    color: inherit;
    border-radius: var(--_radius);
  }
  .text:focus-visible {
    outline: 4px solid var(--_focus);
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
  .camera {
    display: block;
    max-width: 100%;
  }
  .big {
    font-size: 1.35em;
    font-weight: 700;
  }
  .large {
    font-size: 1.6em;
    letter-spacing: 0.05em;
  }
`
