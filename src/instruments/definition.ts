import * as z from 'zod/mini'

/** How large a definition may be. */
export const LIMITS = { questions: 100, options: 50, label: 500, depth: 5, bytes: 256 * 1024 } as const

const text = (expected: string, pattern: RegExp) => z.string(expected).check(z.regex(pattern, expected))
const name = () => text('a letter, then a-z 0-9 -, at most 40 characters', /^[a-z][a-z0-9-]{0,39}$/)
const value = () => text('a-z 0-9 -, at most 40 characters', /^[a-z0-9][a-z0-9-]{0,39}$/)
const label = () => text('1 to 500 characters', /^(?=[^]*\S)[^]{1,500}$/u)
const yes = () => z.exactOptional(z.literal(true, 'true, or no such key'))
const flag = () => z.exactOptional(z.boolean('true or false'))
const perLanguage = <T extends z.ZodMiniType>(words: T) =>
  z
    .record(
      text('a language tag', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
      words,
      'an object with the words of each language',
    )
    .check(
      z.refine((each) => Object.keys(each).length > 0, 'at least one language'),
      z.meta({ minProperties: 1 }),
    )

/** When a question is shown: what earlier ones must have been answered. At most five levels deep. */
export type Condition =
  | { question: string; is: string }
  | { question: string; in: string[] }
  | { question: string; answered: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

const conditions = z.lazy(() => z.array(condition).check(z.minLength(1)))
/** Shapes of a condition, by the key that tells them apart. */
export const CONDITIONS = {
  is: z.strictObject({ question: name(), is: value() }),
  in: z.strictObject({ question: name(), in: z.array(value()).check(z.minLength(1)) }),
  answered: z.strictObject({ question: name(), answered: z.literal(true) }),
  all: z.strictObject({ all: conditions }),
  any: z.strictObject({ any: conditions }),
  not: z.strictObject({ not: z.lazy(() => condition) }),
}
const condition: z.ZodMiniType<Condition> = z.union(Object.values(CONDITIONS), 'a condition')

const common = {
  id: name(),
  words: perLanguage(z.strictObject({ label: label(), hint: z.exactOptional(label()) }, 'an object with a label')),
  showWhen: z.exactOptional(condition),
}
const asked = { ...common, required: flag() }
const options = z
  .array(
    z.strictObject({ value: value(), words: perLanguage(label()), apart: flag() }, 'an object with a value and words'),
    'a list of options',
  )
  .check(z.minLength(1, 'at least one option'), z.maxLength(LIMITS.options, `at most ${LIMITS.options} options`))
const most = 'a whole number from 1 to 20000'
const maxLength = z.exactOptional(z.int(most).check(z.gte(1, most), z.lte(20_000, most)))

const chosen = <Kind extends string>(kind: Kind) =>
  z.strictObject({ ...asked, kind: z.literal(kind), options, preferNotToSay: flag() }, 'an object')
const written = <Kind extends string>(kind: Kind) =>
  z.strictObject({ ...asked, kind: z.literal(kind), maxLength }, 'an object')

const question = z.discriminatedUnion(
  'kind',
  [
    ...([chosen('choice'), chosen('choices'), chosen('rating')] as const),
    ...([written('text'), written('long-text')] as const),
    z.strictObject({ ...common, kind: z.literal('consent'), for: name(), scope: value() }, 'an object'),
    z.strictObject({ ...common, kind: z.literal('section') }, 'an object'),
  ],
  'choice, choices, rating, text, long-text, consent or section',
)

/**
 * Shape of a form's definition, version 1. What must agree between its parts (ids, earlier questions, languages) and
 * its size are for `checkDefinition`, which does all of it.
 */
export const definitionSchema = z.strictObject(
  {
    schema: z.literal('wellbeing-widgets/form@1', '"wellbeing-widgets/form@1"'),
    id: name(),
    version: text('1 to 40 characters', /^[^]{1,40}$/u),
    languages: perLanguage(z.strictObject({ title: label() }, 'an object with a title')),
    questions: z
      .array(question, 'a list of questions')
      .check(
        z.minLength(1, 'at least one question'),
        z.maxLength(LIMITS.questions, `at most ${LIMITS.questions} questions`),
      ),
    withdrawal: yes(),
  },
  'an object',
)

/** A form as data: what is asked, in which words, and when. */
export type Definition = z.output<typeof definitionSchema>
/** One question of a definition. */
export type Question = Definition['questions'][number]

/** The same shape as JSON Schema, draft 2020-12, for editors and other languages. */
export const formJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(definitionSchema, {
  target: 'draft-2020-12',
})
