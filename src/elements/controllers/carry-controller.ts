import type { Settings } from '../../config.ts'
import { type Delivery, deliveryOf, type News, type Sender } from '../../delivery/drain.ts'
import type { Env } from '../../env.ts'
import { emit, type ProblemCode } from '../events.ts'
import { destinationOf, storageNews } from './delivery-controller.ts'

/** How many receipts staff see. */
const RECEIPTS = 5

/** What the controller asks of its kiosk. */
export interface CarryHost extends HTMLElement {
  readonly env: Env
  readonly settings: Settings
  problem(code: ProblemCode, path: string, got: string): void
}

/** The same world, which says each line once: each person's form would say it again. */
function worldOf(env: Env, memoryOnly: boolean): Env {
  const told = new Set<string>()
  const report = (line: string): void => {
    if (!told.has(line)) env.report(line)
    told.add(line)
  }
  return { ...env, memoryOnly, report }
}

/**
 * Carries on what persons before have sent off, also between people and after a restart. Without a key to seal with
 * nothing of it ever touches the disk.
 */
export class CarryController {
  readonly #host: CarryHost
  /** By whether nothing may be kept on the disk. */
  readonly #worlds = new Map<boolean, Env>()
  #received: readonly number[] = []
  #registered = ''
  #stop = (): void => undefined

  constructor(host: CarryHost) {
    this.#host = host
  }

  /** The world of the forms: one for all of them, so that one delivery serves them. */
  get world(): Env {
    const memoryOnly = this.#host.settings.sealKey === null
    const world = this.#worlds.get(memoryOnly) ?? worldOf(this.#host.env, memoryOnly)
    this.#worlds.set(memoryOnly, world)
    return world
  }

  get delivery(): Delivery {
    return deliveryOf(this.world)
  }

  /** When the receiver last confirmed something, newest first. */
  get received(): readonly number[] {
    return this.#received
  }

  /** Begins to deliver to where the kiosk's submissions go; again when that is set anew. */
  join(): void {
    const { endpoint, format, ack, sealKey } = this.#host.settings
    const now = JSON.stringify([endpoint, format, ack, sealKey === null])
    if (now === this.#registered) return
    this.leave()
    this.#registered = now
    if (!endpoint) return
    this.#stop = this.delivery.register(this.#senderTo(endpoint))
  }

  /** Ends that. What was handed over is delivered all the same. */
  leave(): void {
    this.#stop()
    this.#stop = () => undefined
    this.#registered = ''
  }

  /** The receiver has confirmed something. */
  noted(): void {
    this.#received = [this.#host.env.now(), ...this.#received].slice(0, RECEIPTS)
  }

  #senderTo(endpoint: string): Sender {
    return {
      destination: destinationOf(endpoint, this.#host.settings).url,
      url: endpoint,
      headers: () => this.#host.settings.headers ?? {},
      transport: () => this.#host.settings.transport,
      heard: (news) => this.#heard(news),
      missed: storageNews(this.#host),
    }
  }

  /** Of submissions of an earlier life of this page: their forms are gone. */
  #heard(news: News): void {
    const { form, id: submissionId } = news
    if (news.what === 'sent') {
      this.noted()
      emit(this.#host, 'wb-sent', { form, submissionId, receipt: news.receipt })
    } else emit(this.#host, 'wb-unsent', { form, submissionId, why: news.why })
  }
}
