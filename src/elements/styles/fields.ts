import { css } from '../css.ts'

/** Boxes for texts, and what stands between options. Four lines: larger boxes frighten people off. */
export const fields = css`
  .box {
    display: block;
    appearance: none;
    inline-size: 100%;
    max-inline-size: 38em;
    block-size: auto;
    min-block-size: 48px;
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
    min-block-size: 7.2em;
    resize: vertical;
  }
  .box:focus {
    outline: 4px solid var(--_focus);
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
  .field {
    margin-block-end: 1.5em;
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
