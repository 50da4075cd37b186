import * as z from 'zod/mini'
import type { SwemwbsItem } from '../scoring/index.ts'

/**
 * One submission, as it is posted: UTF-8 JSON with its keys in this order. `answers` has one entry per question that
 * was shown; `null` means without an answer, and the question is then also in `skipped`.
 */
export interface Envelope {
  /** Name and version of this shape. */
  readonly schema: 'wellbeing-widgets/submission@1'
  /** 128 random bits in base64url (22 characters). The only name of this submission, and its Idempotency-Key. */
  readonly id: string
  readonly instrument: EnvelopeInstrument
  /** By question. SWEMWBS: 1 to 5; a form: the option's value, the values of several options, or the text written. */
  readonly answers: Readonly<Record<string, EnvelopeAnswer>>
  /** Forms only, by text question: whether these words may be quoted. Only for texts that were written. */
  readonly consents?: Readonly<Record<string, EnvelopeConsent>>
  /** Every question without an answer when *Send* was pressed. */
  readonly skipped: readonly string[]
  /** How many questions have an answer. */
  readonly answered: number
  /** Scored instruments only; `null` as soon as one item has no answer. */
  readonly score?: EnvelopeScore | null
  /** The programme's opaque code for the person, 1 to 64 characters. */
  readonly reference?: string
  readonly occasion?: 'baseline' | 'follow-up' | 'once'
  /** What staff or the page set before: at most 20 keys, each text at most 200 characters. */
  readonly context?: Readonly<Record<string, string>>
  readonly presentation: EnvelopePresentation
  /** UTC, cut to the minute (in a kiosk to the hour): `2026-11-20T14:05Z`. */
  readonly startedAt: string
  /** UTC, cut to the minute (in a kiosk to the hour). */
  readonly completedAt: string
  /** Registered licence holder or reference. */
  readonly licence?: string
  /** Forms only: 128 random bits in base64url, shared by the envelopes of one run. */
  readonly run?: string
  /** Forms only: the hidden field was filled in, or less than 2 s passed from start to *Send*. */
  readonly suspect?: true
  /** What made it: `wellbeing-widgets@1.0.0`. */
  readonly software: string
}

/** Which questionnaire, in which words. */
export interface EnvelopeInstrument {
  readonly id: string
  readonly version: string
  /** Language tag of the words shown (BCP 47). */
  readonly language: string
  /** `sha256-` and the base64 digest of the words shown. */
  readonly wording: string
}

/** One answer; `null` is "without an answer". */
export type EnvelopeAnswer = number | string | readonly string[] | null

/** What a person said about quoting one text. */
export interface EnvelopeConsent {
  readonly given: boolean
  /** What the words may be used for, such as `reports`. */
  readonly scope: string
  /** `sha256-` and the base64 digest of the words of the question for consent. */
  readonly wording: string
}

/** SWEMWBS raw sum (7 to 35) and metric score (7.00 to 35.00) by the named conversion table. */
export interface EnvelopeScore {
  readonly raw: number
  readonly metric: number
  readonly table: 'stewart-brown-2009'
}

/** How the questions stood on the screen. */
export interface EnvelopePresentation {
  /** Layout when *Send* was pressed. */
  readonly layout: 'one-per-screen' | 'paper'
  /** Language tag of the interface (BCP 47). */
  readonly language: string
  readonly kiosk: boolean
  /** Whether read-aloud was used. */
  readonly listened: boolean
  /** Text size chosen in the widget, in per cent. */
  readonly textSize: number
  /** Only when the layout switched on the way. */
  readonly layoutChanged?: true
  /** Only where somebody was asked who filled it in. */
  readonly assistance?: 'alone' | 'read-out' | 'interpreter' | 'bsl' | 'filled-in'
}

