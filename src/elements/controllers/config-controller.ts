import { check, type Checked, type Problem, PROPERTIES, type Settings } from '../../config.ts'
import type { Env } from '../../env.ts'
import { emit, type ProblemCode, type WbEventDetails } from '../events.ts'
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

const inWords = ({ path, expected, got }: Problem): string => `${path}: expected ${expected}, got ${got}`

/** What is wrong where the element stands; each row: whether it is so, where, what should be, what is. */
function pageProblems(host: HTMLElement, { licence }: Settings): readonly Problem[] {
  const slots = [...host.children].map(({ slot }) => slot)
  const open = PERSONAL.filter((name) => host.hasAttribute(name))
  const rows: readonly (readonly [wrong: boolean, path: string, expected: string, got: string])[] = [
    [!slots.includes('privacy'), 'slot privacy', 'who sees the answers, why, for how long', 'nothing'],
    [licence === null, 'licence', 'the registered licence holder or reference', 'nothing'],
    [host.getClientRects().length === 0, 'hidden', 'a form that can be seen', 'display: none'],
    [host.closest('form') !== null, 'form', 'no <form> around it', 'a <form>'],
    ...open.map((name) => [true, name, 'a property, since every script can read attributes', 'an attribute'] as const),
  ]
  return rows.flatMap(([wrong, path, expected, got]) => (wrong ? { path, expected, got } : []))
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Checks what the page has set, and tells its people what is wrong: by event, by console line, once. */
export class ConfigController {
  readonly #host: ConfigHost
  readonly #told: WbEventDetails['wb-problem'][] = []
  #checked = UNCHECKED
  #last = ''
  #fixed: Pick<Settings, (typeof FIXED)[number]> | undefined

  constructor(host: ConfigHost) {
    this.#host = host
  }

  /** Reads the settings again: they may have changed whenever the element is about to render. */
  read(): void {
    const { env, hasAnswers } = this.#host
    const now = check(this.#host, { secure: env.secure, base: document.baseURI, now: env.now() })
    const { problems } = now
    if (!this.#fixed || !hasAnswers) this.#fixed = now.settings
    const { endpoint, sealKey, ack, format } = this.#fixed
    const changed = FIXED.filter((name) => !isSame(now.settings[name], this.#fixed?.[name]))
    const settings = Object.freeze({ ...now.settings, endpoint, sealKey, ack, format })
    const blocked = changed.length ? null : now.blocked
    this.#checked = { settings, problems, blocked }
    const last = JSON.stringify([blocked, problems, changed])
    if (last === this.#last) return
    this.#last = last
    // a microtask later, when the page's own listeners are in place
    queueMicrotask(() => {
      if (blocked === 'insecure-page') this.tell('insecure-page', 'the page is not secure (https); no form is shown')
      if (problems.length > 0) this.tell('config', problems.map(inWords).join('; '), problems)
      if (changed.length > 0) this.tell('frozen', `${changed.join(', ')}: the form goes on as it began`)
    })
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
    const problems = pageProblems(this.#host, this.settings)
    if (problems.length > 0) this.tell('config', problems.map(inWords).join('; '), problems)
    const { help } = this.settings
    const now = this.#host.env.now()
    const old = (help ?? helpLines).find(({ checked }) => now - new Date(checked).getTime() > HELP_IS_OLD_AFTER_MS)
    if (old) this.#host.env.report(`help lines were last checked on ${old.checked}: check them and set .help`)
  }

  /** Tells the people who run the site. */
  tell(code: ProblemCode, text: string, problems?: readonly Problem[]): void {
    const message = `<${this.#host.localName}> ${text}`
    const detail = { code, message, ...(problems && { problems }) }
    this.#told.push(detail)
    this.#host.env.report(message)
    emit(this.#host, 'wb-problem', detail)
  }
}
