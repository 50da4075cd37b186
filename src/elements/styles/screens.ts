import { css } from '../css.ts'

/**
 * Where width, direction or paper change the layout. The row of options needs 44em, two of which are the panel's
 * padding; it never appears right to left, where a row may shift answers, nor in browsers without `:dir()`.
 */
export const layouts = css`
  @container (min-width: 42em) {
    .paper .options:dir(ltr) {
      grid-template-columns: repeat(5, 1fr);
    }
    .paper .option:dir(ltr) {
      flex-direction: column;
      text-align: center;
    }
  }
  .print {
    display: none;
  }
  @media print {
    .bar,
    .row {
      display: none;
    }
    .print {
      display: block;
    }
  }
`
