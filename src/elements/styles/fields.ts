import { css } from '../css.ts'

/** Boxes for texts, and what stands between options. Four lines: larger boxes frighten people off. */
export const fields = css`
  .box {
    display: block;
    appearance: none;
    width: 100%;
    max-width: 38em;
    height: auto;
    min-height: 48px;
    margin-block: 0.25em;
    padding: 0.5em;
    font: inherit;
    line-height: 1.5;
    text-align: start;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_text);
    border-radius: var(--_radius);
  }
  textarea.box {
    min-height: 7.2em;
    resize: vertical;
  }
  .box:focus {
    outline: 4px solid var(--_focus);
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
  .field {
    margin-bottom: 1.5em;
  }
  .field label:not(.option) {
    display: block;
    font-weight: 700;
  }
  .warning span {
    display: block;
  }
  .or {
    margin: 0;
  }
  .written {
    white-space: pre-wrap;
  }
`
