import { check, type Checked, type HelpEntry, type Problem, PROPERTIES, type Settings } from '../../config.ts'
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
const FIXED = ['endpoint', 'sealKey', 'ack', 'format'] as const

/** Before the first check nothing is known of the page; every setting has its default. */
const UNCHECKED: Checked = check({}, { secure: true, base: '', now: 0 })

/** What may be set as a property only. */
const PERSONAL = Object.entries(PROPERTIES).flatMap(([name, { attribute }]) => (attribute ? [] : name))

/** Help lines that nobody has checked for so long, by the day on which somebody last did. */
const oldLines = (lines: readonly HelpEntry[], now: number): readonly string[] =>
  lines.flatMap(({ checked }) => (now - new Date(checked).getTime() > HELP_IS_OLD_AFTER_MS ? checked : [])).slice(0, 1)

/** What is wrong where the element stands; each row: whether it is so, where, what is. */
function pageProblems(host: ConfigHost, { licence, help }: Settings): readonly Problem[] {
  const slots = [...host.children].map(({ slot }) => slot)
  const open = PERSONAL.filter((name) => host.hasAttribute(name))
  const old = oldLines(help ?? helpLines, host.env.now())
  const rows: readonly (readonly [wrong: boolean, path: string, got: string])[] = [
    [!slots.includes('privacy'), 'privacy', 'nothing'],
    ['licence' in host && licence === null, 'licence', 'nothing'],
    [host.getClientRects().length === 0, 'hidden', 'display: none'],
    [host.closest('form') !== null, 'form', 'a <form>'],
    ...open.map((name) => [true, name, 'an attribute'] as const),
    ...old.map((day) => [true, 'help lines', day] as const),
  ]
  return rows.flatMap(([wrong, path, got]) => (wrong ? fault(path, got) : []))
}

const fault = (path: string, got: string): Problem => ({ path, expected: '', got })

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
  #fixed: Pick<Settings, (typeof FIXED)[number]> | undefined

  constructor(host: ConfigHost) {
    this.#host = host
  }

  /** Reads the settings again: they may have changed whenever the element is about to render, or to send. */
  read(): void {
    const { env, hasAnswers } = this.#host
    const now = check(this.#host, { secure: env.secure, base: document.baseURI, now: env.now() })
    const { problems } = now
    if (!this.#fixed || !hasAnswers) this.#fixed = now.settings
    const { endpoint, sealKey, ack, format } = this.#fixed
    const settings = Object.freeze({ ...now.settings, endpoint, sealKey, ack, format })
    const changed = FIXED.filter((name) => !isSame(now.settings[name], settings[name]))
    const blocked = changed.length ? null : now.blocked
    this.#checked = { settings, problems, blocked }
    if (blocked === 'insecure-page') this.tell(blocked, fault('page', location.protocol))
    this.tell('config', ...problems)
    this.tell('frozen', ...changed.map((name) => fault(PROPERTIES[name].attribute || name, 'another value')))
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
    this.tell('config', ...pageProblems(this.#host, this.settings))
  }

  /** Tells the people who run the site, once, as soon as the words are there: what is wrong by then is one event. */
  tell(code: ProblemCode, ...faults: readonly Problem[]): void {
    const fresh = faults.filter(({ path, got, expected }) => {
      const count = this.#noticed.size
      return this.#noticed.add(`${code} ${path} ${got} ${expected}`).size > count
    })
    const burst = this.#bursts.get(code)
    burst?.push(...fresh)
    if (burst || fresh.length === 0) return
    this.#bursts.set(code, fresh)
    void loadWords().then((explain) => {
      this.#bursts.delete(code)
      this.#say(explain(code, fresh))
    })
  }

  #say({ code, message, problems }: WbEventDetails['wb-problem']): void {
    const detail = { code, message: `<${this.#host.localName}> ${message}`, problems }
    if (!this.#told.some((each) => each.code === code)) this.#host.env.report(detail.message)
    this.#told.push(detail)
    emit(this.#host, 'wb-problem', detail)
  }
}
