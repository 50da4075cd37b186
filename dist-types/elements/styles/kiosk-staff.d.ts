import type { css as tag } from '../css.ts';
/** What the screens of staff add to the styles of a kiosk. `css` is handed in: this comes in a later file. */
export declare const staffStyles: (css: typeof tag) => string;
