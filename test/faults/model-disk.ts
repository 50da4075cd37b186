import type { Table, Tables, TransactionName } from '../../src/storage/backend.ts'

/** A transaction fails without a trace, for want of room, or unheard; or its page dies before the commit, or after. */
export const OF_THE_DISK = ['fail', 'quota', 'fail after', 'crash', 'crash after'] as const
export type HowItFails = (typeof OF_THE_DISK)[number]

type Rows = Map<string, { readonly id: string }>

/** A store that answers at once, and takes back what a failed transaction has done. */
export class ModelDisk {
  readonly outbox: Rows = new Map()
  readonly tombstones: Rows = new Map()
  readonly drafts: Rows = new Map()
  readonly keys: Rows = new Map()
  /** What a transaction that will fail has changed. */
  readonly #undo: (() => void)[] = []
  #isToFail = false
  readonly #tables = {
    outbox: this.#table(this.outbox),
    tombstones: this.#table(this.tombstones),
    drafts: this.#table(this.drafts),
    keys: this.#table(this.keys),
  } as unknown as Tables

  /** Awaited values need not be promises. */
  #table(rows: Rows): Record<keyof Table<unknown>, unknown> {
    const remember = (key: string) => {
      if (!this.#isToFail) return
      const old = rows.get(key)
      this.#undo.push(() => (old ? rows.set(key, old) : rows.delete(key)))
    }
    const put = (value: { readonly id: string }) => {
      remember(value.id)
      rows.set(value.id, value)
    }
    const forget = (key: string) => {
      remember(key)
      rows.delete(key)
    }
    return {
      get: (key: string) => rows.get(key),
      getAll: () => [...rows.values()],
      put,
      delete: forget,
    }
  }

  /** All of it, or nothing; whoever asked may not be told which. One at a time. */
  async transact<T>(_name: TransactionName, work: (tables: Tables) => Promise<T>, how: HowItFails | null): Promise<T> {
    this.#isToFail = how !== null && !how.endsWith('after')
    const result = await work(this.#tables)
    if (how === null) return result
    while (this.#undo.length) this.#undo.pop()?.()
    throw Object.assign(new Error(how), { name: how === 'quota' ? 'QuotaExceededError' : 'Failure' })
  }
}
