import type { OutboxRecord, Tombstone } from '../../src/storage/records.ts'
import type { ModelDisk } from './model-disk.ts'
import type { ModelNetwork } from './model-network.ts'

/** What is given up was tried so often before, and is older than that. */
const [LEAST_CLAIMS, LEAST_AGE_MS] = [10, 30 * 86_400_000]

interface Claim {
  /** Name of the page. */
  readonly by: string
  /** Until when nobody else may claim it. */
  until: number
}

/** Watches what the pages of a model claim and say, and says what may not be. */
export class ModelOracle {
  readonly problems: string[] = []
  readonly saved = new Set<string>()
  readonly sent = new Set<string>()
  /** Ids that somebody decided to give up, or that went by their age. */
  readonly gone = new Set<string>()
  expired = 0
  /** Whether the clock jumped, or ids were forgotten to make room: then pages may know less. */
  isLoose = false
  readonly #claims = new Map<string, Claim>()
  readonly #network: ModelNetwork
  readonly #disk: ModelDisk

  constructor(network: ModelNetwork, disk: ModelDisk) {
    this.#network = network
    this.#disk = disk
  }

  violate(what: string): void {
    if (!this.problems.includes(what)) this.problems.push(what)
  }

  claimed(id: string, by: string, now: number, until: number): void {
    const before = this.#claims.get(id)
    const isHeld = before && before.by !== by && now < before.until
    if (isHeld && !this.isLoose) this.violate('claimed while another page had it')
    this.#claims.set(id, { by, until })
  }

  /** A page wrote down what an attempt came to; `before` lay there until then. A proof holds whoever brings it. */
  settled({ id, epoch, createdAt }: OutboxRecord, by: string, isSent: boolean, before: unknown, now: number): void {
    const claim = this.#claims.get(id)
    const after = this.#disk.outbox.get(id)
    if (claim?.by === by) claim.until = 0
    else if (!isSent && after !== before) this.violate('written down by a page that had lost it')
    const stone = this.#disk.tombstones.get(id) as Tombstone | undefined
    if (stone?.how !== 'expired' || before === undefined || after !== undefined) return
    this.expired++
    this.gone.add(id)
    const isYoung = now - createdAt <= LEAST_AGE_MS && !this.isLoose
    if (epoch < LEAST_CLAIMS || isYoung) this.violate('was given up before its time')
  }

  told(id: string): void {
    this.sent.add(id)
    if (!this.#network.has(id)) this.violate('called sent, and the receiver has it not')
  }

  /** At the end: nothing lost, nothing twice. */
  verdict(): void {
    const ids = new Set([...this.#network.rows.values()].map(({ id }) => id))
    if (ids.size < this.#network.rows.size) this.violate('stored twice by the receiver')
    for (const id of this.saved) {
      if (ids.has(id) || this.gone.has(id)) continue
      this.violate(this.#disk.outbox.has(id) ? 'never delivered though everything works' : 'called saved, and lost')
    }
  }

  /** What became of a draft; `isKept`: whether it was called saved, not long ago. */
  judgeDraft(id: string, draft: string, isKept: boolean): void {
    if (this.isLoose) return
    const [isThere, isOver] = [this.#disk.drafts.has(draft), this.#network.has(id) || this.gone.has(id)]
    if (isThere && this.#network.has(id)) this.violate('a draft stayed behind its submission')
    if (isKept && !isThere && !isOver) this.violate('an unfinished form vanished')
  }
}
