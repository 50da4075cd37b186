import { css } from '../css.ts'
import { cream, high, yellow } from './themes.ts'
import { tokens } from './tokens.ts'

/** The colours of a theme under a class of the kiosk, for it and for the form in it. */
const themed = Object.entries({ high, cream, yellow }).map(([name, theme]) => {
  const lines = Object.entries(theme).filter(([property]) => property.startsWith('color-'))
  return `.contrast-${name}{${lines.map(([property, value]) => `--wb-${property}:${value}`).join(';')}}`
})

/** The names that the styles use are made anew where a class has changed what they stand for. */
const again = tokens.replace(':host', '.kiosk,.swatch')

const layout = css`
  :host {
    max-width: none;
    height: 100%;
    --_row: 64px;
  }
  .kiosk {
    min-height: 100%;
    color: var(--_text);
    background: var(--_surface);
  }
  .kiosk > .panel {
    max-width: var(--_width);
    margin-inline: auto;
  }
  .size-125 > .panel {
    font-size: calc(var(--_size) * 1.25);
  }
  .size-150 > .panel {
    font-size: calc(var(--_size) * 1.5);
  }
  .size-200 > .panel {
    font-size: calc(var(--_size) * 2);
  }
  .form {
    --wb-font-size: 1em;
    --wb-space: 0px;
  }
  .hidden {
    visibility: hidden;
  }
  .kiosk > .over {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    max-width: none;
    overflow: auto;
    border-radius: 0;
    padding: max(var(--_space), 10vh) 8%;
  }
  .cover {
    min-height: 60vh;
    padding-block-start: 12vh;
  }
  .cover button {
    min-height: 64px;
    min-width: 8em;
    text-align: center;
  }
  .tools {
    align-items: center;
    border-bottom: 1px solid var(--_line);
    padding-block-end: 0.5em;
    font-size: 0.8em;
  }
  .tools [aria-disabled] {
    border-style: dashed;
  }
  .colours {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .colours legend {
    float: inline-start;
    padding-inline-end: 0.5em;
  }
  .swatch {
    min-height: 48px;
    padding-block: 0;
    color: var(--_text);
    background: var(--_surface);
  }
  .swatch.contrast-standard {
    --wb-color-text: initial;
    --wb-color-surface: initial;
    --wb-color-line: initial;
  }
  @media (forced-colors: active) {
    .colours {
      display: none;
    }
  }
  .after {
    margin-top: 1em;
  }
`

/** What a kiosk adds to the styles of a form. */
export const kioskStyles = again + themed.join('') + layout
