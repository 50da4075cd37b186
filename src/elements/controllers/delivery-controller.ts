import { deliveryOf, type News, type Sender } from '../../delivery/drain.ts'
import type { Settings } from '../../config.ts'
import type { Env } from '../../env.ts'
import type { FormEvent, FormState } from '../../form/state.ts'
import { type Enqueued, type Entry, isKept } from '../../storage/outbox.ts'
import type { Destination } from '../../storage/records.ts'
import { encodeEnvelope, encodeForm } from '../../submission/encode.ts'
import type { Envelope } from '../../submission/schema.ts'
import type { Seal } from '../../submission/seal.ts'
import { emit, type ProblemCode } from '../events.ts'

/** After this long without an outcome the person is told that it takes longer than usual. */
const SLOW_MS = 10_000

/** By `format`: how the body is written, and what it is called. */
const FORMATS = {
  json: { contentType: 'application/json', encode: encodeEnvelope },
  form: { contentType: 'application/x-www-form-urlencoded', encode: encodeForm },
} as const

const SEALED = 'application/jose'

const VIOLATION = 'securitypolicyviolation'

/** By what came in the place of an answer: what is wrong. */
const NO_ANSWERS: Readonly<Record<string, ProblemCode>> = { unreadable: 'cors', forbidden: 'csp' }

/** What the controller asks of its element. */
export interface DeliveryHost extends HTMLElement {
  readonly env: Env
  readonly settings: Settings
  /** Seals what is kept and sent, where there is a key. */
  readonly seal: Seal | null | undefined
  /** The endpoint in full, or what stands for it where the page posts by itself; `null`: the page is the receiver. */
  readonly target: string | null
  readonly state: FormState
  /** Something befell the submission of this id; the next person's form has another one. */
  befall(event: FormEvent, id: string): void
  problem(code: ProblemCode, path: string, got: string): void
}

/** The draft that a submission takes the place of. */
export interface Replaced {
  /** Where it lies; `null` when there is none. */
  readonly id: string | null
  /** The answers are safe elsewhere, or somebody else's now: nothing of it stays. */
  wipe(): void
}

/** Where submissions go that are posted to this address. */
export function destinationOf(target: string, { format, ack }: Settings): Destination {
  const { origin, pathname } = new URL(target)
  return { url: origin + pathname, format, ack }
}

/** Tells the page's people what befell the storage; see `Sender`. */
export const storageNews =
  (host: Pick<DeliveryHost, 'problem'>) =>
  (lost: number | null): void =>
    lost === null ? host.problem('storage-memory', 'storage', '') : host.problem('storage-lost', 'storage', `${lost}`)

/** Hands a finished submission over and tells the form, and the page, what becomes of it. */
export class DeliveryController {
  readonly #host: DeliveryHost
  readonly #draft: Replaced
  #leave = (): void => undefined
  /** Where the element posts to by now, and how. */
  #way: string | null = null
  /** Where the page's own policy lets no request go. */
  #forbidden: string | null = null
  #envelope: Envelope | undefined
  /** By submission id: the last `why` of an unsent event. */
  readonly #said = new Map<string, string>()
  /** Submissions that nothing but this page holds. */
  readonly #unkept = new Set<string>()
  // Chrome before 119 asks only for the second; remove when none is in use
  readonly #ask = (event: Event): void => void Object.assign(event, { returnValue: event.preventDefault() ?? true })

  constructor(host: DeliveryHost, draft: Replaced) {
    this.#host = host
    this.#draft = draft
  }

  /** Ends that. What this element handed over is delivered all the same. */
  leave(): void {
    this.#leave()
    this.#leave = () => undefined
    this.#way = null
  }

