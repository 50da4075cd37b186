import { deliveryOf, type News, type Sender } from '../../delivery/drain.ts'
import type { Env } from '../../env.ts'
import type { FormEvent, FormState } from '../../form/state.ts'
import { destinationKey, type Enqueued, type Entry } from '../../storage/outbox.ts'
import type { Destination } from '../../storage/records.ts'
import { encodeEnvelope } from '../../submission/encode.ts'
import type { Envelope } from '../../submission/schema.ts'
import { emit, type ProblemCode } from '../events.ts'

/** After this long without an outcome the person is told that it takes longer than usual. */
const SLOW_MS = 10_000

const JSON_TYPE = 'application/json'

/** What the controller asks of its element. */
export interface DeliveryHost extends HTMLElement {
  readonly env: Env
  /** The endpoint in full, or `null`. */
  readonly target: string | null
  readonly state: FormState
  befall(event: FormEvent): void
  problem(code: ProblemCode, message: string): void
}

/** Hands a finished submission over and tells the form, and the page, what becomes of it. */
export class DeliveryController {
  readonly #host: DeliveryHost
  #leave: (() => void) | undefined
  #envelope: Envelope | undefined
  /** By submission id: the last `why` of an unsent event. */
  readonly #said = new Map<string, string>()

  constructor(host: DeliveryHost) {
    this.#host = host
  }

  /** Ends that. What this element handed over is delivered all the same. */
  leave(): void {
    this.#leave?.()
    this.#leave = undefined
  }

  /** Begins to post for the element's endpoint: also what earlier visits left behind. */
  join(): void {
    const { target, env } = this.#host
    if (target === null || this.#leave) return
    const host = this.#host
    this.#leave = deliveryOf(env).register(
      this.#senderTo(target),
      () => host.problem('storage-memory', 'IndexedDB cannot be used here: a submission is kept only until it is sent'),
      (lost) =>
        host.problem('storage-lost', `the browser has deleted its database: ${lost} unsent submissions are lost`),
    )
  }

  /** Tries waiting submissions now, whatever they wait for. */
  look(): Promise<void> {
    return deliveryOf(this.#host.env).look('asked')
  }

  /** **Try again**: the same submission, to the page that is its own receiver or to the endpoint. */
  retry(): void {
    if (!this.#envelope) return
    if (this.#host.target === null) this.submit(this.#envelope, () => undefined)
    else void this.#tryAgain(this.#envelope)
  }

  /** When nothing could be tried, since the receiver asked to be left alone, that is not sending. */
  async #tryAgain(envelope: Envelope): Promise<void> {
    await this.#handOver(envelope)
    await this.look()
    if (this.#host.state.fate === 'sending') this.#tell(envelope.id, { type: 'unsent' })
  }

  /**
   * Offers the submission to the page, which may cancel it; then `goOn` is called, and it is handed over. Without an
   * endpoint the page is the receiver and gets the envelope itself.
   */
  submit(envelope: Envelope, goOn: () => void): void {
    this.#envelope = envelope
    const { id, instrument } = envelope
    const own = this.#host.target === null
    let settled: Promise<unknown> | null = null
    const settle = (promise: Promise<unknown>): void => {
      settled = Promise.resolve(promise)
    }
    const detail = { form: instrument.id, submissionId: id, ...(own && { envelope: frozen(envelope), settle }) }
    if (!emit(this.#host, 'wb-submit', detail)) return
    goOn()
    if (own) void this.#settle(envelope, settled)
    else void this.#handOver(envelope)
  }

  /** What the page, as the receiver, says became of it. Nothing said: never called sent. */
  async #settle({ id, instrument }: Envelope, settled: Promise<unknown> | null): Promise<void> {
    if (!settled) return this.#tell(id, { type: 'handed' })
    const answer = (await settled.catch(() => null)) as { readonly id?: unknown } | null
    if (answer?.id !== id) return this.#tell(id, { type: 'unsent' })
    const receipt = { id, receivedAt: null, status: 200 }
    this.#heard({ what: 'sent', id, form: instrument.id, receipt })
  }

  /** Keeps the submission, then says so; what follows is heard later. */
  async #handOver(envelope: Envelope): Promise<void> {
    const { env, target } = this.#host
    if (target === null) return
    const { id, instrument } = envelope
    const body = encodeEnvelope(envelope)
    const entry: Entry = { id, form: instrument.id, destination: destinationOf(target), contentType: JSON_TYPE, body }
    const stopClock = env.timer(() => this.#tell(id, { type: 'slow' }), SLOW_MS)
    try {
      this.#enqueued(entry, await deliveryOf(env).handOver(this.#senderTo(target), entry))
    } catch {
      stopClock()
      this.#tell(id, { type: 'unstored' })
    }
  }

  #enqueued({ form, id }: Entry, enqueued: Enqueued): void {
    if (enqueued === 'memory') return
    const isGone = enqueued === 'already-discarded' || enqueued === 'already-expired'
    this.#tell(id, { type: isGone ? 'unstored' : 'saved' })
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

/** Frozen all the way down: a listener cannot change what another one, or the receiver, will see. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
