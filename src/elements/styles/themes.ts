import { tokens } from './tokens.ts'

/** What a theme sets: names of our custom properties, without `--wb-`, and their values. */
export type Theme = Readonly<Record<string, string>>

/** What holds where a page sets nothing: read from the tokens, with their blanks or, once built, without. */
const standard: Theme = Object.fromEntries(
  [...tokens.matchAll(/var\(--wb-([\w-]+), ?(.+?)\)(?=[;}])/g)].map(([, name = '', value = '']) => [name, value]),
)

/** Takes the page's own typeface and has square corners: for sites with a strong style of their own. */
const plain: Theme = {
  ...standard,
  'font-family': 'inherit',
  radius: '0px',
  'color-text': '#000000',
  'color-accent': '#1a1a1a',
  'color-notice': '#1a1a1a',
  'color-done': '#1a1a1a',
}

/** Black, white and thick edges, for those whose sight is poor. */
export const high: Theme = {
  ...standard,
  'color-text': '#000000',
  'color-line': '#000000',
  'color-accent': '#000000',
  'color-focus': '#ffff00',
  'color-focus-edge': '#000000',
  'color-notice': '#000000',
  'color-done': '#000000',
  'line-width': '3px',
}

/** Dark on cream, without glare: many people with dyslexia read it more easily. */
export const cream: Theme = {
  ...standard,
  'color-text': '#1f1a12',
  'color-surface': '#fdf6e3',
  'color-line': '#5c5345',
  'color-accent': '#153e5c',
  'color-on-accent': '#fdf6e3',
  'color-notice': '#153e5c',
  'color-done': '#0b4a33',
}

/** Yellow on black, for those whom white dazzles. */
export const yellow: Theme = {
  ...standard,
  'color-text': '#ffff00',
  'color-surface': '#000000',
  'color-line': '#ffff00',
  'color-accent': '#ffff00',
  'color-on-accent': '#000000',
  'color-focus': '#ffffff',
  'color-focus-edge': '#000000',
  'color-notice': '#ffffff',
  'color-done': '#ffffff',
}

/**
 * The ready themes. In each, text has a contrast of 7:1 at least and edges, choices and focus 3:1 (WCAG 2.2, 1.4.6 and
 * 1.4.11); the build writes each as `dist/themes/<name>.css`.
 */
export const THEMES: Readonly<Record<'default' | 'plain' | 'high-contrast' | 'cream' | 'yellow-on-black', Theme>> = {
  default: standard,
  plain,
  'high-contrast': high,
  cream,
  'yellow-on-black': yellow,
}

/** A theme as a style sheet for the page: nothing but custom properties on the elements. */
export const themeSheet = (theme: Theme): string =>
  `:is(swemwbs-form, feedback-form, wellbeing-kiosk) {\n${Object.entries(theme)
    .map(([name, value]) => `  --wb-${name}: ${value};\n`)
    .join('')}}\n`
