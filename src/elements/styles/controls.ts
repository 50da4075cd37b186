import { css } from '../css.ts'

/**
 * Response options and buttons. All options look and measure the same: unequal ones would bias the answers. Rows are 56
 * px high and everything else that is pressed 48 px; WCAG 2.2 asks for 24 px, people with a tremor for more.
 */
export const controls = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .options {
    display: grid;
    gap: 8px;
    margin-block: 0.5em 1.25em;
  }
  .option,
  button,
  summary {
    padding: 0.5em min(0.9em, 16px);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  .option {
    position: relative;
    display: flex;
    align-items: center;
    gap: min(0.75em, 14px);
    min-height: var(--_row, 56px);
  }
  input {
    flex: none;
    appearance: none;
    width: min(1.5em, 40px);
    height: min(1.5em, 40px);
    margin: 0;
    font: inherit;
    border: 2px solid var(--_text);
    border-radius: 50%;
    background: var(--_surface);
  }
  .tick {
    border-radius: 0;
  }
  input:checked {
    border-width: min(0.45em, 12px);
  }
  input:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  input + span::before {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  input:checked + span::before {
    border: 3px solid var(--_text);
  }
  button,
  summary {
    min-height: 48px;
    min-width: 48px;
    font: inherit;
    text-align: inherit;
    color: inherit;
    background: none;
  }
  .primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    font-weight: 700;
  }
  .link {
    padding-inline: 0;
    border-color: transparent;
    text-decoration: underline;
    color: var(--_accent);
  }
  .row,
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px;
    margin-bottom: 1em;
  }
  .bar button,
  summary {
    padding-inline: 0.6em;
  }
  /* its marker stands on the side, and at the distance, of the page's direction, whatever its words' */
  summary {
    unicode-bidi: normal;
  }
  details[open] {
    flex: 1 0 100%;
  }
  .prompt,
  .done {
    margin-bottom: 1em;
    padding: 0.75em;
    border: var(--_line-width) solid var(--_notice);
    border-inline-start-width: 8px;
  }
  .done {
    border-color: var(--_done);
  }
  .prompt .heading {
    font-size: 1.1em;
  }
  p.problem {
    font-weight: 700;
  }
`
