import type { Settings } from '../../config.ts'
import type { Env } from '../../env.ts'
import { reduce } from '../../form/reduce.ts'
import { type Action, type Circumstances, type FormState, type Layout, type Notice, start } from '../../form/state.ts'
import type { Instrument } from '../../instruments/schema.ts'

/** What the controller asks of its element. */
export interface FormHost {
  readonly env: Env
  readonly settings: Settings
  /** A new, empty form with a new id. */
  fresh(): FormState
  requestUpdate(): void
}

/** 128 random bits, base64url: 22 characters. */
export function newId(env: Env): string {
  const text = btoa(String.fromCharCode(...env.random(16)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Keeps one person's form: passes actions to `reduce` and has the element rendered when the state changed. */
export class FormController {
  readonly #host: FormHost
  #state: FormState | undefined

  constructor(host: FormHost) {
    this.#host = host
  }

  /** Whether anything was answered. */
  get hasAnswers(): boolean {
    return Object.keys(this.#state?.answers ?? {}).length > 0
  }

  /** The form as it is now; a new, empty one when there is none yet. */
  get state(): FormState {
    this.#state ??= this.#host.fresh()
    return this.#state
  }

  /** Puts a new, empty form with a new id in the place of this one. */
  restart(notice: Notice = 'none'): void {
    this.restore({ ...this.#host.fresh(), notice })
  }

  /** Puts another state in the place of this one: from a draft, or to show it. */
  restore(state: FormState): void {
    this.#state = state
    this.#host.requestUpdate()
  }

  /** What the state would be after this action. */
  foresee(action: Action): FormState {
    return reduce(this.state, action, this.#circumstances())
  }

  /** Lets something happen to the form. Returns whether it changed anything. */
  dispatch(action: Action): boolean {
    const next = this.foresee(action)
    const changed = next !== this.#state
    if (changed) this.restore(next)
    return changed
  }

  /** A form that asks this. */
  begin(instrument: Instrument): FormState {
    const { env, settings } = this.#host
    const layout: Layout = this.#state?.layout ?? (settings.layout === 'paper' ? 'paper' : 'one-per-screen')
    return start(instrument, newId(env), layout, settings.intro === 'on')
  }

  #circumstances(): Circumstances {
    const { env, settings } = this.#host
    return {
      now: env.now(),
      tick: env.tick(),
      intro: settings.intro === 'on',
      review: settings.review === 'on',
      requireAll: settings.require === 'all',
    }
  }
}
