// Types of the elements in the templates of other libraries, from the custom elements manifest. What a setting or an
// event holds is looked up in the element's own declaration, so that it cannot differ.

const note = (text, indent = '  ') => `${indent}/** ${text} */\n`
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`)

const settingsOf = ({ members }) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly)

const isText = (type) => type.split(' | ').every((part) => /^('.*'|string|null)$/.test(part))

/** Lines of one setting: its attribute where that has a name of its own, and its property, which also takes text. */
function setting(element, { name, attribute, description, type: { text } }) {
  const type = `${element}['${name}']`
  const line = (written, value) => `${note(description)}  ${key(written)}?: ${value} | undefined\n`
  const value = !attribute || isText(text) ? type : `${type} | Written<${type}>`
  const own = !attribute || attribute === name ? '' : line(attribute, `Written<${type}>`)
  return own + line(name, value)
}

const event = ({ name, description }) => `${note(description)}  '${name}': CustomEvent<WbEventDetails['${name}']>\n`

const element = (each) => `
/** What may be set on \`<${each.tagName}>\`, by attribute or by property. */
export interface ${each.name}Settings {
${settingsOf(each)
  .map((field) => setting(each.name, field))
  .join('')}}

/** The events of \`<${each.tagName}>\`. */
export interface ${each.name}Events {
${each.events.map(event).join('')}}
`

const declarationOf = (path) => path.replace('src/', '../')

/** All elements: settings and events of each, and a table of them by tag. */
const elementsFile = (elements) => `import type { WbEventDetails } from '../elements/events.ts'
${elements.map(({ name, path }) => `import type { ${name} } from '${declarationOf(path)}'\n`).join('')}
/** How an attribute says a value: words as they are, numbers also as text, yes by being there, the rest as JSON. */
export type Written<Value> = Value extends string | null
  ? Value
  : Value extends number
    ? Value | \`\${Value}\`
    : Value extends boolean
      ? Value | ''
      : string

/** Every event with its listener, under the name that a library gives it: a prefix, then the name. */
type Listeners<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => void) | undefined
}

/** Settings and listeners of an element, over what a library lets every element have. */
export type Over<Base, Tag extends keyof Elements, Prefix extends string> = Elements[Tag]['settings'] &
  Omit<Base, keyof Elements[Tag]['settings']> &
  Listeners<Elements[Tag]['events'], Prefix>
${elements.map(element).join('')}
/** Tag → its class, settings and events. */
export interface Elements {
${elements
  .map(
    ({ tagName, name }) => `  '${tagName}': { element: ${name}; settings: ${name}Settings; events: ${name}Events }\n`,
  )
  .join('')}}
`

const OURS = `import type { Elements, Over } from './elements.ts'\n`
const ELEMENT = "Elements[Tag]['element']"

/** A library in which the elements are part of the namespace JSX; a listener's name begins with `prefix`. */
const jsx = (library, imported, base, prefix) => `${imported}
${OURS}
type Base<Element extends EventTarget> = ${base}
type OurElements = { [Tag in keyof Elements]: Over<Base<${ELEMENT}>, Tag, '${prefix}'> }

declare module '${library}' {
  namespace JSX {
    interface IntrinsicElements extends OurElements {}
  }
}
`

const REACT = "import type { DetailedHTMLProps, HTMLAttributes } from 'react'"
const REACT_BASE = 'DetailedHTMLProps<HTMLAttributes<Element>, Element>'
const NAMESPACE_BASE = 'JSX.HTMLAttributes<Element>'

const VUE = `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue'
${OURS}
type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void }

/** How an element looks to a template; \`$props\` and \`$emit\` are there for the check of templates only. */
type OurElements = {
  [Tag in keyof Elements]: new () => ${ELEMENT} & {
    $props: Over<HTMLAttributes & PublicProps, Tag, never>
    $emit: EmitFn<Emits<Elements[Tag]['events']>>
  }
}

declare module 'vue' {
  interface GlobalComponents extends OurElements {}
}
`

const SVELTE = `import type { HTMLAttributes } from 'svelte/elements'
${OURS}
type OurElements = { [Tag in keyof Elements]: Over<HTMLAttributes<${ELEMENT}>, Tag, 'on' | 'on:'> }

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends OurElements {}
}
`

const HEAD = '// Written by `npm run docs`.\n'

/** File name → text, of a folder of declarations that lies beside those of the elements. */
export function templateTypes(elements) {
  const files = {
    elements: elementsFile(elements),
    react: jsx('react', REACT, REACT_BASE, 'on'),
    preact: jsx('preact', "import type { JSX } from 'preact'", NAMESPACE_BASE, 'on'),
    solid: jsx('solid-js', "import type { JSX } from 'solid-js'", NAMESPACE_BASE, 'on:'),
    vue: VUE,
    svelte: SVELTE,
  }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.d.ts`, HEAD + text]))
}
