// Written by `npm run docs`.
import type { HTMLAttributes } from 'svelte/elements'
import type { Elements, Over } from './elements.ts'

type OurElements = { [Tag in keyof Elements]: Over<HTMLAttributes<Elements[Tag]['element']>, Tag, 'on' | 'on:'> }

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends OurElements {}
}
