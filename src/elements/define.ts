import { browserEnv } from '../env.ts'
import { SOFTWARE } from '../submission/software.ts'
import { emit } from './events.ts'
import { loadWords } from './problems.ts'

/**
 * Registers an element once. Does nothing outside a document, so that the package can be imported in Node. When the tag
 * is taken, whoever came first keeps it, the console says so, and the page hears `wb-problem`: with code `version` if
 * that is another version, else `duplicate-definition`.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return
  const env = browserEnv()
  const first = customElements.get(tag) as { readonly software?: string } | undefined
  if (!first) return customElements.define(tag, element)
  const { software = '' } = first
  void loadWords().then((explain) => {
    const code = software && software !== SOFTWARE ? 'version' : 'duplicate-definition'
    const detail = explain(tag, code, [{ path: tag, expected: SOFTWARE, got: software }])
    env.report(detail.message)
    emit(document.documentElement, 'wb-problem', detail)
  })
}
