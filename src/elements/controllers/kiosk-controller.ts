import type { Device } from '../../device.ts'
import type { Env } from '../../env.ts'
import { CLOSED, follow, isPersons, type KioskEvent, type KioskState, type Phase } from '../../form/kiosk.ts'
import type { KioskSettings } from '../../kiosk-config.ts'
import type { WbEventDetails } from '../events.ts'
import { TELLING } from '../recorders.ts'
import { IdleController, type Limit } from './idle-controller.ts'

/** Somebody who pressed **Stop** and left it at that. Milliseconds. */
const STOP_MS = 30_000

/** What the controller asks of its kiosk. */
export interface KioskHost {
  readonly env: Env
  readonly device: Device
  readonly options: KioskSettings
  /** Seconds without activity until this person is asked. */
  readonly patience: number
  readonly renderRoot: ShadowRoot
  requestUpdate(): void
  /** Another phase has begun. */
  entered(event: KioskEvent, before: KioskState): void
  /** Everything personal goes; resolves when that is on the screen. */
  clear(why: WbEventDetails['wb-wipe']['why']): Promise<void>
}

/** What shows that somebody is there. Media in the page's own slots count: who listens or watches does not press. */
const ACTIVITY = `pointerdown pointermove click keydown keyup wheel scroll focusin input timeupdate volumechange
  seeking play pause`.split(/\s+/)

const WHY: Readonly<Partial<Record<KioskEvent, WbEventDetails['wb-wipe']['why']>>> = {
  done: 'done',
  stop: 'stop',
  clear: 'stop',
  expired: 'idle',
}

/** Keeps where the kiosk is, its clocks, and its watch over who is there. */
export class KioskController {
  readonly #host: KioskHost
  readonly #idle: IdleController
  #state = CLOSED
  #why: WbEventDetails['wb-wipe']['why'] = 'leave'
  /** A key that was pressed on a warning must not act, held or let go, on what lay beneath. */
  #isKeyDown = false
  #letSleep: (() => void) | undefined
  #leave: (() => void) | undefined

  constructor(host: KioskHost) {
    this.#host = host
    this.#idle = new IdleController(host, () => this.#limit)
  }

  get state(): KioskState {
    return this.#state
  }

  /** Begins to watch. */
  join(): void {
    if (this.#leave) return
    const stop = new AbortController()
    const { signal } = stop
    const heard = (event: Event): void => this.#heard(event)
    for (const type of ACTIVITY) document.addEventListener(type, heard, { capture: true, signal })
    const { renderRoot } = this.#host
    for (const type of TELLING.split(' ')) renderRoot.addEventListener(type, keepIn, { signal })
    for (const type of ['click', 'auxclick']) renderRoot.addEventListener(type, stayHere, { capture: true, signal })
    const stopLife = this.#host.env.onPageLife((what) => {
      if (what === 'left' || what === 'kept' || what === 'frozen') this.wipe('leave')
      if (what === 'hidden') this.send('sleep')
      if (what === 'visible' || what === 'resumed' || what === 'shown') this.#wake()
    })
    this.#leave = () => {
      stop.abort()
      stopLife()
      this.#idle.end()
    }
  }

  /** Ends that; nothing personal stays. */
  leave(): void {
    this.#leave?.()
    this.#leave = undefined
    this.wipe('leave')
  }

  /** Wipes for this reason, whatever is on view. */
  wipe(why: WbEventDetails['wb-wipe']['why']): void {
    this.#why = why
    this.send('leave')
    this.#why = 'leave'
  }

  /** Lets something happen. Returns whether it changed anything. */
  send(event: KioskEvent): boolean {
    const before = this.#state
    const next = follow(before, event, this.#host.options.setup)
    if (next === before) return false
    this.#state = next
    if (event !== 'sleep' && event !== 'wake') this.#idle.touch()
    this.#idle.arm()
    this.#keepAwake(isPersons(next))
    if (next.phase === 'wiping') void this.#wipe(WHY[event] ?? this.#why)
    this.#host.entered(event, before)
    this.#host.requestUpdate()
    return true
  }

  async #wipe(why: WbEventDetails['wb-wipe']['why']): Promise<void> {
    await this.#host.clear(why)
    this.send('wiped')
  }

  #keepAwake(isWanted: boolean): void {
    if (isWanted) this.#letSleep ??= this.#host.device.stayAwake()
    else {
      this.#letSleep?.()
      this.#letSleep = undefined
    }
  }

  /** What is waited for now. Without answers a warning has nothing to hide; it asks all the same. */
  get #limit(): Limit | null {
    const { options, patience } = this.#host
    const { phase, under } = this.#state
    const shown: Phase = phase === 'covered' ? under : phase
    const after = (seconds: number, event: KioskEvent): Limit => ({
      after: seconds * 1000,
      then: () => void this.send(event),
    })
    if (shown === 'closed' || shown === 'cover' || shown === 'wiping') return null
    if (shown === 'stopping') return after(STOP_MS / 1000, 'clear')
    if (shown === 'thanks') return after(options.thanksFor, 'done')
    if (shown === 'warning') return after(options.idleWarning, 'expired')
    const isLong = this.#idle.elapsed >= (patience + options.idleWarning) * 1000
    return after(patience, isLong ? 'expired' : 'idle')
  }

  /** The screen lights up: to the cover, a warning, or to where it was, by the wall clock. */
  #wake(): void {
    if (!this.#idle.check()) this.send('wake')
  }

  #heard(event: Event): void {
    const { type, repeat } = event as KeyboardEvent
    if (this.#isKeyDown && (type === 'keyup' || repeat)) {
      this.#isKeyDown = repeat
      return swallow(event)
    }
    if (this.#state.phase === 'warning') return this.#stay(event)
    if (this.#idle.check()) return swallow(event) // it slept, and nobody told us: this press acts on nothing
    if (this.#state.phase !== 'covered') this.#idle.touch()
  }

  /** Any press stays, and does nothing else. A tap ends with its click: until then the warning stays where it is. */
  #stay(event: Event): void {
    const { type } = event
    if (this.#idle.check()) return swallow(event)
    if (type === 'pointerdown') this.#idle.touch()
    if (type !== 'click' && type !== 'keydown') return
    swallow(event)
    this.#isKeyDown = type === 'keydown'
    this.send('stay')
  }
}

const keepIn = (event: Event): void => event.stopPropagation()

/** A link in the page's own words must not take the tablet away from whoever has it next. */
function stayHere(event: Event): void {
  const here = `${location.href.replace(/#.*/, '')}#`
  const leads = (each: EventTarget): boolean =>
    each instanceof HTMLAnchorElement && each.href !== '' && !each.href.startsWith(here)
  if (event.composedPath().some(leads)) event.preventDefault()
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
