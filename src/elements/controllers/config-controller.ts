import type { Problem } from '../../config-table.ts'
import { check, type CheckedForm, PROPERTIES, type Settings } from '../../config.ts'
import type { Env } from '../../env.ts'
import { emit, type ProblemCode, type WbEventDetails } from '../events.ts'
import { loadWords } from '../problems.ts'
import { helpLines } from '../words/help.en.ts'

/** Help lines older than this may send somebody to a telephone that nobody answers. */
const HELP_IS_OLD_AFTER_MS = 183 * 24 * 60 * 60_000

/** What the controller asks of its element: its properties are the settings. */
export interface ConfigHost extends HTMLElement, Partial<Record<keyof Settings, unknown>> {
  readonly env: Env
  /** Whether anything was answered. It makes no form: a form is made from the settings. */
  readonly hasAnswers: boolean
}

/** Where answers go, and for whom alone: fixed when the first answer is given, whatever a script does later. */
const FIXED = ['endpoint', 'sealKey', 'ack', 'format', 'draft'] as const

/** Before the first check nothing is known of the page: every setting has its default, and nothing is asked. */
const UNCHECKED: CheckedForm = check({}, { secure: false, base: '', now: 0 })

/** What may be set as a property only. */
const PERSONAL = Object.entries(PROPERTIES).flatMap(([name, { attribute }]) => (attribute ? [] : name))

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Checks what the page has set, and tells its people what is wrong: by event, and by one console line per code. */
export class ConfigController {
  readonly #host: ConfigHost
  readonly #told: WbEventDetails['wb-problem'][] = []
  /** What is wrong and was noticed, told or not: code, path and what came. */
  readonly #noticed = new Set<string>()
  /** What was noticed while the words were on their way. */
  readonly #bursts = new Map<ProblemCode, Problem[]>()
  #checked = UNCHECKED

  constructor(host: ConfigHost) {
    this.#host = host
  }

  /** Reads the settings again: they may have changed whenever the element is about to render, or to send. */
  read(): void {
    const { env, hasAnswers } = this.#host
    const isBegun = hasAnswers && !this.blocked
    const now = check(this.#host, { secure: env.secure, base: document.baseURI, now: env.now() })
    const fixed = Object.fromEntries(FIXED.map((name) => [name, (isBegun ? this : now).settings[name]]))
    const blocked = isBegun ? null : now.blocked
    const settings = Object.freeze({ ...now.settings, ...fixed })
    this.#checked = { ...now, settings, blocked }
    if (blocked === 'insecure-page') this.tell(blocked, 'page', location.protocol)
    for (const { path, got, expected } of now.problems) this.tell('config', path, got, expected)
    for (const name of FIXED)
      if (!isSame(now.settings[name], settings[name])) this.tell('frozen', PROPERTIES[name].attribute || name, '')
  }

  /** The settings as they are used. */
  get settings(): Settings {
    return this.#checked.settings
  }

  /** Whether no question may be asked. */
  get blocked(): boolean {
    return this.#checked.blocked !== null
  }

  /** What was told so far. */
  get told(): readonly WbEventDetails['wb-problem'][] {
    return [...this.#told]
  }

  /** When the first screen is shown: what a good page has and this one lacks. The form works all the same. */
  judgePage(): void {
    const host = this.#host
    const { licence, help } = this.settings
    const isOld = (day: string): boolean => host.env.now() - new Date(day).getTime() > HELP_IS_OLD_AFTER_MS
    const old = (help ?? helpLines).find(({ checked }) => isOld(checked))
    const rows: readonly (readonly [wrong: unknown, path: string, got: string | undefined])[] = [
      [!host.querySelector(':scope > [slot="privacy"]'), 'privacy', ''],
      ['licence' in host && licence === null, 'licence', ''],
      [host.getClientRects().length === 0, 'hidden', ''],
      [host.closest('form'), 'form', ''],
      ...PERSONAL.map((name) => [host.hasAttribute(name), name, 'an attribute'] as const),
      [old, 'help lines', old?.checked],
    ]
    for (const [wrong, path, got = ''] of rows) if (wrong) this.tell('config', path, got)
  }

  /** Tells the people who run the site, once, as soon as the words are there: what is wrong by then is one event. */
  tell(code: ProblemCode, path: string, got: string, expected = ''): void {
    const notice = [code, path, got, expected].join(' ')
    if (this.#noticed.has(notice)) return
    this.#noticed.add(notice)
    const burst = this.#bursts.get(code) ?? this.#begin(code)
    burst.push({ path, expected, got })
  }

  #begin(code: ProblemCode): Problem[] {
    const burst: Problem[] = []
    this.#bursts.set(code, burst)
    void loadWords().then((explain) => {
      this.#bursts.delete(code)
      this.#say(explain(this.#host.localName, code, burst))
    })
    return burst
  }

  #say(detail: WbEventDetails['wb-problem']): void {
    if (!this.#told.some(({ code }) => code === detail.code)) this.#host.env.report(detail.message)
    this.#told.push(detail)
    emit(this.#host, 'wb-problem', detail)
  }
}
