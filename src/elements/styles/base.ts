import { css } from '../css.ts'

/**
 * Host, type, focus, direction. What a page inherits to us must not change how the licensed words read, so it is set
 * back on the host, once: a reader's own `* { letter-spacing: … !important }` still reaches in by inheritance.
 */
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
    font: 400 1em/1.5 var(--_family);
    hyphens: manual;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    color: var(--_text);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  .panel {
    container-type: inline-size;
    font-size: var(--_size);
    padding: var(--_space);
    background: var(--_surface);
    border-radius: var(--_radius);
    outline: 2px solid transparent;
    overflow-wrap: break-word;
  }
  .heading {
    display: block;
    margin-block-end: 0.4em;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.3;
  }
  .heading,
  legend,
  .problem {
    scroll-margin-block: 7em 2em;
  }
  p {
    margin-block: 0 0.75em;
    max-inline-size: 38em;
  }
  ul,
  dl {
    margin: 0.75em 0;
    padding: 0;
    list-style: none;
  }
  li,
  .answer {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  dd {
    margin: 0;
  }
  a {
    display: inline-block;
    min-block-size: 44px;
    padding-block: 0.45em;
    margin-inline-end: 1em;
    color: var(--_accent);
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
  }
  :focus-visible,
  [tabindex]:focus,
  .option :focus-visible + span::before {
    outline: 4px solid var(--_focus);
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
`
