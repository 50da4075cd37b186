// How a form is described, a page needs as data: what made it stays behind.
import { importSource } from './source.mjs'

const FILE = 'src/instruments/definition.ts'
const NEEDED = ['LIMITS', 'formJsonSchema']

const values = await importSource(FILE)
const code = NEEDED.map((name) => `export const ${name} = ${JSON.stringify(values[name])}`).join('\n')

/** Vite plugin for the builds. */
export const dataPlugin = {
  name: 'data',
  enforce: 'pre',
  load: { filter: { id: new RegExp(`/${FILE}$`) }, handler: () => code },
}
