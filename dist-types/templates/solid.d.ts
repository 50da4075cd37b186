// Written by `npm run docs`.
import type { JSX } from 'solid-js'
import type { Elements, Over } from './elements.ts'

type Base<Element extends EventTarget> = JSX.HTMLAttributes<Element>
type OurElements = { [Tag in keyof Elements]: Over<Base<Elements[Tag]['element']>, Tag, 'on:'> }

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends OurElements {}
  }
}
