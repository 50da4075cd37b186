import type { Problem } from '../../config-table.ts'
import { checkKiosk, type KioskSettings } from '../../kiosk-config.ts'
import type { ProblemCode } from '../events.ts'
import { formOf, onRegistered } from '../registry.ts'
import { LANGUAGES } from '../words/kiosk.en.ts'

/** What the controller asks of its kiosk: its properties are the options. */
export interface OptionsHost extends HTMLElement, Partial<Record<keyof KioskSettings, unknown>> {
  requestUpdate(): void
  problem(code: ProblemCode, path: string, got: string, expected?: string): void
}

const SCALE = 'swemwbs'

/** Checks what a page has set of the kiosk itself, and tells its people what is wrong, once. */
export class OptionsController {
  readonly #host: OptionsHost
  /** Whether a form can be asked, by its id; those that are checked now can, until it is known better. */
  readonly #isSound = new Map<string, boolean>([[SCALE, true]])
  #settings = checkKiosk({}, { forms: [], languages: [] }).settings
  #stop: (() => void) | undefined

  constructor(host: OptionsHost) {
    this.#host = host
  }

  /** The options as they are used. */
  get settings(): KioskSettings {
    return this.#settings
  }

  /** Begins to listen for forms that the page makes known. */
  join(): void {
    this.#stop ??= onRegistered(() => this.#host.requestUpdate())
  }

  /** Ends that. */
  leave(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  /** Reads the options again. */
  read(): void {
    const host = this.#host
    const ids = typeof host.forms === 'string' ? host.forms.split(/\s+/) : [] // what else it may be cannot be read
    const forms = ids.filter((id) => this.#knows(id))
    const { settings, problems } = checkKiosk(host, { forms, languages: Object.keys(LANGUAGES) })
    this.#settings = settings
    const draft = host.getAttribute('draft') ?? 'off'
    const all: readonly Problem[] =
      draft === 'off' ? problems : [...problems, { path: 'draft', expected: '', got: `"${draft}"` }]
    for (const { path, expected, got } of all) host.problem('config', path, got, expected)
  }

  #knows(id: string): boolean {
    const found = formOf(id)
    if (found && !this.#isSound.has(id)) {
      this.#isSound.set(id, true)
      void this.#check(id, found)
    }
    return this.#isSound.get(id) ?? false
  }

  /** A broken form is told before anybody is asked it. */
  async #check(id: string, found: ReturnType<typeof formOf>): Promise<void> {
    const checked = await Promise.resolve(found).catch(() => undefined)
    if (checked?.definition) return
    this.#isSound.set(id, false)
    for (const { path, got, expected } of checked?.problems ?? []) this.#host.problem('definition', path, got, expected)
    this.#host.requestUpdate()
  }
}
