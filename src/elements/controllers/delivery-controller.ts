import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { deliveryOf, type News, type Sender } from '../../delivery/drain.ts'
import type { Env } from '../../env.ts'
import type { FormEvent, FormState } from '../../form/state.ts'
import { destinationKey, type Enqueued, type Entry } from '../../storage/outbox.ts'
import type { Destination } from '../../storage/records.ts'
import { emit, type ProblemCode } from '../events.ts'

/** After this long without an outcome the person is told that it takes longer than usual. */
const SLOW_MS = 10_000

/** What the controller asks of its element. */
export interface DeliveryHost extends ReactiveControllerHost, HTMLElement {
  readonly env: Env
  /** The endpoint in full, or `null`. */
  readonly target: string | null
  readonly state: FormState
  befall(event: FormEvent): void
  problem(code: ProblemCode, message: string): void
}

/** Hands a finished submission over and tells the form, and the page, what becomes of it. */
export class DeliveryController implements ReactiveController {
  readonly #host: DeliveryHost
  #leave: (() => void) | undefined
  /** By submission id: the last `why` of an unsent event. */
  readonly #said = new Map<string, string>()

  constructor(host: DeliveryHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#leave?.()
    this.#leave = undefined
  }

  /** Begins to post for the element's endpoint: also what earlier visits left behind. */
  join(): void {
    const { target, env } = this.#host
    if (target === null || this.#leave) return
    this.#leave = deliveryOf(env).register(this.#senderTo(target), () => {
      this.#host.problem('storage-memory', 'IndexedDB cannot be used here: a submission is kept only until it is sent')
    })
  }

  /** Tries waiting submissions now. */
  look(): Promise<void> {
    return deliveryOf(this.#host.env).look()
  }

  /** Keeps the submission, then says so; what follows is heard later. */
  async handOver(form: string, id: string, body: Uint8Array): Promise<void> {
    const { env, target } = this.#host
    if (target === null) return
    const sender = this.#senderTo(target)
    const destination = destinationOf(target)
    const entry: Entry = { id, form, destination, contentType: 'application/json', body }
    const stopClock = env.timer(() => this.#tell(id, { type: 'slow' }), SLOW_MS)
    try {
      this.#enqueued(entry, await deliveryOf(env).handOver(sender, entry))
    } catch {
      stopClock()
      this.#tell(id, { type: 'unstored' })
    }
  }

  #enqueued({ form, id }: Entry, enqueued: Enqueued): void {
    if (enqueued === 'memory') return
    this.#tell(id, { type: 'saved' })
    if (enqueued === 'disk') emit(this.#host, 'wb-saved', { form, submissionId: id })
  }

  #senderTo(url: string): Sender {
    return {
      destination: destinationKey(destinationOf(url)),
      url,
      headers: () => ({}),
      heard: (news) => this.#heard(news),
    }
  }

  #heard(news: News): void {
    const { form, id: submissionId } = news
    if (news.what === 'sent') {
      this.#tell(submissionId, { type: 'sent' })
      emit(this.#host, 'wb-sent', { form, submissionId, receipt: news.receipt })
      return
    }
    const offline = news.why === 'retry' && !this.#host.env.online()
    this.#tell(submissionId, { type: offline ? 'waiting' : 'unsent' })
    if (this.#said.get(submissionId) === news.why) return
    this.#said.set(submissionId, news.why)
    emit(this.#host, 'wb-unsent', { form, submissionId, why: news.why })
  }

  /** Only the form that is still this submission hears of it: the next person's form has another id. */
  #tell(id: string, event: FormEvent): void {
    if (this.#host.state.id === id) this.#host.befall(event)
  }
}

function destinationOf(target: string): Destination {
  const { origin, pathname } = new URL(target)
  return { url: origin + pathname, format: 'json', ack: 'receipt' }
}
