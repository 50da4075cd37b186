import type { Problem } from '../../config.ts'
import { checkKiosk, type KioskSettings } from '../../kiosk-config.ts'
import type { ProblemCode } from '../events.ts'
import { LANGUAGES } from '../words/kiosk.en.ts'
import { FORMS } from './session-controller.ts'

/** What the controller asks of its kiosk: its properties are the options. */
export interface OptionsHost extends HTMLElement, Partial<Record<keyof KioskSettings, unknown>> {
  problem(code: ProblemCode, path: string, got: string, expected?: string): void
}

const known = () => ({ forms: Object.keys(FORMS), languages: Object.keys(LANGUAGES) })

/** Checks what a page has set of the kiosk itself, and tells its people what is wrong, once. */
export class OptionsController {
  readonly #host: OptionsHost
  #settings = checkKiosk({}, known()).settings

  constructor(host: OptionsHost) {
    this.#host = host
  }

  /** The options as they are used. */
  get settings(): KioskSettings {
    return this.#settings
  }

  /** Reads the options again. */
  read(): void {
    const { settings, problems } = checkKiosk(this.#host, known())
    this.#settings = settings
    const draft = this.#host.getAttribute('draft') ?? 'off'
    const all: readonly Problem[] =
      draft === 'off' ? problems : [...problems, { path: 'draft', expected: 'none in a kiosk', got: `"${draft}"` }]
    for (const { path, expected, got } of all) this.#host.problem('config', path, got, expected)
  }
}
