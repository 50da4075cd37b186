/**
 * Templates: `html` describes what is shown; `render` puts it on the page and, from then on, changes only what has
 * changed. It is the part of lit-html that these elements use, in a third of its bytes: people on prepaid data download
 * this. A value stands between tags, or is the whole of an attribute, a `.property`, a `?boolean` or an `@event`.
 * Markup comes from the source alone, never from a value.
 */

/** What stands where nothing is to stand: no text, no attribute. */
export const nothing = Symbol('nothing')

/** One piece of markup with its values. Only `html` makes it, so that no data can pass for markup. */
export class TemplateResult {
  constructor(
    readonly strings: TemplateStringsArray,
    readonly values: readonly unknown[],
  ) {}
}

/** Describes markup. */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult =>
  new TemplateResult(strings, values)

/** What is made again only when one of the things `on` which it depends is another one. */
class Guarded {
  constructor(
    readonly on: readonly unknown[],
    readonly make: () => TemplateResult,
  ) {}
}

/** Keeps what `make` returned until something in `on`, whose length stays the same, has changed. */
export const guard = (on: readonly unknown[], make: () => TemplateResult): Guarded => new Guarded(on, make)

/** Markup without its values, and the attribute into which each of these goes, if it is one, in their order. */
interface Shape {
  readonly content: DocumentFragment
  readonly names: readonly (string | undefined)[]
}

interface Part {
  set(value: unknown): void
  /** Takes away what it put on the page beside others. */
  clear(): void
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string }
}

/** A page that enforces Trusted Types allows our markup by this name. */
const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('wellbeing-widgets', {
  createHTML: (text) => text,
})

/** The end of a literal part whose value is an attribute: a blank, the name, `=`, perhaps a quotation mark. */
const ATTRIBUTE = /\s([^\s=]+)=("?)$/

/** What marks, in the markup, the place of the value with this index. */
const mark = (index: number): string => `wb-${index}`

const shapes = new WeakMap<TemplateStringsArray, Shape>()

function shapeOf(strings: TemplateStringsArray): Shape {
  const known = shapes.get(strings)
  if (known) return known
  const names: (string | undefined)[] = []
  const literals = strings.slice(0, -1).map((text, index) => {
    const [whole = '', name, quote] = ATTRIBUTE.exec(text) ?? []
    names.push(name)
    // a template may stand wherever a tag may
    return name
      ? `${text.slice(0, -whole.length)} ${mark(index)}=${quote}0`
      : `${text}<template ${mark(index)}></template>`
  })
  const template = document.createElement('template')
  const markup = literals.join('') + strings.slice(-1).join('')
  template.innerHTML = policy?.createHTML(markup) ?? markup
  const shape = { content: template.content, names }
  shapes.set(strings, shape)
  return shape
}

/** Makes the part for the value with this index, and takes its mark away. */
function partOf(fragment: DocumentFragment, name: string | undefined, index: number): Part {
  const place = fragment.querySelector(`[${mark(index)}]`)
  if (!place) throw new Error(`value ${index} of a template is only a part of something`)
  place.removeAttribute(mark(index))
  if (name) return new AttributePart(place, name)
  const end = new Comment()
  place.replaceWith(end)
  return new ChildPart(end)
}

/** An attribute, a property or an event of one element. */
class AttributePart implements Part {
  readonly #element: Element
  readonly #kind: string
  readonly #name: string
  #value: unknown = nothing

  constructor(element: Element, attribute: string) {
    this.#element = element
    const [, kind = '', name = ''] = /^([.?@]?)(.+)/.exec(attribute) ?? []
    ;[this.#kind, this.#name] = [kind, name]
    if (kind === '@') element.addEventListener(name, this)
  }

  handleEvent(event: Event): void {
    if (typeof this.#value === 'function') (this.#value as (event: Event) => void)(event)
  }

  set(value: unknown): void {
    if (value === this.#value) return
    this.#value = value
    const [element, name] = [this.#element, this.#name]
    if (this.#kind === '.') Reflect.set(element, name, value)
    else if (this.#kind === '?') element.toggleAttribute(name, value === true)
    else if (value === nothing) element.removeAttribute(name)
    else if (!this.#kind) element.setAttribute(name, String(value))
  }

  clear(): void {
    // goes with its element
  }
}

/** One piece of markup on the page. */
class Instance {
  readonly strings: TemplateStringsArray
  readonly fragment: DocumentFragment
  readonly #nodes: readonly ChildNode[]
  readonly #parts: readonly Part[]

  constructor(strings: TemplateStringsArray) {
    const { content, names } = shapeOf(strings)
    this.strings = strings
    this.fragment = document.importNode(content, true)
    this.#parts = names.map((name, index) => partOf(this.fragment, name, index))
    this.#nodes = [...this.fragment.childNodes]
  }

  set(values: readonly unknown[]): void {
    this.#parts.forEach((part, index) => part.set(values[index]))
  }

  remove(): void {
    this.#parts.forEach((part) => part.clear())
    this.#nodes.forEach((node) => node.remove())
  }
}

/** What stands before `end`, a comment: a text, a template, several of these, or nothing. */
class ChildPart implements Part {
  readonly #end: ChildNode
  #on: readonly unknown[] | undefined
  #text: Text | undefined
  #instance: Instance | undefined
  #items: ChildPart[] | undefined

  constructor(end: ChildNode) {
    this.#end = end
  }

  set(value: unknown): void {
    if (!(value instanceof Guarded)) return this.#show(value)
    const { on, make } = value
    if (this.#on?.every((each, index) => each === on[index])) return
    this.#show(make())
    this.#on = on
  }

  clear(): void {
    this.#instance?.remove()
    this.#text?.remove()
    this.#list([])
    this.#on = this.#instance = this.#text = this.#items = undefined
  }

  #show(value: unknown): void {
    if (value instanceof TemplateResult) this.#markUp(value)
    else if (Array.isArray(value)) this.#list(value)
    else this.#write(value === nothing ? '' : String(value))
  }

  #markUp({ strings, values }: TemplateResult): void {
    if (this.#instance?.strings === strings) return this.#instance.set(values)
    this.clear()
    this.#instance = new Instance(strings)
    this.#instance.set(values) // before it is on the page: nothing is seen, or heard, half made
    this.#end.before(this.#instance.fragment)
  }

  #list(values: readonly unknown[]): void {
    if (!this.#items && values.length) this.clear()
    const items = (this.#items ??= [])
    values.forEach((value, index) => (items[index] ??= this.#another()).set(value))
    for (const item of items.splice(values.length)) {
      item.clear()
      item.#end.remove()
    }
  }

  #another(): ChildPart {
    const end = new Comment()
    this.#end.before(end)
    return new ChildPart(end)
  }

  /** The same text again is no change: a live region would say it twice. */
  #write(text: string): void {
    if (!this.#text) {
      this.clear()
      if (!text) return
      this.#text = new Text()
      this.#end.before(this.#text)
    }
    if (this.#text.data !== text) this.#text.data = text
  }
}

const roots = new WeakMap<Node, ChildPart>()

/** Shows `result` in `root`, where nobody else puts anything. */
export function render(result: TemplateResult, root: Node): void {
  const part = roots.get(root) ?? new ChildPart(root.appendChild(new Comment()))
  roots.set(root, part)
  part.set(result)
}