  /** Begins to post for the element's endpoint as it is now: also what earlier visits left behind. */
  join(): void {
    const host = this.#host
    const { target, env } = host
    if (target === this.#way) return
    this.leave()
    this.#way = target
    if (target === null) return
    const unregister = deliveryOf(env).register(this.#senderTo(target))
    host.ownerDocument.addEventListener(VIOLATION, this.#violated)
    this.#leave = () => {
      unregister()
      host.ownerDocument.removeEventListener(VIOLATION, this.#violated)
    }
  }

  /** The browser says so of no other failure: a request that the page's policy forbids. Some name the origin only. */
  readonly #violated = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    const { endpoint } = this.#host.settings
    const isOurs = endpoint !== null && [endpoint, new URL(endpoint).origin].includes(blockedURI)
    if (!isOurs || effectiveDirective !== 'connect-src' || disposition !== 'enforce') return
    this.#forbidden = endpoint
    this.#host.problem('csp', 'endpoint', 'forbidden')
  }

  /** Lets go of the answers in the clear; what was handed over is delivered all the same. */
  forget(): void {
    this.#envelope = undefined
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
    if (!emit(this.#host, 'wb-submit', detail)) return this.#tell(id, { type: 'unstored' }) // if it was under way
    goOn()
    if (own) void this.#settle(envelope, settled)
    else void this.#handOver(envelope)
  }

  /** What the page, as the receiver, says became of it. Nothing said: never called sent. */
  async #settle({ id, instrument }: Envelope, settled: Promise<unknown> | null): Promise<void> {
    if (!settled) {
      this.#endDraft(id)
      return this.#tell(id, { type: 'handed' })
    }
    const answer = (await settled.catch(() => null)) as { readonly id?: unknown } | null
    if (answer?.id !== id) return this.#tell(id, { type: 'unstored' })
    this.#endDraft(id)
    this.#proven(id, instrument.id)
  }

  /** Whoever delivered it, this element has seen no receipt. */
  #proven(id: string, form: string): void {
    this.#heard({ what: 'sent', id, form, receipt: { id, receivedAt: null, status: 200 } })
  }

  /** Keeps the submission, then says so; what follows is heard later. */
  async #handOver(envelope: Envelope): Promise<void> {
    const { env, target } = this.#host
    if (target === null) return
    const { id } = envelope
    const stopClock = env.timer(() => this.#tell(id, { type: 'slow' }), SLOW_MS)
    try {
      const entry = await this.#entry(envelope, target)
      this.#enqueued(entry, await deliveryOf(env).handOver(this.#senderTo(target), entry, this.#draft.id))
    } catch {
      stopClock()
      this.#tell(id, { type: 'unstored' })
    }
  }

  /** The bytes that are kept and sent: sealed before anything touches the disk. */
  async #entry(envelope: Envelope, target: string): Promise<Entry> {
    const { id, instrument } = envelope
    const destination = destinationOf(target, this.#host.settings)
    const { contentType, encode } = FORMATS[destination.format]
    const { seal } = this.#host
    const plain: Entry = { id, form: instrument.id, destination, contentType, body: encode(envelope) }
    return seal ? { ...plain, contentType: SEALED, body: await seal(plain.body, id, instrument.id) } : plain
  }

  #enqueued({ form, id }: Entry, enqueued: Enqueued): void {
    this.#endDraft(id)
    if (enqueued === 'already-delivered') return this.#proven(id, form)
    if (enqueued === 'memory') return this.#warn(id, this.#host.state.fate !== 'sent')
    this.#tell(id, { type: isKept(enqueued) ? 'saved' : 'unstored' })
    if (enqueued === 'disk') emit(this.#host, 'wb-saved', { form, submissionId: id })
  }

  /** While a submission would go with the page, whoever is about to leave is asked by the browser. */
  #warn(id: string, isUnkept: boolean): void {
    this.#unkept[isUnkept ? 'add' : 'delete'](id)
    const change = this.#unkept.size ? addEventListener : removeEventListener
    change('beforeunload', this.#ask)
  }

  #senderTo(target: string): Sender {
    return {
      destination: destinationOf(target, this.#host.settings).url,
      url: this.#host.settings.endpoint && target,
      headers: () => this.#host.settings.headers ?? {},
      transport: () => this.#host.settings.transport,
      forbidden: () => this.#forbidden === target,
      heard: (news) => this.#heard(news),
      missing: (id) => this.#envelope?.id === id && void this.#handOver(this.#envelope),
      missed: storageNews(this.#host),
    }
  }

  #heard(news: News): void {
    const { form, id: submissionId } = news
    if (news.what === 'sent' || news.why === 'expired') this.#warn(submissionId, false)
    if (news.what === 'sent') {
      this.#tell(submissionId, { type: 'sent' })
      emit(this.#host, 'wb-sent', { form, submissionId, receipt: news.receipt })
      return
    }
    this.#judge(news)
    const offline = news.why === 'retry' && !this.#host.env.online()
    this.#tell(submissionId, { type: offline ? 'waiting' : 'unsent' })
    if (this.#said.get(submissionId) === news.why) return
    this.#said.set(submissionId, news.why)
    emit(this.#host, 'wb-unsent', { form, submissionId, why: news.why })
  }

  /** Whether somebody has to change something, or only to wait. */
  #judge({ why, got }: Extract<News, { what: 'unsent' }>): void {
    const { transport } = this.#host.settings
    const wrong = why === 'retry' ? /^(redirect|status 2)/ : /^(redirect|status)/
    const isWrong = wrong.test(got) || (transport && got === 'no-answer')
    const code = NO_ANSWERS[got] ?? (isWrong && 'receiver')
    if (code) this.#host.problem(code, transport ? 'transport' : 'endpoint', got)
  }

  /** The next person's draft is another one. */
  #endDraft(id: string): void {
    if (this.#host.state.id === id) this.#draft.wipe()
  }

  #tell(id: string, event: FormEvent): void {
    this.#host.befall(event, id)
  }
}

/** Frozen all the way down: a listener cannot change what another one, or the receiver, will see. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
