import { fixture, html } from '@open-wc/testing'
import '../../src/elements/feedback-form.ts'
import { formOf } from '../../src/elements/registry.ts'
import type { ProblemCode, WbEventDetails } from '../../src/elements/events.ts'
import type { SurveyForm } from '../../src/elements/survey-form.ts'
import '../../src/elements/swemwbs-form.ts'
import '../../src/elements/words/problems.en.ts' // there at once, so that what is told is told within a frame
import { swemwbsEnglish } from '../../src/instruments/swemwbs.en.ts'
import { becomes } from './becomes.ts'
import { accept, type FakeEnv, fakeEnv } from './env.ts'

/** The seven statements in their order. */
export const STATEMENTS: readonly string[] = Object.values(swemwbsEnglish.items)

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const nameOf = (node: Element): string => squeeze(node.getAttribute('aria-label') ?? node.textContent)

/**
 * What a person can do with a form and see of it, in the words on the screen. A number in brackets in a test's title is
 * the acceptance point that the test shows.
 */
export class FormDriver {
  constructor(
    readonly element: SurveyForm,
    readonly env: FakeEnv,
  ) {}

  get root(): ShadowRoot {
    return this.element.renderRoot
  }

  all<Kind extends Element = HTMLElement>(selector: string): Kind[] {
    return [...this.root.querySelectorAll<Kind>(selector)]
  }

  /** All words on the screen. */
  get text(): string {
    return squeeze(this.all('.panel')[0]?.innerText)
  }

  get headings(): string[] {
    return this.all('[role=heading]').map(nameOf)
  }

  get buttons(): string[] {
    return this.all('button').map(nameOf)
  }

  /** Where the focus is, by its words; empty when it is not in the form. */
  get focused(): string {
    const { activeElement } = this.root
    const label = activeElement?.closest('label')
    return activeElement ? nameOf(label ?? activeElement) : ''
  }

  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((each) => nameOf(each) === name)
    if (!found) throw new Error(`no button "${name}"; there are ${this.buttons.join(', ')}`)
    return found
  }

  group(statement: string): HTMLFieldSetElement {
    const groups = this.all<HTMLFieldSetElement>('fieldset')
    const found = groups.find((each) => squeeze(each.querySelector('legend')?.textContent) === statement)
    if (!found) throw new Error(`no statement "${statement}" on the screen`)
    return found
  }

  /** The radio of an option; of the only statement on view, or of the one named. */
  radio(label: string, statement?: string): HTMLInputElement {
    const scope: ParentNode = statement === undefined ? this.root : this.group(statement)
    const found = [...scope.querySelectorAll('label')].find((each) => squeeze(each.textContent) === label)
    const radio = found?.querySelector('input')
    if (!radio) throw new Error(`no option "${label}"`)
    return radio
  }

  /** What is chosen on the screen, by its words. */
  get chosen(): string[] {
    return this.all<HTMLInputElement>('input:checked').map((radio) => squeeze(radio.closest('label')?.textContent))
  }

  /** Presses a button as somebody who takes their time. */
  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      this.env.clock.tick(1500)
      this.button(name).click()
      await this.element.updateComplete
    }
  }

  async choose(label: string, statement?: string): Promise<void> {
    this.radio(label, statement).click()
    await this.element.updateComplete
  }

  /** Writes into the box with this label, as typing or pasting does. */
  async write(label: string, text: string): Promise<void> {
    const box = this.box(label)
    box.value = text
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await this.element.updateComplete
  }

  box(label: string): HTMLTextAreaElement | HTMLInputElement {
    const named = this.all<HTMLLabelElement>('.field label').find((each) => squeeze(each.textContent) === label)
    const box = named && this.root.getElementById(named.htmlFor)
    if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) throw new Error(`no box "${label}"`)
    return box
  }

  /** From the first screen to the check screen, `label` for every statement. */
  async answerAll(label = 'Often'): Promise<void> {
    await this.press('Start')
    for (const statement of STATEMENTS) {
      await this.choose(label, statement)
      await this.press('Continue')
    }
  }

  /** Resolves when these words are on the screen. */
  async shows(words: string): Promise<void> {
    if (!(await becomes(() => this.text.includes(words))))
      throw new Error(`"${words}" never came; there is ${this.text}`)
  }

  /** Resolves with what the people who run the site were told under this code. */
  async told(code: ProblemCode): Promise<WbEventDetails['wb-problem']> {
    const find = () => this.element.problems.find((each) => each.code === code)
    await becomes(() => find() !== undefined)
    const found = find()
    if (!found) throw new Error(`nobody was told of ${code}; there is ${JSON.stringify(this.element.problems)}`)
    return found
  }

  /** Waits for an event of the form and gives its detail. */
  heard<Detail>(name: string): Promise<Detail> {
    return new Promise((resolve) => {
      this.element.addEventListener(name, (event) => resolve((event as CustomEvent<Detail>).detail), { once: true })
    })
  }
}

