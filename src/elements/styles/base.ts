import { css } from 'lit'

/** Host, type, focus, direction. Nothing a page sets may change how the licensed words read. */
export const base = css`
  :host {
    display: block;
    max-inline-size: var(--_width);
    text-transform: none;
    white-space: normal;
    text-align: start;
    text-indent: 0;
    letter-spacing: normal;
    word-spacing: normal;
    line-height: 1.5;
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    hyphens: manual;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    color: var(--_text);
    font-family: var(--_family);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .panel {
    font-size: var(--_size);
    padding: var(--_space);
    background: var(--_surface);
    border-radius: var(--_radius);
    overflow-wrap: break-word;
  }
  .heading {
    margin: 0;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.3;
    scroll-margin-block: 7em 2em;
  }
  p {
    margin-block: 0 calc(var(--_space) * 0.75);
    max-inline-size: 38em;
  }
  .quiet {
    font-size: 0.9em;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible,
  [tabindex='-1']:focus {
    outline: 4px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
`
