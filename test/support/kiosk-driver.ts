import { fixture, html } from '@open-wc/testing'
import type { DeskDevice } from '../../src/desk-device.ts'
import type { Device } from '../../src/device.ts'
import '../../src/elements/controllers/staff-controller.ts'
import '../../src/elements/wellbeing-kiosk.ts'
import type { WellbeingKiosk } from '../../src/elements/wellbeing-kiosk.ts'
import { hasStaff } from '../../src/kiosk-config.ts'
import { becomes } from './becomes.ts'
import { accept, type FakeEnv, fakeEnv } from './env.ts'
import { STATEMENTS } from './form-driver.ts'

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const nameOf = (node: Element): string => squeeze(node.getAttribute('aria-label') ?? node.textContent)

/** Everything in this shadow root and those below, in the order of the page. */
export const everything = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    each,
    ...(each.shadowRoot ? everything(each.shadowRoot) : []),
  ])

/** A tablet under control. */
export function fakeDevice() {
  const files: { readonly name: string; readonly text: string }[] = []
  const device = {
    canScan: false,
    get desk() {
      return device
    },
    files,
    /** Whether the screen is kept on. */
    isAwake: false,
    fills: 0,
    /** What the camera reads. */
    barcode: null as string | null,
    stayAwake() {
      device.isAwake = true
      return () => void (device.isAwake = false)
    },
    fillScreen: () => void device.fills++,
    scan: () => Promise.resolve(device.barcode),
    save: (name: string, text: string) => void files.push({ name, text }),
  }
  return device satisfies Device & DeskDevice
}

/** What staff and persons do with a kiosk, in the words on the screen. */
export class KioskDriver {
  constructor(
    readonly element: WellbeingKiosk,
    readonly env: FakeEnv,
    readonly device: ReturnType<typeof fakeDevice>,
  ) {}

  get root(): ShadowRoot {
    return this.element.renderRoot
  }
  get phase(): string {
    return this.element.state.phase
  }
  get form() {
    return this.element.form
  }

  /** What can be seen, in the kiosk and in the form. */
  all<Kind extends HTMLElement = HTMLElement>(selector: string): Kind[] {
    const seen = everything(this.root).filter((each) => each.checkVisibility({ visibilityProperty: true }))
    return seen.filter((each): each is Kind => each.matches(selector))
  }

