import described from '../dist-types/custom-elements.json'

/** One thing that the custom elements manifest describes; which fields there are depends on what it is. */
export interface Entry {
  readonly name: string
  readonly description?: string
  readonly kind?: string
  readonly type?: { readonly text: string }
  readonly default?: string
  readonly attribute?: string
  readonly readonly?: boolean
  readonly parameters?: readonly Entry[]
  readonly return?: { readonly type: { readonly text: string } }
}

/** An element as the custom elements manifest describes it. */
export interface Described {
  readonly tagName: string
  readonly description: string
  readonly attributes?: readonly Entry[]
  readonly members?: readonly Entry[]
  readonly events?: readonly Entry[]
  readonly slots?: readonly Entry[]
  readonly cssParts?: readonly Entry[]
  readonly cssProperties?: readonly Entry[]
  readonly cssStates?: readonly Entry[]
}

const declarations: readonly object[] = described.modules.flatMap((module): readonly object[] => module.declarations)

/** Every element of the package, as it is described for those who use it. */
export const ELEMENTS = declarations.filter((each): each is Described => 'tagName' in each)
