// Written by `npm run docs`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { Elements, Over } from './elements.ts'

type Base<Element extends EventTarget> = DetailedHTMLProps<HTMLAttributes<Element>, Element>
type OurElements = { [Tag in keyof Elements]: Over<Base<Elements[Tag]['element']>, Tag, 'on'> }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends OurElements {}
  }
}
