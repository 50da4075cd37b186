/**
 * Templates: `html` describes what is shown; `render` puts it on the page and, from then on, changes only what has
 * changed. It is the part of lit-html that these elements use, in a third of its bytes: people on prepaid data download
 * this. A value stands between tags, or is the whole of an attribute, a `.property`, a `?boolean` or an `@event`.
 * Markup comes from the source alone, never from a value.
 */

/** What stands where nothing is to stand: no text, no attribute. */
export const nothing = Symbol('nothing')

/** One piece of markup with its values. Only the source makes it, mostly by `html`: no data can pass for markup. */
export class TemplateResult {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** Describes markup. */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult =>
  new TemplateResult(strings, values)

/** Markup without its values, and the attribute into which each of these goes, if it is one, in their order. */
interface Shape {
  readonly content: DocumentFragment
  readonly names: readonly (string | undefined)[]
}

/** Puts another value in its place. */
type Setter = (value: unknown) => void

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

const shapes = new WeakMap<readonly string[], Shape>()

function shapeOf(strings: readonly string[]): Shape {
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

/** The place of the value with this index, whose mark is taken away. */
function setterOf(fragment: DocumentFragment, name: string | undefined, index: number): Setter {
  const place = fragment.querySelector(`[${mark(index)}]`)
  if (!place) throw new Error(`value ${index}`)
  place.removeAttribute(mark(index))
  if (name) return attributeSetter(place, name)
  const end = new Comment()
  place.replaceWith(end)
  const child = new Place(end)
  return (value) => child.set(value)
}

/** An attribute, a property or an event of one element. */
function attributeSetter(element: Element, attribute: string): Setter {
  const [, kind = '', name = ''] = /^([.?@]?)(.+)/.exec(attribute) ?? []
  let now: unknown = nothing
  if (kind === '@')
    element.addEventListener(name, (event) => {
      if (typeof now === 'function') (now as (event: Event) => void)(event)
    })
  return (value) => {
    if (value === now) return
    now = value
    if (kind === '.') Reflect.set(element, name, value)
    else if (kind === '?') element.toggleAttribute(name, value === true)
    else if (value === nothing) element.removeAttribute(name)
    else if (!kind) element.setAttribute(name, String(value))
  }
}

/** What stands before `end`, a comment: a text, a template, several of these, or nothing. */
class Place {
  readonly #end: ChildNode
  /** Never a node that goes: markup, or the end of what stands before. */
  readonly #before: ChildNode | null
  #strings: readonly string[] | undefined
  #setters: readonly Setter[] = []
  #items: Place[] | undefined
  #text: Text | undefined

  constructor(end: ChildNode) {
    this.#end = end
    // what comes first in a template may have neighbours outside
    if (!end.previousSibling && !(end.parentNode instanceof Element)) end.before(new Comment())
    this.#before = end.previousSibling
  }

  set(value: unknown): void {
    if (value instanceof TemplateResult) this.#markUp(value)
    else if (Array.isArray(value)) this.#list(value)
    else this.#write(value === nothing ? '' : String(value))
  }

  #clear(): void {
    const end = this.#end
    for (let node = end.previousSibling; node && node !== this.#before; node = end.previousSibling) node.remove()
    this.#strings = this.#items = this.#text = undefined
  }

  #markUp({ strings, values }: TemplateResult): void {
    if (this.#strings === strings) return this.#fill(values)
    this.#clear()
    this.#strings = strings
    const { content, names } = shapeOf(strings)
    const fragment = document.importNode(content, true)
    this.#setters = names.map((name, index) => setterOf(fragment, name, index))
    this.#fill(values)
    this.#end.before(fragment) // now: nothing is seen, or heard, half made
  }

  #fill(values: readonly unknown[]): void {
    this.#setters.forEach((set, index) => set(values[index]))
  }

  #list(values: readonly unknown[]): void {
    if (!this.#items) this.#clear()
    const items = (this.#items ??= [])
    values.forEach((value, index) => (items[index] ??= this.#another()).set(value))
    // the last first: each begins where the one before it ends
    for (const item of items.splice(values.length).reverse()) {
      item.#clear()
      item.#end.remove()
    }
  }

  #another(): Place {
    const end = new Comment()
    this.#end.before(end)
    return new Place(end)
  }

  /** The same text again is no change: a live region would say it twice. */
  #write(text: string): void {
    if (!this.#text) {
      this.#clear()
      if (!text) return
      this.#text = new Text()
      this.#end.before(this.#text)
    }
    if (this.#text.data !== text) this.#text.data = text
  }
}

const roots = new WeakMap<Node, Place>()

/** Shows `result` in `root`, where nobody else puts anything. */
export function render(result: TemplateResult, root: Node): void {
  const place = roots.get(root) ?? new Place(root.appendChild(new Comment()))
  roots.set(root, place)
  place.set(result)
}
