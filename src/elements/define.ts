import { browserEnv } from '../env.ts'
import { SOFTWARE } from '../submission/build.ts'

/**
 * Registers an element once. Does nothing outside a document, so that the package can be imported in Node. When the tag
 * is taken, whoever came first keeps it and the console says so.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return
  const env = browserEnv()
  if (!customElements.get(tag)) customElements.define(tag, element)
  else env.report(`<${tag}> is defined already; ${SOFTWARE} leaves it as it is. Load the script once.`)
}
