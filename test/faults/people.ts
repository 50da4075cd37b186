import { check } from '../../src/config.ts'
import { DeliveryController, type DeliveryHost } from '../../src/elements/controllers/delivery-controller.ts'
import { deliveryOf } from '../../src/delivery/drain.ts'
import { reduce } from '../../src/form/reduce.ts'
import { type Action, type FormState, start } from '../../src/form/state.ts'
import { swemwbs } from '../../src/instruments/swemwbs.ts'
import { Drafts } from '../../src/storage/drafts.ts'
import { discard } from '../../src/storage/discard.ts'
import type { Envelope } from '../../src/submission/schema.ts'
import type { Submission } from './plan.ts'
import type { Tab, World } from './world.ts'

const ENDPOINT = 'https://receiver.example/s'
const SETTINGS = check({ endpoint: ENDPOINT }, { secure: true, base: ENDPOINT, now: 0 }).settings
const ABOUT = 'swemwbs 2008'

/** What a form element is to the code below it, without a page. */
export class Form {
  state: FormState
  readonly target = ENDPOINT
  readonly settings = SETTINGS
  readonly seal = null
  readonly ownerDocument = new EventTarget()
  readonly draftId: string
  readonly #world: World
  readonly #tab: Tab
  readonly #controller: DeliveryController

  constructor(world: World, tab: Tab, id = '') {
    this.#world = world
    this.#tab = tab
    this.state = start(swemwbs, id, 'paper', false)
    this.draftId = `draft ${id}`
    tab.forms.push(this)
    const draft = { id: this.draftId, wipe: () => this.endDraft() }
    this.#controller = new DeliveryController(this as unknown as DeliveryHost, draft)
  }

  get env() {
    return this.#tab.env
  }

  join = (): void => this.#controller.join()
  look = (): Promise<void> => this.#controller.look()

  /** It is taken out of the page and put in elsewhere. */
  move(): void {
    this.#controller.leave()
    this.#controller.join()
  }

  befall(action: Action, id = this.state.id): void {
    if (this.#tab.dead || id !== this.state.id) return
    const circumstances = {
      now: this.#world.now,
      tick: this.#world.tick,
      intro: false,
      review: false,
      requireAll: false,
    }
    this.state = reduce(this.state, action, circumstances)
    this.#world.note(`${action.type} → ${this.state.fate}`, this.#tab)
    if (this.state.fate === 'sent') this.#world.oracle.calledSent(this.state.id)
    if (action.type === 'saved') this.#world.oracle.calledSaved(this.state.id)
  }

  /** As an element does once the submission is kept, or on *Stop*. */
  endDraft(): void {
    this.#world.oracle.ended(this.draftId)
    void this.#drafts.wipe(this.draftId).catch(() => undefined)
  }

  /** Keeps the unfinished form, as a page does a moment after each answer, and reads it again. */
  keepDraft(): void {
    void this.#keeps().catch(() => undefined)
  }

  /** Looks for what an earlier page has kept, as a page does when it opens. */
  lookForDraft(): void {
    void this.#looks().catch(() => undefined)
  }

  giveUp(id: string): void {
    this.#world.oracle.givenUp(id)
    void discard(this.env, deliveryOf(this.env).database, id).catch(() => undefined)
  }

  get #drafts(): Drafts {
    return new Drafts(this.env, deliveryOf(this.env).database)
  }

