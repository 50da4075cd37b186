import { css } from 'lit'

/** Response options and buttons. All options look and measure the same; unequal ones would bias the answers. */
export const controls = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25em;
  }
  .options {
    display: grid;
    gap: 8px;
    margin-block: var(--_space);
  }
  .option {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 56px;
    padding: 0.4em 0.9em;
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  .option input {
    flex: none;
    appearance: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    border: 2px solid var(--_text);
    border-radius: 50%;
    background: var(--_surface);
    cursor: inherit;
  }
  .option input:checked {
    border-width: 0.45em;
  }
  .option input:checked + span::before {
    content: '';
    position: absolute;
    inset: 0;
    border: 3px solid var(--_text);
    border-radius: inherit;
  }
  button {
    min-block-size: 48px;
    min-inline-size: 48px;
    padding: 0.5em 1.1em;
    font: inherit;
    text-align: start;
    color: var(--_text);
    background: none;
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  .primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    font-weight: 700;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: var(--_space);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: var(--_space);
  }
  .bar .stop {
    margin-inline-start: auto;
  }
  .prompt {
    margin-block: var(--_space);
    padding-inline-start: 0.9em;
    border-inline-start: 6px solid var(--_notice);
  }
  .prompt .heading {
    font-size: 1.1em;
  }
  .done {
    padding: var(--_space);
    border: var(--_line-width) solid var(--_done);
    border-inline-start-width: 8px;
    border-radius: var(--_radius);
  }
`
