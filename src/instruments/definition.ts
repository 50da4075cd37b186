import * as z from 'zod/mini'

/** How large a definition may be. */
export const LIMITS = { questions: 100, options: 50, label: 500, depth: 5, bytes: 256 * 1024 } as const

/** What is expected stands in the schema itself: editors show it, and whoever gets it wrong is told. */
const told = <T extends z.ZodMiniType>(expected: string, schema: T) => schema.check(z.describe(expected))
const text = (expected: string, pattern: RegExp) => told(expected, z.string().check(z.regex(pattern)))
const name = () => text('a letter, then a-z 0-9 -, at most 40 characters', /^[a-z][a-z0-9-]{0,39}$/)
const value = () => text('a-z 0-9 -, at most 40 characters', /^[a-z0-9][a-z0-9-]{0,39}$/)
const label = () => text('1 to 500 characters', /^(?=[^]*\S)[^]{1,500}$/u)
const yes = () => z.exactOptional(told('true, or no such key', z.literal(true)))
const flag = () => z.exactOptional(told('true or false', z.boolean()))
const listOf = <T extends z.ZodMiniType>(expected: string, most: number, each: T) =>
  told(`a list of 1 to ${most} ${expected}`, z.array(each).check(z.minLength(1), z.maxLength(most)))
const perLanguage = <T extends z.ZodMiniType>(words: T) =>
  told(
    'an object with the words of each language, at least one',
    z.record(text('a language tag', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), words).check(
      z.refine((each) => Object.keys(each).length > 0),
      z.meta({ minProperties: 1 }),
    ),
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
const condition: z.ZodMiniType<Condition> = told(
  'a condition',
  z.union([
    z.strictObject({ question: name(), is: value() }),
    z.strictObject({ question: name(), in: z.array(value()).check(z.minLength(1)) }),
    z.strictObject({ question: name(), answered: z.literal(true) }),
    z.strictObject({ all: conditions }),
    z.strictObject({ any: conditions }),
    z.strictObject({ not: z.lazy(() => condition) }),
  ]),
)

const common = {
  id: name(),
  words: perLanguage(
    told('an object with a label', z.strictObject({ label: label(), hint: z.exactOptional(label()) })),
  ),
  showWhen: z.exactOptional(condition),
}
const asked = { ...common, required: flag() }
const option = z.strictObject({ value: value(), words: perLanguage(label()), apart: flag() })
const options = listOf('options', LIMITS.options, told('an object with a value and words', option))
const maxLength = z.exactOptional(told('a whole number from 1 to 20000', z.int().check(z.gte(1), z.lte(20_000))))

const chosen = <Kind extends string>(kind: Kind) =>
  z.strictObject({ ...asked, kind: z.literal(kind), options, preferNotToSay: flag() })
const written = <Kind extends string>(kind: Kind) => z.strictObject({ ...asked, kind: z.literal(kind), maxLength })

const question = told(
  'choice, choices, rating, text, long-text, consent or section',
  z.discriminatedUnion('kind', [
    ...([chosen('choice'), chosen('choices'), chosen('rating')] as const),
    ...([written('text'), written('long-text')] as const),
    z.strictObject({ ...common, kind: z.literal('consent'), for: name(), scope: value() }),
    z.strictObject({ ...common, kind: z.literal('section') }),
  ]),
)

/**
 * Shape of a form's definition, version 1. What must agree between its parts (ids, earlier questions, languages) and
 * its size are for `checkDefinition`, which does all of it.
 */
export const definitionSchema = told(
  'an object',
  z.strictObject({
    schema: told('"wellbeing-widgets/form@1"', z.literal('wellbeing-widgets/form@1')),
    id: name(),
    version: text('1 to 40 characters', /^[^]{1,40}$/u),
    languages: perLanguage(told('an object with a title', z.strictObject({ title: label() }))),
    questions: listOf('questions', LIMITS.questions, question),
    withdrawal: yes(),
  }),
)

/** A form as data: what is asked, in which words, and when. */
export type Definition = z.output<typeof definitionSchema>
/** One question of a definition. */
export type Question = Definition['questions'][number]

/**
 * The same shape as JSON Schema, draft 2020-12: for editors, for other languages, and for pages, which check by it and
 * load nothing of what made it.
 */
export const formJsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ z.toJSONSchema(definitionSchema, {
  target: 'draft-2020-12',
})
