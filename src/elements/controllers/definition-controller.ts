import type { Env } from '../../env.ts'
import type { CheckedDefinition } from '../../instruments/check-definition.ts'
import { type AskedForm, askedForm } from '../../instruments/questionnaire.ts'
import type { ProblemCode } from '../events.ts'
import { checked, formOf, onRegistered } from '../registry.ts'

/** A page may make its forms known a little later than it shows the element. */
const PATIENCE_MS = 1000

/** What the controller asks of its element. */
export interface DefinitionHost extends HTMLElement {
  readonly env: Env
  /** Ids, separated by blanks. */
  readonly form: unknown
  /** One definition of the page's own. */
  readonly definition: unknown
  readonly hasAnswers: boolean
  reconsider(): void
  problem(code: ProblemCode, path: string, got: string, expected?: string): void
}

type Verdict = readonly (CheckedDefinition & { readonly id?: string })[]

const unknown = (id: string): CheckedDefinition => ({
  problems: [{ path: 'form', expected: 'the id of a ready or registered form', got: JSON.stringify(id.slice(0, 40)) }],
})

/** Finds out which forms are asked, checks those that the page wrote, and gives them their words. */
export class DefinitionController {
  readonly #host: DefinitionHost
  #asked: unknown
  #forms: readonly [AskedForm, ...AskedForm[]] | undefined
  #isFrozen = false
  #stopListening: (() => void) | undefined

  constructor(host: DefinitionHost) {
    this.#host = host
  }

  /** What is asked, in this order; `undefined` as long as that is not known, or when it cannot be asked. */
  get forms(): readonly [AskedForm, ...AskedForm[]] | undefined {
    return this.#forms
  }

  /** Listens no longer. Where nothing is asked yet, coming back begins anew. */
  leave(): void {
    this.#stopListening?.()
    this.#stopListening = undefined
    if (!this.#forms) this.#asked = undefined
  }

  /** Looks again at what the page wants to be asked: it may have changed whenever the element is about to render. */
  read(): void {
    const { form, definition, hasAnswers } = this.#host
    const wanted = definition ?? form
    if (wanted === this.#asked) return
    if (this.#forms && hasAnswers) {
      if (!this.#isFrozen) this.#host.problem('frozen', 'form', '')
      this.#isFrozen = true
      return
    }
    this.#asked = wanted
    this.#forms = undefined
    void this.#find(wanted)
  }

  async #find(wanted: unknown): Promise<void> {
    try {
      const found = await (this.#host.definition ? this.#own(wanted) : this.#known(String(wanted)))
      if (found && this.#asked === wanted) await this.#take(found)
    } catch {
      if (this.#host.env.secure) this.#host.problem('config', 'definition', 'unchecked')
    }
  }

  async #own(definition: unknown): Promise<Verdict> {
    return [await checked(definition)]
  }

  /** `null` while one of them may still become known. */
  async #known(list: string): Promise<Verdict | null> {
    const ids = [...new Set(list.split(/\s+/).filter(Boolean))]
    const found = ids.map(formOf)
    if (ids.length > 0 && !found.includes(undefined))
      return Promise.all(found.map(async (each, at) => (await each) ?? unknown(ids[at] ?? '')))
    if (!this.#stopListening) {
      this.#stopListening = onRegistered(() => void this.#find(this.#asked))
      this.#host.env.timer(() => this.#miss(ids), PATIENCE_MS)
    }
    return null
  }

  /** Nobody has made it known in time; if somebody still does, it is asked. */
  #miss(ids: readonly string[]): void {
    const missing = ids.filter((id) => formOf(id) === undefined)
    if (missing.length > 0 || ids.length === 0) this.#refuse([...missing, ...(ids.length ? [] : [''])].map(unknown))
  }

  async #take(found: Verdict): Promise<void> {
    const definitions = found.flatMap(({ definition }) => definition ?? [])
    if (definitions.length < found.length) return this.#refuse(found)
    const language = this.#host.closest<HTMLElement>('[lang]')?.lang ?? ''
    const hash = async (text: string) => {
      const digest = await this.#host.env.digest(new TextEncoder().encode(text))
      return `sha256-${btoa(String.fromCharCode(...digest))}`
    }
    const wanted = this.#asked
    const [first, ...others] = await Promise.all(definitions.map((each) => askedForm(each, language, hash)))
    if (!first || this.#asked !== wanted) return
    this.#forms = [first, ...others]
    this.leave()
    this.#host.reconsider()
  }

  #refuse(found: Verdict): void {
    for (const { path, expected, got } of found.flatMap((each) => each.problems ?? []))
      this.#host.problem('definition', path, got, expected)
  }
}
