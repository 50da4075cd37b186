// The ready themes as style sheets, from the table in src/elements/styles/themes.ts.
import { build } from 'esbuild'
import { root } from './package.mjs'

/** Theme name → style sheet. */
export async function themes() {
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, entryPoints: ['src/elements/styles/themes.ts'], bundle: true, write: false },
    ...{ format: 'esm', logLevel: 'error' },
  })
  const { THEMES, themeSheet } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
  return Object.fromEntries(Object.entries(THEMES).map(([name, theme]) => [name, themeSheet(theme)]))
}
