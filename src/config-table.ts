import { attempt } from './env.ts'

/** One thing that is wrong with how the element is set up: where, what was expected, what came. */
export interface Problem {
  /** An attribute, a property, a slot, or what else is meant. */
  readonly path: string
  /** Empty where the words for it could not be loaded. */
  readonly expected: string
  /** Never repeats what may be personal or secret. */
  readonly got: string
}

/** One setting. `Facts`: what its check must know. */
export interface Row<Value, Facts> {
  readonly fallback: Value
  /** The values to choose from; what else is expected is said in `elements/words/problems.en.ts`. */
  readonly expected?: string
  /** The value as it is used, or `undefined` when it is out of bounds. */
  read(value: unknown, facts: Facts): Value | undefined
  /** Name of the attribute when it differs from the property's; `false`: personal, so a property only. */
  readonly attribute?: string | false
  /** Whether the value may be secret: then a problem describes it and never quotes it. */
  readonly secret?: true
}

/** What a page may set of one of them. */
export interface Property<Value> {
  /** Its attribute; `false` for a property only. */
  readonly attribute: string | false
  /** Its value until it is set. */
  readonly fallback: Value
}

/** The verdict on a whole set-up. */
export interface Checked<Settings> {
  readonly settings: Settings
  /** All of them, in the order of the table. */
  readonly problems: readonly Problem[]
}

/** One row per setting. */
export type Table<Values, Facts> = { readonly [Name in keyof Values]: Row<Values[Name], Facts> }

/** A setting that is one of these. */
export const oneOf = <Value extends string | number | null>(
  values: readonly Value[],
  fallback: Value,
): Row<Value, unknown> => ({
  fallback,
  expected: values.join(', '),
  read: (value) => values.find((each) => each === value || String(each) === value),
})

/** Says what came, without ever repeating what may be personal or secret. */
function got(value: unknown, secret: boolean): string {
  if (typeof value !== 'string') return attempt(() => Array.isArray(value)) ? 'array' : typeof value
  return secret || value.length > 80 ? `text of ${value.length} characters` : JSON.stringify(value)
}

/**
 * Reads all rows of a table. Absent values (`undefined`, `null`) take their default silently; what is out of bounds is
 * a problem and takes its default too.
 */
export function readTable<Values, Facts>(
  table: Table<Values, Facts>,
  given: Readonly<Partial<Record<keyof Values, unknown>>>,
  facts: Facts,
): { readonly values: { -readonly [Name in keyof Values]: Values[Name] }; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const entries = (Object.keys(table) as (keyof Values & string)[]).map((name) => {
    const row: Row<unknown, Facts> = table[name]
    const value = given[name] ?? null
    const read = value === null ? row.fallback : attempt(() => row.read(value, facts))
    if (read !== undefined) return [name, read]
    const { attribute = name, expected = '', secret = false } = row
    problems.push({ path: attribute || name, expected, got: got(value, secret || !attribute) })
    return [name, row.fallback]
  })
  return { values: Object.fromEntries(entries) as Values, problems }
}
