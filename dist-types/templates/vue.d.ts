// Written by `npm run docs`.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue'
import type { Elements, Over } from './elements.ts'

type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void }

/** How an element looks to a template; `$props` and `$emit` are there for the check of templates only. */
type OurElements = {
  [Tag in keyof Elements]: new () => Elements[Tag]['element'] & {
    $props: Over<HTMLAttributes & PublicProps, Tag, never>
    $emit: EmitFn<Emits<Elements[Tag]['events']>>
  }
}

declare module 'vue' {
  interface GlobalComponents extends OurElements {}
}
