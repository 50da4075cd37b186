import type { Env } from '../../env.ts'
import type { Action } from '../../form/state.ts'
import { cleaned, left } from '../../form/text.ts'
import type { FeedbackWords } from '../words/feedback.en.ts'

/** A person who pauses this long is told what is to be said of their text. */
const PAUSE_MS = 1000

/** What the controller asks of its element. */
export interface WritingHost {
  readonly env: Env
  requestUpdate(): void
  write(action: Action): void
}

/** Takes what is written, and says what is to be said of it. Typing is never blocked. */
export class WritingController {
  readonly #host: WritingHost
  readonly #words: FeedbackWords
  #said: { readonly item: string; readonly text: string } | undefined
  #cleaned: string | undefined
  #stopTimer = (): void => undefined

  constructor(host: WritingHost, words: FeedbackWords) {
    this.#host = host
    this.#words = words
  }

  leave(): void {
    this.#stopTimer()
  }

  /** What those who hear are told of this text: once they pause, not with each letter. */
  said(item: string): string {
    return this.#said?.item === item ? this.#said.text : ''
  }

  /** Whether something was just taken out of this text. */
  wasCleaned(item: string): boolean {
    return this.#cleaned === item
  }

  /** Something was written into a box. Only what nobody could see is taken out. */
  write(item: string, longest: number, event: Event): void {
    const box = event.target as HTMLTextAreaElement
    const { isComposing = false } = event as InputEvent
    const value = isComposing ? box.value : cleaned(box.value)
    this.#cleaned = value === box.value ? undefined : item
    if (this.#cleaned) {
      const caret = cleaned(box.value.slice(0, box.selectionEnd)).length
      box.value = value
      box.setSelectionRange(caret, caret)
    }
    this.#host.write({ type: 'answer', item, value })
    this.#said = undefined
    this.#stopTimer()
    this.#stopTimer = this.#host.env.timer(() => this.#say(item, left(value, longest)), PAUSE_MS)
  }

  #say(item: string, many: number | null): void {
    const texts = [this.#cleaned === item ? this.#words.cleaned : '', many === null ? '' : this.#words.count(many)]
    this.#said = { item, text: texts.join(' ').trim() }
    this.#host.requestUpdate()
  }
}