  /** All words that can be seen. */
  get text(): string {
    const own = (node: HTMLElement) => [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE)
    return squeeze(
      this.all('*')
        .flatMap(own)
        .map((child) => child.textContent)
        .join(' '),
    )
  }
  get headings(): string[] {
    return this.all('[role=heading]').map(nameOf)
  }
  get buttons(): string[] {
    return this.all('button').map(nameOf)
  }
  get chosen(): string[] {
    const radios = this.all<HTMLInputElement>('input:checked').filter(({ name }) => name !== 'contrast')
    return radios.map((radio) => squeeze(radio.closest('label')?.textContent))
  }
  get focused(): Element | null {
    let { activeElement } = this.root
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot)
    return activeElement
  }

  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((each) => nameOf(each) === name)
    if (!found) throw new Error(`no button "${name}" in ${this.phase}; there are ${this.buttons.join(', ')}`)
    return found
  }

  /** Everything that was set is on the screen. */
  async settle(): Promise<void> {
    for (let turns = 0; turns < 4; turns++) {
      await this.element.updateComplete
      await this.form?.updateComplete
    }
  }

  /** Presses buttons as somebody who takes their time. */
  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      this.env.clock.tick(1500)
      this.button(name).click()
      await this.settle()
    }
  }

  async choose(label: string): Promise<void> {
    const found = this.all('label').find((each) => nameOf(each) === label)
    if (!found) throw new Error(`no option "${label}"`)
    found.querySelector('input')?.click()
    await this.settle()
  }

  async type(text: string): Promise<void> {
    const [field] = this.all<HTMLInputElement>('.text')
    if (!field) throw new Error('no field')
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await this.settle()
  }

  /** Resolves when these words are on the screen. */
  async shows(words: string): Promise<void> {
    if (!(await becomes(() => this.text.includes(words))))
      throw new Error(`"${words}" never came in ${this.phase}; there is ${this.text}`)
  }

  async comesTo(phase: string): Promise<void> {
    if (!(await becomes(() => this.phase === phase))) throw new Error(`never came to ${phase}, but to ${this.phase}`)
    if (phase === 'cover') await this.staffed()
    await this.settle()
  }

  /** Resolves when staff's part is there, where staff can do anything. */
  async staffed(): Promise<void> {
    await becomes(() => !hasStaff(this.element.options) || this.element.desk !== undefined)
  }

  /** From the cover to the set-up. */
  async openStaff(): Promise<void> {
    await this.press('Staff')
    await this.type('1234')
    await this.press('Continue')
  }

  /** From the cover to the cover of the person. */
  async setUp(reference = 'GL-0047'): Promise<void> {
    await this.openStaff()
    await this.press('New person')
    await this.type(reference)
    await this.choose('First time')
    await this.press('Check')
    await this.comesTo('confirm')
    await this.press('Hand the tablet over')
  }

  /** From there to the first statement. */
  async begin(): Promise<void> {
    await this.press('Start', 'Continue', 'Start')
  }

  /** From the first statement until it is sent off. */
  async answerAll(label = 'Often'): Promise<void> {
    for (const statement of STATEMENTS) {
      if (!this.headings.includes(statement)) throw new Error(`not at "${statement}" but at ${this.headings.join()}`)
      await this.choose(label)
      await this.press('Continue')
    }
    await this.press('Send my answers')
  }

  /** Resolves when this is so. */
  async settled(ask: () => boolean): Promise<void> {
    if (!(await becomes(ask))) throw new Error(`in vain; in ${this.phase} there is ${this.text}`)
    await this.settle()
  }

  /** Resolves when the people who run the site were told this: the words for it come later than the kiosk. */
  async told(words: string): Promise<void> {
    const all = () => this.element.problems.map(({ message }) => message).join('\n')
    if (!(await becomes(() => all().includes(words)))) throw new Error(`"${words}" was never told; there is ${all()}`)
  }

  /** Waits for an event of the kiosk and gives its detail. */
  heard<Detail>(name: string): Promise<Detail> {
    return new Promise((resolve) => {
      this.element.addEventListener(name, (event) => resolve((event as CustomEvent<Detail>).detail), { once: true })
    })
  }
}

/** How a kiosk is put up. */
export interface Putting {
  readonly attributes?: Readonly<Record<string, string>>
  readonly properties?: Readonly<Record<string, unknown>>
  readonly env?: FakeEnv
  readonly device?: ReturnType<typeof fakeDevice>
}

/** Puts a kiosk on the page, with a receiver that accepts; staff's code is 1234. */
export async function putUp({ attributes = {}, properties = {}, ...rest }: Putting = {}): Promise<KioskDriver> {
  const env = rest.env ?? fakeEnv()
  if (!rest.env) env.network.answer(accept)
  const device = rest.device ?? fakeDevice()
  const element = document.createElement('wellbeing-kiosk')
  const standard = { endpoint: 'https://receiver.example/submissions', licence: 'Practice 12', 'staff-code': '1234' }
  for (const [name, value] of Object.entries({ ...standard, ...attributes })) element.setAttribute(name, value)
  Object.assign(element, { env, device }, properties)
  const privacy = Object.assign(document.createElement('p'), { slot: 'privacy', textContent: 'Who sees it.' })
  element.append('Ask at reception for the paper form.', privacy)
  const page = await fixture<HTMLElement>(html`<main style="block-size: 1000px; inline-size: 800px"></main>`)
  page.append(element)
  const kiosk = new KioskDriver(element, env, device)
  await kiosk.settle()
  await becomes(() => kiosk.phase !== 'closed' || element.problems.length > 0)
  if (kiosk.phase === 'cover') await kiosk.staffed()
  await element.delivery.look() // the database is open: a moved clock must not take it for one that never opens
  await kiosk.settle()
  return kiosk
}
