import type { Env } from '../env.ts'
import type { Database } from './database.ts'
import type { Tables } from './backend.ts'
import type { DraftRecord } from './records.ts'

/** How long an unfinished form is kept: a day, counted from when it was begun. */
export const DRAFT_LIFE_MS = 24 * 60 * 60_000

/** One place on this device where one element keeps its draft, and the key that opens it. */
export interface Slot {
  readonly id: string
  readonly key: CryptoKey
  /** Whether the key is kept here too; else the tab has it. */
  readonly keeps?: boolean
}

/** What is kept, and where. */
export interface Keeping {
  readonly slot: Slot
  /** Form and version: what the draft is bound to, beside its submission. */
  readonly about: string
  readonly submissionId: string
  /** Wall clock at which the form was begun, milliseconds since 1970. */
  readonly begun: number
  /** The last revision that this tab has read or written; 0: none. */
  readonly revision: number
}

/** A draft that was found; `bytes` is `null` when it cannot be read. */
export interface Found {
  readonly bytes: Uint8Array | null
  readonly revision: number
}

const IV_BYTES = 12 // NIST SP 800-38D, 8.2.2

const isOver = ({ expiresAt }: DraftRecord, now: number): boolean =>
  !(expiresAt > now && expiresAt <= now + 2 * DRAFT_LIFE_MS) // so far away: the clock went back

/** A draft and its key go together; one after the other, so that no failure goes unheard. */
export async function forget({ drafts, keys }: Pick<Tables, 'drafts' | 'keys'>, id: string): Promise<void> {
  await drafts.delete(id)
  await keys.delete(id)
}

/** Unfinished forms, enciphered. Whoever has not read the last revision may not write the next. */
export class Drafts {
  readonly #env: Env
  readonly #database: Database

  constructor(env: Env, database: Database) {
    this.#env = env
    this.#database = database
  }

  /**
   * Keeps `bytes` of this submission, unless another tab wrote since `revision`, or the submission was handed over.
   * Returns whether it did.
   */
  async save({ slot, about, submissionId, begun, revision }: Keeping, bytes: Uint8Array): Promise<boolean> {
    const iv = this.#env.random(IV_BYTES)
    const sealed = await this.#env.encrypt(slot.key, iv, bytes, `${about} ${submissionId}`)
    const expiresAt = begun + DRAFT_LIFE_MS
    const record: DraftRecord = { id: slot.id, submissionId, revision: revision + 1, expiresAt, iv, sealed }
    return this.#database.transact('drafts.save', async ({ drafts, keys, outbox, tombstones }) => {
      // what was handed over may still be open in another tab: its answers must not stay behind
      if ((await outbox.get(submissionId)) || (await tombstones.get(submissionId))) return false
      if (((await drafts.get(slot.id))?.revision ?? 0) !== revision) return false
      await drafts.put(record)
      // another tab may have cleared the key meanwhile: a draft without it is lost
      if (slot.keeps) await keys.put({ id: slot.id, key: slot.key })
      return true
    })
  }

  /** The draft in this slot, if there is one that is not over. Whatever is over, anybody's, goes. */
  async find(slot: Slot, about: string): Promise<Found | null> {
    const record = await this.#database.transact('drafts.find', async (tables) => {
      const now = this.#env.now()
      for (const each of await tables.drafts.getAll()) if (isOver(each, now)) await forget(tables, each.id)
      return tables.drafts.get(slot.id)
    })
    if (!record) return null
    const { iv, sealed, revision, submissionId } = record
    // what was changed, and what has another shape, cannot be read
    const bytes = await this.#env.decrypt(slot.key, iv, sealed, `${about} ${submissionId}`).catch(() => null)
    return { bytes, revision }
  }

  /** The key kept on this device for this place; made when it is asked for with `make`, and kept with a draft. */
  async deviceKey(id: string, make: boolean): Promise<CryptoKey | null> {
    const kept = await this.#database.transact('drafts.key', ({ keys }) => keys.get(id))
    return kept?.key ?? (make ? this.#env.cipherKey() : null)
  }

  /** Deletes the draft of this place and its key. */
  wipe(id: string): Promise<void> {
    return this.#database.transact('drafts.wipe', (tables) => forget(tables, id))
  }
}
