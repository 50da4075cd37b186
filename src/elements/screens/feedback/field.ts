import { toggled } from '../../../form/choices.ts'
import { left } from '../../../form/text.ts'
import type { AskedQuestion } from '../../../instruments/questionnaire.ts'
import { answerTo, PREFER_NOT } from '../../../instruments/rules.ts'
import { html, nothing, type TemplateResult } from '../../template.ts'
import { message, messageId } from '../prompt.ts'
import type { FeedbackView } from './view.ts'

interface Choice {
  readonly value: string
  readonly label: string
  readonly apart: boolean
}

/** All that can be chosen; what stands apart comes last. */
export function choicesOf({ kind, options, preferNotToSay }: AskedQuestion, { also }: FeedbackView): readonly Choice[] {
  if (kind === 'consent') return (['yes', 'no'] as const).map((value) => ({ value, label: also[value], apart: false }))
  const own = { value: PREFER_NOT, label: also.preferNotToSay, apart: true }
  const all = preferNotToSay ? [...options, own] : options
  return [...all.filter(({ apart }) => !apart), ...all.filter(({ apart }) => apart)]
}

/** What is chosen or written; an empty list when nothing is. */
export const givenTo = ({ state }: FeedbackView, { id }: AskedQuestion): readonly string[] =>
  [answerTo(id, state.answers) ?? []].flat().map(String)

const itemOf = ({ state }: FeedbackView, { id }: AskedQuestion) => state.instrument.items.find((item) => item.id === id)

/** Names of what describes a question: its hint, and what is wrong with it. */
const about = (view: FeedbackView, question: AskedQuestion, missing: unknown) => {
  const item = itemOf(view, question)
  const ids = [question.hint && `hint-${question.id}`, missing !== nothing && item && messageId(item)]
  return ids.filter(Boolean).join(' ') || nothing
}

const hint = ({ id, hint: words }: AskedQuestion) =>
  words ? html`<p class="quiet" id=${`hint-${id}`} .textContent=${words}></p>` : nothing

// `checked` before `name`: a radio that is renamed while it is checked takes the choice of the group that it joins. No
// `value`: what the answer is stands in no attribute.
const option = (type: 'radio' | 'checkbox', name: string, choice: Choice, isChosen: boolean, press: () => void) =>
  html`<label class="option"
    ><input
      type=${type}
      class=${type === 'checkbox' ? 'tick' : nothing}
      autocomplete="off"
      .checked=${isChosen}
      name=${name}
      @change=${press}
    /><span .textContent=${choice.label}></span
  ></label>`

function choosing(view: FeedbackView, question: AskedQuestion, title: TemplateResult, missing: unknown) {
  const { id, kind } = question
  const choices = choicesOf(question, view)
  const given = givenTo(view, question)
  const isOne = kind !== 'choices'
  const firstApart = choices.find(({ apart }) => apart)
  const press = (value: string) => () =>
    view.act({ type: 'answer', item: id, value: isOne ? value : toggled(choices, given, value) })
  return html`<fieldset class="field" aria-describedby=${about(view, question, missing)}>
    <legend>${title}</legend>
    ${hint(question)} ${missing}
    <div class="options">
      ${choices.map((choice) => [
        choice === firstApart ? html`<p class="or" .textContent=${view.also.or}></p>` : nothing,
        option(isOne ? 'radio' : 'checkbox', id, choice, given.includes(choice.value), press(choice.value)),
      ])}
    </div>
  </fieldset>`
}

/** Above the box in which people write most. */
const warning = ({ also, showHelp }: FeedbackView) =>
  html`<p class="warning">
    <span .textContent=${also.warning}></span>
    <button class="link" type="button" @click=${showHelp} .textContent=${also.getHelp}></button>
  </p>`

/** How many characters are left; nothing while the limit is far. */
function count(view: FeedbackView, question: AskedQuestion, text: string): string {
  const many = left(text, question.longest)
  return many === null ? '' : view.also.count(many)
}

// The box's own checks are off: what a browser or its maker's server makes of these words is nobody's business.
function writing(view: FeedbackView, question: AskedQuestion, title: TemplateResult, missing: unknown) {
  const { id, kind } = question
  const text = givenTo(view, question).join('')
  const box = `box-${id}`
  const write = (event: Event) => view.write(question, event)
  const described = about(view, question, missing)
  const invalid = missing === nothing ? nothing : 'true'
  return html`<div class="field">
    <label for=${box}>${title}</label>
    ${hint(question)} ${missing}
    ${
      kind === 'text'
        ? html`<input class="box" type="text" id=${box} name=${id} dir="auto" autocomplete="off" autocorrect="off"
            autocapitalize="off" spellcheck="false" writingsuggestions="false" aria-describedby=${described}
            aria-invalid=${invalid} .value=${text} @input=${write} />`
        : html`<textarea class="box" rows="4" id=${box} name=${id} dir="auto" autocomplete="off" spellcheck="false"
            writingsuggestions="false" aria-describedby=${described} aria-invalid=${invalid} .value=${text}
            @input=${write}></textarea>`
    }
    <p class="quiet" aria-hidden="true" .textContent=${count(view, question, text)}></p>
    <p class="quiet" .textContent=${view.wasCleaned(question) ? view.also.cleaned : ''}></p>
    <p class="said" role="status" .textContent=${view.said(question)}></p>
  </div>`
}

/** The words of a question as they stand above it. */
export const labelOf = ({ also }: FeedbackView, { kind, label, required }: AskedQuestion): string =>
  /text$/.test(kind) && !required ? also.optional(label) : label

/** One question with what is chosen or written. `isFirst`: no box for longer texts stands before it. */
export function field(view: FeedbackView, question: AskedQuestion, title: TemplateResult, isFirst: boolean) {
  const item = itemOf(view, question)
  const missing = item ? message(view, item) : nothing
  const { kind } = question
  if (kind === 'section')
    return html`<div class="field">
      ${title}${hint(question)}
    </div>`
  if (kind === 'text' || kind === 'long-text') {
    const above = kind === 'long-text' && isFirst ? warning(view) : nothing
    return html`<div lang=${view.wording.language}>${above}${writing(view, question, title, missing)}</div>`
  }
  return html`<div lang=${view.wording.language}>${choosing(view, question, title, missing)}</div>`
}
