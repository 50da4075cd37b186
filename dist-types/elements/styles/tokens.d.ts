/**
 * What a site may set, with defaults. `em` throughout, never `rem`: sites that set `html { font-size: 62.5% }` would
 * shrink it to 10 px. Contrast of the defaults: text 7:1, edges and focus 3:1.
 */
export declare const tokens: string;
