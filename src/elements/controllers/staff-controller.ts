import { browserDesk, type DeskDevice } from '../../desk-device.ts'
import type { Device } from '../../device.ts'
import type { Env } from '../../env.ts'
import type { KioskEvent, KioskState, Phase } from '../../form/kiosk.ts'
import { type Earlier, guardsOf, missing, type SetUp } from '../../form/set-up.ts'
import type { Layout } from '../../form/state.ts'
import type { KioskSettings } from '../../kiosk-config.ts'
import { type Stock, stockOf } from '../../storage/stock.ts'
import type { Delivery } from '../../delivery/drain.ts'
import { confirm, setUp } from '../screens/kiosk-set-up.ts'
import { code, panel } from '../screens/kiosk-staff.ts'
import type { Desk, DeskActions, Kit, KioskView, StaffScreen } from '../screens/kiosk-view.ts'
import { staffStyles } from '../styles/kiosk-staff.ts'
import type { TemplateResult } from '../template.ts'
import { staffWords } from '../words/kiosk-staff.en.ts'

const TRIES = 5
const WAIT_MS = 60_000
/** How long what came before may take to be looked up. */
const LOOK_UP_MS = 5000

/** What the controller asks of its kiosk. */
export interface StaffHost {
  readonly env: Env
  readonly device: Device
  readonly options: KioskSettings
  /** Layout that is chosen until staff choose another. */
  readonly ownLayout: Layout
  readonly delivery: Delivery
  readonly received: readonly number[]
  readonly renderRoot: ShadowRoot
  readonly state: KioskState
  requestUpdate(): void
  /** The focus goes to what the screen names for it. */
  toScreen(): void
  send(event: KioskEvent): boolean
}

/** The earlier submissions as far as they can be read: they come from the page. */
const sound = (list: unknown): readonly Earlier[] =>
  Array.isArray(list)
    ? list.flatMap(({ occasion, language, layout, date }: Earlier) =>
        [occasion, language, layout, date].every((each) => typeof each === 'string')
          ? { occasion, language, layout, date }
          : [],
      )
    : []

/** Phase → what staff see. */
const SCREENS: Readonly<Partial<Record<Phase, StaffScreen>>> = { code, panel, 'set-up': setUp, confirm }

/**
 * What staff see, type and do. Nothing of it outlives the wipe but how often the code was tried. It comes in a file of
 * its own, so that those who answer need not fetch it.
 */
export class StaffController implements DeskActions {
  readonly #host: StaffHost
  readonly #kit: Kit
  readonly #tablet: DeskDevice
  #desk: Desk | undefined
  #tries = 0
  #waitsSince: number | null = null
  #stopCamera: AbortController | undefined

  constructor(host: StaffHost, kit: Kit) {
    this.#host = host
    this.#kit = kit
    this.#tablet = host.device.desk ?? browserDesk
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(staffStyles(kit.css))
    host.renderRoot.adoptedStyleSheets = [...host.renderRoot.adoptedStyleSheets, sheet]
  }

