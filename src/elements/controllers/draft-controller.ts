import type { Settings } from '../../config.ts'
import { deliveryOf } from '../../delivery/drain.ts'
import { attempt, type Env } from '../../env.ts'
import { type Draft, draftOf, restored } from '../../form/draft.ts'
import type { FormEvent, FormState, Unfinished } from '../../form/state.ts'
import type { Instrument } from '../../instruments/schema.ts'
import { Drafts, type Found, type Slot } from '../../storage/drafts.ts'
import { utf8 } from '../../submission/encode.ts'
import type { ProblemCode } from '../events.ts'
import { newId } from './form-controller.ts'

/** A draft is written this long after the last change. */
const PAUSE_MS = 400

/** A draft that is found later than this no longer takes the place of a first screen that asks at once. */
const PATIENCE_MS = 1000

const NAME_BYTES = 16
const KEY_BYTES = 32 // AES-256

const { parse, stringify } = JSON

/** What the controller asks of its element. */
export interface DraftHost {
  readonly env: Env
  readonly settings: Settings
  readonly state: FormState
  /** What is asked, in this order. */
  readonly instruments: readonly Instrument[]
  /** Page path and which of its elements this is. */
  readonly draftKey: string
  /** Puts a new, empty form in the place of this one. */
  start(): void
  /** Shows a state. */
  restore(state: FormState): void
  befall(event: FormEvent): void
  problem(code: ProblemCode, path: string, got: string): void
}

const fromText = (text: string): Uint8Array => Uint8Array.from(text.split(','), Number)

/** Keeps an unfinished form, offers it to whoever comes back, and lets nothing of it stay behind. */
export class DraftController {
  readonly #host: DraftHost
  #revision = 0
  #slot: Slot | undefined
  #kept: FormState | undefined
  #isDirty = false
  /** A page that stands still keeps the disk closed: it would hold up every other page. */
  #isStill = false
  #stopTimer = (): void => undefined
  #stopListening: (() => void) | undefined
  /** One write after the other. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(host: DraftHost) {
    this.#host = host
  }

  /** Where the draft lies, for the hand-over that deletes it; `null` when there is none. */
  get id(): string | null {
    return this.#slot?.id ?? null
  }

  /** Looks once for what an earlier page life left, and begins to keep. */
  join(): void {
    if (this.#stopListening) return
    const { env } = this.#host
    this.#stopListening = env.onPageLife((what) => {
      if (what === 'kept') this.#cover()
      if (what === 'kept' || what === 'frozen') this.#isStill = true
      if (what === 'shown' || what === 'resumed') this.#isStill = false
      if (what === 'hidden' || what === 'left') this.#write()
    })
    if (!this.#isOff) void this.#offer(env.tick()).catch(() => undefined) // a disk that fails offers nothing
  }

  /** The page is left, and kept as it is: whoever comes Back may be somebody else. */
  #cover(): void {
    const { state } = this.#host
    const draft = draftOf(state)
    const offer = draft && restored(draft, state)
    if (offer && this.#isOff) this.#host.start()
    else if (offer) this.#host.restore({ ...state, place: 'resume', offer })
  }

  leave(): void {
    this.#write()
    this.#stopListening?.()
    this.#stopListening = undefined
  }

  /** After every change: keeps the form once the person pauses. */
  follow(state: FormState): void {
    if (this.#isOff || state === this.#kept || !this.#stopListening) return
    this.#kept = state
    this.#isDirty = true
    this.#stopTimer()
    this.#stopTimer = this.#host.env.timer(() => this.#write(), PAUSE_MS)
  }

  /** Deletes what was kept, here and on the device. It never holds anybody up. */
  wipe(): void {
    const { env, settings, draftKey } = this.#host
    this.#stopTimer()
    this.#kept = undefined // a write that waits for its turn finds nothing to write
    const onDevice = settings.draft === 'device' ? draftKey : undefined
    const ids = [onDevice, this.#slot?.id, this.#tab[0]]
    env.tabStore.write(this.#name, null)
    void this.#next(async () => {
      const written = new Set([...ids, this.#slot?.id]) // also by a write that was under way
      this.#slot = undefined
      this.#revision = 0
      for (const id of written) if (id !== undefined) await this.#erase(id)
    })
  }

  /** What the disk refuses to delete now it may delete later, unless the next draft lies there by then. */
  async #erase(id: string): Promise<void> {
    const again = (): void => void this.#next(() => this.#erase(id))
    if (id !== this.#slot?.id) await this.#drafts.wipe(id).catch(() => this.#host.env.timer(again, PATIENCE_MS))
  }

  get #isOff(): boolean {
    return this.#host.settings.draft === 'off'
  }

  get #drafts(): Drafts {
    const { env } = this.#host
    return new Drafts(env, deliveryOf(env).database)
  }

  get #name(): string {
    return `wb-draft ${this.#host.draftKey}`
  }

