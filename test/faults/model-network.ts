import type { RawAnswer } from '../../src/delivery/post.ts'
import type { Chance } from './chance.ts'
import { type Made, RETRY_AFTER, type Weather } from './weather.ts'

/** What a person sends: `receipt` is what a receiver says that has it. */
export interface Letter {
  readonly id: string
  readonly body: Uint8Array
  readonly receipt: string
}

/** Three people's. */
export const LETTERS: readonly Letter[] = ['id-0', 'id-1', 'id-2'].map((id) => {
  const receipt = JSON.stringify({ id, receivedAt: '2026-11-20T12:00:00Z' })
  return { id, body: Buffer.from(JSON.stringify({ id })), receipt }
})

const LATE_MS = 60_000

/** A network in any weather, and a receiver at its end that keeps its half of the promise: one row for each key. */
export class ModelNetwork {
  /** By key: what arrived under it first. */
  readonly rows = new Map<string, Letter>()
  #late: { readonly due: number; readonly take: () => void }[] = []
  readonly #chance: Chance

  constructor(chance: Chance) {
    this.#chance = chance
  }

  has(id: string): boolean {
    for (const letter of this.rows.values()) if (letter.id === id) return true
    return false
  }

  /** When the next that is late arrives. */
  get next(): number {
    return this.#late.reduce((first, { due }) => Math.min(first, due), Infinity)
  }

  /** Lets arrive what was late until now. */
  arrives(now: number): void {
    if (!this.#late.length) return
    for (const { due, take } of this.#late) if (due <= now) take()
    this.#late = this.#late.filter(({ due }) => due > now)
  }

  #take(key: string, letter: Letter): Made {
    const known = this.rows.get(key)
    if (known && known.body !== letter.body) return { status: 422, body: '{"title":"other bytes under this id"}' }
    this.rows.set(key, letter)
    return { status: known ? 200 : 201, body: letter.receipt }
  }

  /** One request under this key, at this time. */
  send(key: string, letter: Letter, weather: Weather, now: number): RawAnswer {
    const take = () => this.#take(key, letter)
    const { arrives, answer } = weather
    if (arrives === 'late') this.#late.push({ due: now + LATE_MS, take })
    if (arrives === 'twice') take()
    const said = arrives === 'yes' || arrives === 'twice' ? take() : { status: 500 }
    if (answer === 'none') return { kind: 'no-answer' }
    if (answer === 'never') return { kind: 'too-slow' }
    return this.#answer(answer === 'receipt' ? said : { body: said.body ?? '', ...answer })
  }

  #answer({ status, type = 'application/json', body = '', flaw, retryAfter }: Made): RawAnswer {
    if (flaw === 'trickle') return { kind: 'too-slow' }
    if (flaw === 'redirect') return { kind: 'redirect' }
    const later = retryAfter ? this.#chance.pick(RETRY_AFTER) : null
    return { kind: 'answer', status, contentType: type, body: flaw ? null : body, location: null, retryAfter: later }
  }
}
