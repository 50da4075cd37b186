// Written by `npm run docs`.
import type { JSX } from 'preact'
import type { Elements, Over } from './elements.ts'

type Base<Element extends EventTarget> = JSX.HTMLAttributes<Element>
type OurElements = { [Tag in keyof Elements]: Over<Base<Elements[Tag]['element']>, Tag, 'on'> }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends OurElements {}
  }
}