  /** Name and key of this tab's draft, as text; nothing, or one empty text, when it has none. */
  get #tab(): readonly string[] {
    return this.#host.env.tabStore.read(this.#name)?.split(' ') ?? []
  }

  /** Where the draft is to lie from now on: on this device where the person ticked that, else with this tab. */
  async #place(): Promise<Slot> {
    const { draftKey, env, settings, state } = this.#host
    const onDevice = settings.draft === 'device' && state.keep
    if (this.#slot) {
      if ((this.#slot.id === draftKey) === onDevice) return this.#slot
      await this.#drafts.wipe(this.#slot.id) // whoever changes their mind leaves nothing there
      env.tabStore.write(this.#name, null)
    }
    const slot = await (onDevice ? this.#deviceSlot(true) : this.#newTabSlot())
    if (!slot) throw new Error()
    this.#revision = (await this.#drafts.find(slot, this.#about))?.revision ?? 0
    return slot
  }

  async #deviceSlot(isNew: boolean): Promise<Slot | null> {
    const id = this.#host.draftKey
    const key = await this.#drafts.deviceKey(id, isNew)
    return key && { id, key, keeps: true }
  }

  async #tabSlot([id, raw]: readonly string[]): Promise<Slot | null> {
    return id && raw ? { id, key: await this.#host.env.cipherKey(fromText(raw)) } : null
  }

  #newTabSlot(): Promise<Slot | null> {
    const { env } = this.#host
    const tab = [NAME_BYTES, KEY_BYTES].map((length) => String(env.random(length)))
    env.tabStore.write(this.#name, tab.join(' '))
    return this.#tabSlot(tab)
  }

  /**
   * What the cipher is bound to, beside the submission: a draft of another form, or of another shape (the first figure,
   * which counts the shapes that drafts have had), does not open.
   */
  get #about(): string {
    return `1 ${this.#host.instruments.map(({ id, version }) => `${id} ${version}`).join()}`
  }

  #write(): void {
    this.#stopTimer()
    const state = this.#kept
    const draft = state && draftOf(state)
    if (!draft || !this.#isDirty || this.#isStill || this.#isOff) return
    this.#isDirty = false
    void this.#next(async () => {
      if (this.#kept !== state) return
      this.#slot = await this.#place()
      const bytes = utf8(stringify(draft))
      const kept = {
        slot: this.#slot,
        about: this.#about,
        submissionId: draft.id,
        begun: draft.startedAt,
        revision: this.#revision,
      }
      if (await this.#drafts.save(kept, bytes)) this.#revision++
      else this.#part()
    })
  }

  /** Another tab has gone on with this form, or sent it: what is answered here is another submission from now on. */
  #part(): void {
    const { env, state } = this.#host
    if (!draftOf(state)) return
    this.#slot = undefined
    this.#host.restore({ ...state, id: newId(env) })
  }

  /** A draft that cannot be written is no draft; the person goes on. */
  #next(work: () => Promise<unknown>): Promise<unknown> {
    this.#last = this.#last.then(work).catch(() => undefined)
    return this.#last
  }

  async #offer(since: number): Promise<void> {
    const { env, draftKey, settings } = this.#host
    const tab = await this.#tabSlot(this.#tab)
    const slot = tab ?? (settings.draft === 'device' ? await this.#deviceSlot(false) : null)
    const found = slot && (await this.#drafts.find(slot, this.#about))
    if (!found) return
    const offer = this.#read(found)
    if (!offer) {
      this.wipe()
      return this.#host.problem('draft-unreadable', 'draft', '')
    }
    this.#slot = slot
    this.#revision = found.revision
    this.#host.befall({
      type: 'offered',
      offer: { ...offer, keep: slot.id === draftKey },
      late: env.tick() - since > PATIENCE_MS,
    })
  }

  #read({ bytes }: Found): Unfinished | null {
    const { state, instruments } = this.#host
    const read = (): Unfinished | null =>
      bytes && restored(parse(new TextDecoder().decode(bytes)) as Draft, state, instruments)
    return attempt(read) ?? null
  }
}
