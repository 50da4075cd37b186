// How a form is described, a page needs as data: what made it stays behind.
import { build } from 'esbuild'

const FILE = /\/src\/instruments\/definition\.ts$/
const NEEDED = ['LIMITS', 'formJsonSchema']

/** `export const NAME = …` for each value of this file that is needed. */
async function asData(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false })
  const [{ text }] = outputFiles
  const values = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)
  return NEEDED.map((name) => `export const ${name} = ${JSON.stringify(values[name])}`).join('\n')
}

/** Vite plugin for the builds. */
export const dataPlugin = () => ({
  name: 'data',
  enforce: 'pre',
  load: { filter: { id: FILE }, handler: asData },
})
