/** What a theme sets: names of our custom properties, without `--wb-`, and their values. */
export type Theme = Readonly<Record<string, string>>;
/** Black, white and thick edges, for those whose sight is poor. */
export declare const high: Theme;
/** Dark on cream, without glare: many people with dyslexia read it more easily. */
export declare const cream: Theme;
/** Yellow on black, for those whom white dazzles. */
export declare const yellow: Theme;
/**
 * The ready themes. In each, text has a contrast of 7:1 at least and edges, choices and focus 3:1 (WCAG 2.2, 1.4.6 and
 * 1.4.11); the build writes each as `dist/themes/<name>.css`.
 */
export declare const THEMES: Readonly<Record<'default' | 'plain' | 'high-contrast' | 'cream' | 'yellow-on-black', Theme>>;
/** A theme as a style sheet for the page: nothing but custom properties on the elements. */
export declare const themeSheet: (theme: Theme) => string;
