import type { Property } from '../config-table.ts'
import { SOFTWARE } from '../submission/software.ts'
import { render, type TemplateResult } from './template.ts'

/** Name of each property → its attribute, or `false` where there is none, and its value until it is set. */
export type PropertyTable = Readonly<Record<string, Property<unknown>>>

/** Where there is no document an import must not throw; no element is ever made there. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement

const sheets = new Map<string, CSSStyleSheet>()

/** One sheet for all elements with these styles: fifty forms on a page parse them once. */
function sheetOf(styles: string): CSSStyleSheet {
  const sheet = sheets.get(styles) ?? new CSSStyleSheet()
  if (!sheets.has(styles)) sheet.replaceSync(styles)
  sheets.set(styles, sheet)
  return sheet
}

/**
 * A custom element that shows a template: properties and attributes in, one render for all that changed in a task. It
 * does what is used here of LitElement, in a tenth of the bytes: people on prepaid data download this.
 */
export abstract class RenderedElement extends Base {
  /** Which version this is, for another one that finds the tag taken. @internal */
  static readonly software: string = SOFTWARE
  /** What a page may set. */
  declare static properties: PropertyTable
  /** CSS text of the shadow root. */
  declare static styles: string

  /** The attributes of those properties. */
  static get observedAttributes(): string[] {
    return Object.values(this.properties).flatMap(({ attribute }) => attribute || [])
  }

  readonly #root = this.attachShadow({ mode: 'open' })
  readonly #values = new Map<string, unknown>()
  #update: Promise<void> | undefined

  constructor() {
    super()
    const { properties, styles } = new.target
    this.#root.adoptedStyleSheets = [sheetOf(styles)]
    for (const [name, { fallback }] of Object.entries(properties)) this.#take(name, fallback)
  }

  /** Makes `name` a property that renders when it is set. What a page set before the element was defined stays. */
  #take(name: string, fallback: unknown): void {
    const early = Object.getOwnPropertyDescriptor(this, name)
    Object.defineProperty(this, name, {
      configurable: true,
      enumerable: true,
      get: () => this.#values.get(name) ?? fallback,
      set: (value) => {
        this.#values.set(name, value)
        this.requestUpdate()
      },
    })
    if (early) this.#values.set(name, early.value)
  }

  /** Where the template is rendered. */
  get renderRoot(): ShadowRoot {
    return this.#root
  }

  /** Resolves when everything that was set is on the screen. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve()
  }

  /** Renders when it comes onto a page. */
  connectedCallback(): void {
    this.requestUpdate()
  }

  /** Hands an attribute on to its property. */
  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const { properties } = this.constructor as typeof RenderedElement
    const name = Object.keys(properties).find((each) => properties[each]?.attribute === attribute)
    if (name) Reflect.set(this, name, value)
  }

  /** Has the element rendered at the end of this task. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined
      if (!this.isConnected) return
      render(this.render(), this.#root)
      this.updated()
    })
  }

  /** What is shown now. */
  protected abstract render(): TemplateResult

  /** After each render. */
  protected abstract updated(): void
}
