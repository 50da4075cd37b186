import { css } from '../css.ts'

/**
 * Host, type, focus, direction. What a page inherits to us must not change how the licensed words read, so it is set
 * back inside, where no rule of the page reaches. Spacing is set back on the host only: a reader's own
 * `* { letter-spacing: … !important }` still comes in by inheritance. Each text runs in its own direction and stands on
 * the side of the page's: English on an Arabic page keeps its question marks at the end. A container for queries has no
 * width of its own: without 30em as its natural one it would be a letter wide in a flex row.
 */
export const base = css`
  :host {
    display: block;
    min-width: 0;
    max-width: var(--_width);
    letter-spacing: normal;
    word-spacing: normal;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before {
    box-sizing: border-box;
    unicode-bidi: plaintext;
  }
  .panel {
    container-type: inline-size;
    contain-intrinsic-width: 30em;
    text-transform: none;
    white-space: normal;
    text-align: start;
    text-indent: 0;
    font-family: var(--_family);
    font-size: var(--_size);
    font-style: normal;
    font-weight: 400;
    hyphens: manual;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    color: var(--_text);
    padding: min(var(--_space), 5%);
    background: var(--_surface);
    border-radius: var(--_radius);
    outline: 2px solid transparent;
    overflow-wrap: break-word;
  }
  .panel:dir(rtl) {
    text-align: right;
  }
  .heading {
    display: block;
    margin-bottom: 0.4em;
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
    max-width: 38em;
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
    border-bottom: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
  }
  a {
    display: inline-block;
    min-height: 44px;
    padding-block: 0.45em;
    margin-inline-end: 1em;
    color: var(--_accent);
  }
  .quiet {
    font-size: 0.9em;
  }
  .said {
    position: absolute;
    width: 1px;
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
