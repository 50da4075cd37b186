import type { Settings } from '../../config.ts'
import type { Seal } from '../../submission/seal.ts'
import type { ProblemCode } from '../events.ts'

/** What the controller asks of its element. */
export interface SealHost {
  readonly settings: Settings
  requestUpdate(): void
  problem(code: ProblemCode, path: string, got: string): void
}

/** Gets the cipher ready before anything is asked: answers that could not be sealed must never be given. */
export class SealController {
  readonly #host: SealHost
  #key: Settings['sealKey'] = null
  #seal: Seal | undefined

  constructor(host: SealHost) {
    this.#host = host
  }

  /** What seals; `null` when there is no key; `undefined` while it is not to be had, and nothing may be asked. */
  get seal(): Seal | null | undefined {
    const { sealKey } = this.#host.settings
    if (JSON.stringify(sealKey) !== JSON.stringify(this.#key)) {
      this.#key = sealKey
      this.#seal = undefined
      if (sealKey) void this.#load(sealKey)
    }
    return sealKey ? this.#seal : null
  }

  async #load(key: NonNullable<Settings['sealKey']>): Promise<void> {
    try {
      const { sealer } = await import('../../submission/seal.ts')
      const seal = await sealer(key)
      if (this.#key === key) this.#seal = seal
      this.#host.requestUpdate()
    } catch {
      this.#host.problem('config', 'seal-key', 'unusable')
    }
  }
}
