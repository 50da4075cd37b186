// What other libraries declare of their templates, as far as our types lean on it. The libraries are not installed:
// these are stand-ins, so the tests show what our types say and not what the libraries' own tools make of them.
const REACT = `export interface HTMLAttributes<Element> { className?: string; slot?: string; children?: unknown }
export type DetailedHTMLProps<Props, Element> = Props & { ref?: (element: Element | null) => void }
export namespace JSX {
  interface Element {}
  interface IntrinsicElements { p: HTMLAttributes<HTMLParagraphElement> }
}`

const NAMESPACE = `export namespace JSX {
  interface Element {}
  interface HTMLAttributes<Element extends EventTarget> {
    class?: string
    slot?: string
    children?: unknown
    ref?: (element: Element | null) => void
  }
  interface IntrinsicElements { p: HTMLAttributes<HTMLParagraphElement> }
  interface ElementChildrenAttribute { children: unknown }
}`

const jsxRuntime = (library) => `import type { JSX as Own } from '${library}'
export namespace JSX {
  interface Element {}
  interface ElementChildrenAttribute { children: unknown }
  interface IntrinsicElements extends Own.IntrinsicElements {}
}`

const VUE = `export interface HTMLAttributes { class?: unknown; id?: string }
export interface PublicProps { key?: string }
export type EmitFn<Emits extends Record<keyof Emits, (event: never) => void>> =
  <Name extends keyof Emits>(name: Name, ...args: Parameters<Emits[Name]>) => void
export interface GlobalComponents {}`

const SVELTE = `export interface HTMLAttributes<Element extends EventTarget> { class?: string; slot?: string }
export interface SvelteHTMLElements { p: HTMLAttributes<HTMLParagraphElement> }`

/** Library → its declarations: file name → text. */
export const STAND_INS = {
  react: { 'index.d.ts': REACT, 'jsx-runtime.d.ts': jsxRuntime('react') },
  preact: { 'index.d.ts': NAMESPACE, 'jsx-runtime.d.ts': jsxRuntime('preact') },
  'solid-js': { 'index.d.ts': NAMESPACE, 'jsx-runtime.d.ts': jsxRuntime('solid-js') },
  vue: { 'index.d.ts': VUE },
  svelte: { 'elements.d.ts': SVELTE },
}