  /** What staff see in this phase. */
  show(view: KioskView, phase: Phase): TemplateResult {
    const screen = SCREENS[phase] ?? code
    const { canScan } = this.#tablet
    const { env, received, delivery } = this.#host
    const isKept = delivery.database.kind === 'disk'
    const wrongClock = this.#kit.isTrusted(env.now()) ? null : env.now()
    const own = { kit: this.#kit, office: staffWords, desk: this.desk, desking: this }
    return screen({ ...view, ...own, canScan, isKept, received, wrongClock })
  }

  /** What is on the desk now. */
  get desk(): Desk {
    this.#desk ??= this.#empty()
    return this.#desk
  }

  /** Takes everything off the desk. */
  clear(): void {
    this.stopScan()
    this.#desk = undefined
  }

  /** Begins the next person's set-up. */
  begin(): void {
    this.#desk = { ...this.#empty(), stock: this.desk.stock }
  }

  enter(changes: Partial<SetUp>): void {
    const setUp = { ...this.desk.setUp, ...changes }
    const stillMissing = missing(setUp).filter((field) => this.desk.missing.includes(field))
    this.#put({ setUp, missing: stillMissing })
  }

  type(code: string): void {
    this.#put({ code })
  }

  showCode(): void {
    this.#put({ isCodeShown: !this.desk.isCodeShown })
  }

  /** Five tries, then a minute's wait by the wall clock. */
  open(): void {
    const { env, options } = this.#host
    const now = env.now()
    if (this.#waitsSince !== null && Math.abs(now - this.#waitsSince) < WAIT_MS)
      return this.#put({ code: '', said: staffWords.codeWait })
    this.#waitsSince = null
    if (options.staffCode === null || this.desk.code === options.staffCode) {
      this.#tries = 0
      this.#put({ code: '', said: '', isCodeShown: false })
      this.#host.send('opened')
      return void this.look()
    }
    this.#tries++
    const left = TRIES - this.#tries
    if (left > 0) return this.#put({ code: '', said: staffWords.codeWrong(left) })
    this.#tries = 0
    this.#waitsSince = now
    this.#put({ code: '', said: staffWords.codeWait })
  }

  /** From the set-up to its confirmation, with what is unusual. */
  check(): void {
    const lacks = missing(this.desk.setUp)
    this.stopScan()
    this.#put({ missing: lacks, said: '', guards: [] })
    if (lacks.length > 0) this.#host.toScreen()
    else void this.#lookUp(this.desk)
  }

  async #lookUp(before: Desk): Promise<void> {
    const { env, options } = this.#host
    const asked = (async () => options.earlier?.(before.setUp.reference) ?? [])()
    const found = await this.#kit.inTime(env, LOOK_UP_MS, asked.then(sound), () => null).catch(() => null)
    if (this.#desk !== before) return // somebody went on, or away
    const guards = guardsOf(before.setUp, found ?? [], env.now())
    this.#put({ guards, said: found ? '' : staffWords.lookUpFailed })
    this.#host.send('checked')
  }

  scan(): void {
    this.#put({ isScanning: true, said: '' })
    void this.#scan(new AbortController())
  }

  async #scan(stop: AbortController): Promise<void> {
    this.#stopCamera?.abort()
    this.#stopCamera = stop
    await Promise.resolve() // the camera's place is on the screen a microtask later
    const camera = this.#host.renderRoot.querySelector('video')
    const read = camera && (await this.#tablet.scan(camera, stop.signal))
    if (stop.signal.aborted) return
    this.#put({ isScanning: false, said: read ? '' : staffWords.noScan })
    if (read) this.enter({ reference: read.trim() })
  }

  stopScan(): void {
    this.#stopCamera?.abort()
    this.#stopCamera = undefined
    if (this.#desk?.isScanning) this.#put({ isScanning: false })
  }

  /** Counts what waits. Whoever has gone on meanwhile is not disturbed. */
  async look(said = ''): Promise<void> {
    const { delivery } = this.#host
    const stock = await stockOf(delivery.database).catch((): Stock | null => null)
    if (this.#isAtPanel) this.#put({ stock, said: stock ? said : staffWords.diskFailed })
  }

  /** Whether the panel is shown, or will be when nothing hides it any more. */
  get #isAtPanel(): boolean {
    const { phase, under } = this.#host.state
    const shown = phase === 'warning' || phase === 'covered' ? under : phase
    return shown === 'panel' && !this.desk.isDiscarding
  }

  tryNow(): void {
    void this.#host.delivery.look('asked').then(() => this.look(staffWords.tried))
  }

  /** One line for each sealed entry; all of them stay until the receiver has confirmed them. */
  export(): void {
    const { env } = this.#host
    const sealed = this.desk.stock?.sealed ?? []
    const day = new Date(env.now()).toISOString().slice(0, 10)
    this.#tablet.save(`wellbeing-${day}.jsonl`, sealed.map((each) => `${JSON.stringify(each)}\n`).join(''))
    this.#put({ said: staffWords.exported(sealed.length) })
  }

  askDiscard(isAsked: boolean): void {
    this.#put({ isDiscarding: isAsked, said: '' })
    this.#host.toScreen()
  }

  discard(): void {
    void this.#discard(this.desk.stock?.stuck ?? [])
  }

  async #discard(ids: readonly string[]): Promise<void> {
    const { env, delivery } = this.#host
    let said = staffWords.discarded
    for (const id of ids)
      if (!(await this.#kit.discard(env, delivery.database, id).catch(() => false))) said = staffWords.notDiscarded
    if (this.#desk?.isDiscarding) this.askDiscard(false)
    await this.look(said)
  }

  #put(changes: Partial<Desk>): void {
    this.#desk = { ...this.desk, ...changes }
    this.#host.requestUpdate()
  }

  #empty(): Desk {
    const { options, ownLayout } = this.#host
    const setUp: SetUp = {
      reference: '',
      occasion: null,
      assistance: null,
      layout: ownLayout,
      language: options.languages[0] ?? 'en',
      patient: false,
    }
    return {
      ...{ code: '', isCodeShown: false, said: '', setUp, missing: [], guards: [] },
      ...{ isScanning: false, isDiscarding: false, stock: null },
    }
  }
}
