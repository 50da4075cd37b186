import type { Env } from '../../env.ts'

/** After how long without activity, in milliseconds, something is to happen. */
export interface Limit {
  readonly after: number
  readonly then: () => void
}

/** What the controller asks of its kiosk. */
export interface IdleHost {
  readonly env: Env
}

/** A tablet that slept notices within this time of waking, even if nothing tells it. */
const LONGEST_NAP_MS = 30_000

/** Knows how long nobody has done anything: by the wall clock as well, since the other may stand still in sleep. */
export class IdleController {
  readonly #host: IdleHost
  readonly #limit: () => Limit | null
  #since = { now: 0, tick: 0 }
  #stop = (): void => undefined

  /** `limit`: what holds now; `null`: nobody is waited for. */
  constructor(host: IdleHost, limit: () => Limit | null) {
    this.#host = host
    this.#limit = limit
  }

  /** Milliseconds without activity. A wall clock that is set back makes nobody wait longer. */
  get elapsed(): number {
    const { env } = this.#host
    return Math.max(env.now() - this.#since.now, env.tick() - this.#since.tick)
  }

  /** Somebody did something. */
  touch(): void {
    const { env } = this.#host
    this.#since = { now: env.now(), tick: env.tick() }
  }

  /** Begins to wait for what holds now, or ends it. */
  arm(): void {
    this.#stop()
    const limit = this.#limit()
    if (!limit) return
    const left = Math.min(Math.max(limit.after - this.elapsed, 0), LONGEST_NAP_MS)
    this.#stop = this.#host.env.timer(() => {
      if (!this.check()) this.arm()
    }, left)
  }

  /** Ends the waiting. */
  end(): void {
    this.#stop()
  }

  /** Whether the time was over; then what was to happen has happened. */
  check(): boolean {
    const limit = this.#limit()
    if (!limit || this.elapsed < limit.after) return false
    limit.then()
    return true
  }
}