/** Settings of a mounted form; absent ones have their default. */
export interface Mounting {
  readonly tag?: 'swemwbs-form' | 'feedback-form'
  readonly attributes?: Readonly<Record<string, string>>
  readonly properties?: Readonly<Record<string, unknown>>
  readonly env?: FakeEnv
  /** Width of the column it stands in, px: 390 unless told. */
  readonly width?: number
  readonly direction?: 'ltr' | 'rtl'
  /** Without licence and without words on privacy. */
  readonly bare?: boolean
  /** What the page does to it before its first screen is shown. */
  readonly before?: (form: FormDriver) => void
}

const ENDPOINT = { endpoint: 'https://receiver.example/submissions' }
const PROPER = { ...ENDPOINT, licence: 'Practice 12' }

/** Puts a form on the page, in a column, with a receiver that accepts. */
export async function mount(mounting: Mounting = {}): Promise<FormDriver> {
  const { attributes = {}, properties = {}, width = 390, direction = 'ltr', bare = false } = mounting
  const { tag = 'swemwbs-form', env = worldThatAccepts() } = mounting
  const element = document.createElement(tag)
  const proper = bare || tag === 'feedback-form' ? ENDPOINT : PROPER
  for (const [name, value] of Object.entries({ ...proper, ...attributes })) element.setAttribute(name, value)
  Object.assign(element, { env }, properties)
  element.append(Object.assign(document.createElement('p'), { textContent: 'Ask at reception for the paper form.' }))
  const privacy = Object.assign(document.createElement('p'), { slot: 'privacy', textContent: 'Who sees it.' })
  if (!bare) element.append(privacy)
  const column = await fixture<HTMLElement>(html`<div dir=${direction} style="inline-size: ${width}px"></div>`)
  column.append(element)
  const form = new FormDriver(element, env)
  mounting.before?.(form)
  await settled(form)
  await element.sendNow() // the database is open: a moved clock must not take it for one that never opens
  return form
}

function worldThatAccepts(): FakeEnv {
  const env = fakeEnv()
  env.network.answer(accept)
  return env
}

const REFUSING: readonly ProblemCode[] = ['definition', 'insecure-page']

/** Whether nothing is asked: the people who run the site were told why, or nobody has made the form known yet. */
function asksNothing({ form, problems: told }: SurveyForm & { readonly form?: string }): boolean {
  const isRefused = told.some(
    ({ code, problems }) =>
      REFUSING.includes(code) || problems.some(({ path }) => /^(endpoint|definition)$/.test(path)),
  )
  return isRefused || (form ?? '').split(' ').some((id) => id !== '' && formOf(id) === undefined)
}

/** Rendered, measured, and rendered again if another layout fits better. */
export async function settled({ element, env }: Pick<FormDriver, 'element' | 'env'>): Promise<void> {
  await element.updateComplete
  const isThere = () => element.localName === 'swemwbs-form' || element.renderRoot.querySelector('.panel') !== null
  await becomes(() => isThere() || asksNothing(element))
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
  env.clock.tick(0)
  await element.updateComplete
}