  async #keeps(): Promise<void> {
    const [drafts, id, about] = [this.#drafts, this.draftId, ABOUT]
    const { id: submissionId } = this.state
    const key = await drafts.deviceKey(id, true)
    const slot = key && { id, key, keeps: true }
    if (!slot) return
    const { revision = 0 } = (await drafts.find(slot, about)) ?? {}
    const kept = await drafts.save({ slot, about, submissionId, begun: this.#world.now, revision }, Uint8Array.of(1))
    if (!kept && this.#world.disk.kept.drafts.get(id)?.revision !== revision) this.#world.strike('C5')
    await drafts.find(slot, about)
  }

  async #looks(): Promise<void> {
    const [drafts, id] = [this.#drafts, this.draftId]
    const { kept } = this.#world.disk
    const key = await drafts.deviceKey(id, false)
    const found = key && (await drafts.find({ id, key }, ABOUT))
    if (deliveryOf(this.env).database.kind === 'disk')
      this.#world.oracle.offered(id, kept.drafts.get(id), Boolean(found?.bytes))
  }

  problem(code: string, _path: string, got: string): void {
    if (this.#tab.dead) return
    if (code === 'storage-lost') this.#world.oracle.toldOfLoss(Number(/\d+/.exec(got)?.[0]))
    if (code === 'storage-memory') this.#tab.memory = true
    if (code === 'storage-memory' && this.#world.calm) this.#world.later(null, () => this.#world.reopen(this.#tab))
    this.#world.note(code, this.#tab)
  }

  dispatchEvent({ type, detail }: CustomEvent<{ readonly submissionId: string; readonly why?: string }>): boolean {
    if (this.#tab.dead) return true
    const { why } = detail
    if (type === 'wb-saved') this.#world.oracle.calledSaved(detail.submissionId)
    if (why === 'expired') this.#world.strike('told of an expiry')
    if (type === 'wb-sent') this.#world.oracle.calledSent(detail.submissionId)
    return true
  }

  send(envelope: Envelope): void {
    this.keepDraft()
    this.state = { ...this.state, place: 'handed-over', fate: 'sending' }
    this.#controller.submit(envelope, () => undefined)
  }

  retry(): boolean {
    const { fate } = this.state
    this.befall({ type: 'retry' })
    if (this.state.fate === fate) return false
    this.#controller.retry()
    return true
  }
}

/** Somebody who answers, sends, and comes back when the page has gone. */
export class Person {
  readonly id: string
  #form: Form | undefined
  #tab: Tab | undefined
  #turn: number
  readonly #world: World
  readonly #submission: Submission

  constructor(world: World, submission: Submission, index: number) {
    this.#world = world
    this.#submission = submission
    this.#turn = submission.turn
    this.id = `${'A'.repeat(20)}${String(index).padStart(2, '0')}`
  }

  get isComing(): boolean {
    return this.#turn > this.#world.turns
  }

  /** A page opened: somebody whose page has gone, and who was told nothing, may send the same answers again. */
  arrives(tab: Tab): void {
    if (!this.#tab?.dead || this.#form?.state.kept || !this.#world.chance.is(0.5)) return
    this.#tab = tab
    this.#turn = this.#world.turns + 3
  }

  /** Everything works again: what was left unfinished is looked for. */
  comesBack(): void {
    const [page] = this.#world.living()
    if (page && this.#submission.ends) new Form(this.#world, page, this.id).lookForDraft()
  }

  acts(): void {
    const { tab, presses, twin } = this.#submission
    const here = this.#world.tabs[tab]
    if (this.#turn === this.#world.turns + 80 && here?.dead === false) new Form(this.#world, here, this.id).keepDraft()
    if (this.#turn !== this.#world.turns) return
    const page = this.#tab?.dead === false ? this.#tab : this.#world.tabs[tab]
    if (!page || page.dead || page.frozen) return
    this.#tab = page
    if (this.#submission.ends) return this.#leavesUnfinished(page)
    if (presses > 1) this.#world.strike('C1')
    this.#form = this.#sends(page, 'first', presses)
    const other = this.#world.living().find((each) => each !== page && !each.frozen)
    if (twin === 'none' || !other) return
    this.#world.strike(twin === 'edited' ? 'C6' : 'L12')
    this.#sends(other, twin === 'edited' ? 'second' : 'first', 1)
  }

  /** Answers, pauses, goes on; then it is somebody else's turn, or the answers are cleared. */
  #leavesUnfinished(page: Tab): void {
    this.#form = new Form(this.#world, page, this.id)
    const { chance } = this.#world
    const form = this.#form
    form.lookForDraft()
    form.keepDraft()
    this.#world.timer(page, () => form.keepDraft(), chance.below(4000))
    if (this.#submission.ends === 'stopped') this.#world.timer(page, () => form.endDraft(), 4000 + chance.below(4000))
  }

  #sends(tab: Tab, answers: string, presses: number): Form {
    const form = new Form(this.#world, tab, this.id)
    form.join()
    const envelope = { id: this.id, instrument: { id: 'swemwbs' }, answers } as unknown as Envelope
    this.#keepsElsewhere(tab)
    for (let press = 0; press < presses; press++) form.send(envelope)
    return form
  }

  /** The same form stands in a duplicated tab, which keeps it a moment later. */
  #keepsElsewhere(tab: Tab): void {
    const other = this.#world.living().find((each) => each !== tab && !each.frozen)
    if (!other) return
    const copy = new Form(this.#world, other, this.id)
    this.#world.timer(other, () => copy.keepDraft(), this.#world.chance.below(400))
  }

  triesAgain = (): boolean => (this.#tab && !this.#tab.dead && !this.#tab.frozen && this.#form?.retry()) === true
}