const text = (expected: string, pattern: RegExp) => z.string(expected).check(z.regex(pattern, expected))
const digest = () => text('"sha256-" and a digest in base64', /^sha256-[A-Za-z0-9+/]{43}=$/)
const random = () => text('128 bits in base64url (22 characters)', /^[A-Za-z0-9_-]{22}$/)
const language = () => text('a language tag', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
const name = () => text('a letter, then a-z 0-9 -, at most 40 characters', /^[a-z][a-z0-9-]{0,39}$/)
const minute = () =>
  text('a time like 2026-11-20T14:05Z', /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/)
const whole = (low: number, high: number) => {
  const expected = `a whole number from ${low} to ${high}`
  return z.int(expected).check(z.gte(low, expected), z.lte(high, expected))
}

const instrument = <Id extends z.ZodMiniType<string>>(id: Id) => ({
  schema: z.literal('wellbeing-widgets/submission@1', '"wellbeing-widgets/submission@1"'),
  id: random(),
  instrument: z.strictObject(
    { id, version: text('1 to 40 characters', /^[^]{1,40}$/u), language: language(), wording: digest() },
    'an object',
  ),
})

const context = z
  .record(
    text('a key of a-z 0-9 -, at most 40 characters', /^[a-z0-9-]{1,40}$/),
    text('text of at most 200 characters', /^[^]{0,200}$/u),
    'an object of texts',
  )
  .check(
    z.refine((value) => Object.keys(value).length <= 20, 'at most 20 keys'),
    z.meta({ maxProperties: 20 }),
  )

const presentation = z.strictObject(
  {
    layout: z.enum(['one-per-screen', 'paper'], '"one-per-screen" or "paper"'),
    language: language(),
    kiosk: z.boolean('true or false'),
    listened: z.boolean('true or false'),
    textSize: whole(1, 1000),
    layoutChanged: z.exactOptional(z.literal(true, 'true, or no such key')),
    assistance: z.exactOptional(
      z.enum(
        ['alone', 'read-out', 'interpreter', 'bsl', 'filled-in'],
        'alone, read-out, interpreter, bsl or filled-in',
      ),
    ),
  },
  'an object',
)

const circumstances = {
  reference: z.exactOptional(text('1 to 64 printable characters', /^[^\p{Cc}]{1,64}$/u)),
  context: z.exactOptional(context),
  presentation,
  startedAt: minute(),
  completedAt: minute(),
  software: text('"wellbeing-widgets@" and a version', /^wellbeing-widgets@\d+\.\d+\.\d+[\w.+-]*$/),
}

const choice = z.literal([1, 2, 3, 4, 5, null], 'a whole number from 1 to 5, or null')
const swemwbsAnswers = {
  optimistic: choice,
  useful: choice,
  relaxed: choice,
  problems: choice,
  clearly: choice,
  close: choice,
  mind: choice,
} satisfies Record<SwemwbsItem, typeof choice>

const score = z.strictObject(
  {
    raw: whole(7, 35),
    metric: z
      .number('a number from 7 to 35')
      .check(z.gte(7, 'a number from 7 to 35'), z.lte(35, 'a number from 7 to 35')),
    table: z.literal('stewart-brown-2009', '"stewart-brown-2009"'),
  },
  'an object, or null',
)

const swemwbsEnvelope = z
  .strictObject(
    {
      ...instrument(z.literal('swemwbs', '"swemwbs", or the id of a form')),
      answers: z.strictObject(swemwbsAnswers, 'an object with the seven items'),
      skipped: z.array(z.enum(Object.keys(swemwbsAnswers), 'one of the seven items'), 'a list of items'),
      answered: whole(0, 7),
      score: z.nullable(score),
      occasion: z.exactOptional(z.enum(['baseline', 'follow-up', 'once'], 'baseline, follow-up or once')),
      licence: z.exactOptional(text('text that is not empty', /[^]/)),
      ...circumstances,
    },
    'an object',
  )
  .check(z.superRefine(agreesWithItsAnswers))

const formEnvelope = z
  .strictObject(
    {
      ...instrument(text('the id of a form', /^(?!swemwbs$)[a-z][a-z0-9-]{0,39}$/)),
      answers: z.record(
        name(),
        z.union([z.string(), z.array(z.string()), z.null()], 'text, a list of texts, or null'),
        'an object of answers',
      ),
      consents: z.exactOptional(
        z.record(
          name(),
          z.strictObject(
            { given: z.boolean('true or false'), scope: text('text that is not empty', /[^]/), wording: digest() },
            'an object',
          ),
          'an object of consents',
        ),
      ),
      skipped: z.array(name(), 'a list of questions'),
      answered: whole(0, 100),
      run: z.exactOptional(random()),
      suspect: z.exactOptional(z.literal(true, 'true, or no such key')),
      ...circumstances,
    },
    'an object',
  )
  .check(z.superRefine(agreesWithItsAnswers))

/** What follows from `answers` must say the same. A score that only differs is for the receiver to flag. */
function agreesWithItsAnswers(envelope: Pick<Envelope, Follows>, found: z.core.$RefinementCtx): void {
  const { answers, skipped, score, consents = {} } = envelope
  const blank = Object.keys(answers).filter((question) => answers[question] === null)
  const refuse = (path: (string | number)[], message: string) => found.addIssue({ code: 'custom', path, message })

  if (blank.length !== skipped.length || blank.some((question) => !skipped.includes(question)))
    refuse(['skipped'], 'every question without an answer, each once')
  const answered = Object.keys(answers).length - blank.length
  if (envelope.answered !== answered) refuse(['answered'], `${answered}, as answers say`)
  if (score && blank.length > 0) refuse(['score'], 'null, because an item has no answer')
  if (score === null && blank.length === 0) refuse(['score'], 'a score, because every item has an answer')
  for (const question of Object.keys(consents))
    if (typeof answers[question] !== 'string' || answers[question] === '')
      refuse(['consents', question], 'consent only for a text that was written')
}
type Follows = 'answers' | 'skipped' | 'answered' | 'score' | 'consents'

const envelope = z.union([swemwbsEnvelope, formEnvelope])

/** Every key of a shape at any depth, such as `score.raw`. */
type Keys<T> = T extends string | number | boolean | readonly unknown[] | null | undefined
  ? never
  : { [K in keyof T & string]: K | `${K}.${Keys<T[K]>}` }[keyof T & string]
type SameKeys<A, B> = [Exclude<Keys<A>, Keys<B>> | Exclude<Keys<B>, Keys<A>>] extends [never] ? unknown : never

/**
 * Checks an envelope (zod/mini): a SWEMWBS one with exactly its seven items, or that of a form. Unknown keys are
 * refused. `skipped`, `answered` and whether there is a score must follow from the answers; whether the score is the
 * right one is not asked here, because a receiver scores again and flags a difference.
 */
export const envelopeSchema: z.ZodMiniType<Envelope> = envelope satisfies SameKeys<z.output<typeof envelope>, Envelope>

/**
 * The same shape as JSON Schema, draft 2020-12, for receivers in other languages. It cannot say what must follow from
 * the answers (`skipped`, `answered`, whether there is a score): a receiver checks that itself.
 */
export const envelopeJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(envelopeSchema, {
  target: 'draft-2020-12',
})
