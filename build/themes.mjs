// The ready themes as style sheets, from the table in src/elements/styles/themes.ts.
import { importSource } from './source.mjs'

/** Theme name → style sheet. */
export async function themes() {
  const { THEMES, themeSheet } = await importSource('src/elements/styles/themes.ts')
  return Object.fromEntries(Object.entries(THEMES).map(([name, theme]) => [name, themeSheet(theme)]))
}
