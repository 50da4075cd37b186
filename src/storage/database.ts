import type { Env } from '../env.ts'
import { CannotOpen, DiskBackend } from './disk.ts'
import { memoryBackend } from './memory.ts'
import type { Backend, Tables, TransactionName } from './backend.ts'

/** The stores of this page: on the disk, or in memory from the moment the disk cannot be opened. */
export class Database {
  #backend: Backend
  readonly #missed: (lost: number | null) => void

  /**
   * `missed` is called once with `null`, when the disk turns out not to be had, and with the number of submissions,
   * when the browser has thrown them away.
   */
  constructor(env: Env, missed: (lost: number | null) => void) {
    this.#backend = env.memoryOnly ? memoryBackend() : new DiskBackend(env, missed)
    this.#missed = missed
    env.onPageLife((what) => {
      if (what === 'left') this.#backend.close()
      // a page that stands still must hold up no other: WebKit lets no page write while a kept one has begun to
      if (what === 'frozen' || what === 'kept') this.#backend.abandon()
    })
  }

  /** Whether what is kept here survives the page. */
  get kind(): Backend['kind'] {
    return this.#backend.kind
  }

  /**
   * One transaction. In memory from now on when the disk cannot be opened; rejects when the transaction itself fails.
   */
  async transact<T>(name: TransactionName, work: (tables: Tables) => Promise<T>): Promise<T> {
    const backend = this.#backend
    try {
      return await backend.transact(name, work)
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error
      // several may find out together that the disk is gone: only the first of them changes over
      if (this.#backend === backend) {
        this.#backend = memoryBackend()
        this.#missed(null)
      }
      return this.#backend.transact(name, work)
    }
  }
}
