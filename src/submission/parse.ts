import { type Envelope, envelopeSchema } from './schema.ts'

/**
 * One thing that is wrong with an envelope: where (`answers.useful`), what was expected, and what kind of thing came.
 */
export interface EnvelopeProblem {
  readonly path: string
  readonly expected: string
  readonly got: string
}

/** Every problem of a refused envelope. It names kinds and lengths, never what a person answered or wrote. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError'
  /** All of them, shape before sense. */
  readonly problems: readonly EnvelopeProblem[]

  constructor(problems: readonly EnvelopeProblem[]) {
    super(
      problems.map(({ path, expected, got }) => `${path || 'envelope'}: expected ${expected}, got ${got}`).join('; '),
    )
    this.problems = problems
  }
}

/**
 * Reads a received body, as UTF-8 bytes or as text, and checks it with `envelopeSchema`. The score is not compared with
 * the answers: score them again with `scoreSwemwbs`.
 *
 * @throws {EnvelopeError} with all problems of its shape, or, when the shape is right, with all that do not follow from
 * the answers
 */
export function parseEnvelope(body: string | Uint8Array): Envelope {
  const value = readJson(body)
  const checked = envelopeSchema.safeParse(value)
  if (checked.success) return checked.data
  throw new EnvelopeError(checked.error.issues.flatMap(ofTheRightKind).flatMap((issue) => problemsOf(issue, value)))
}

type Issue = NonNullable<ReturnType<typeof envelopeSchema.safeParse>['error']>['issues'][number]

function readJson(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    // the engine's own message quotes the text
    throw new EnvelopeError([{ path: '', expected: 'JSON in UTF-8', got: 'something else' }])
  }
}

/** Neither kind of envelope fits: reports what keeps it from being the kind that its instrument names. */
function ofTheRightKind(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.path.length > 0) return [issue]
  const [swemwbs = [], form = []] = issue.errors
  return form.some(({ path }) => path.join('.') === 'instrument.id' || path.length === 0) ? swemwbs : form
}

function problemsOf(issue: Issue, envelope: unknown): EnvelopeProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem([...issue.path, key], 'no such key', envelope))
  const expected = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
  return [problem(issue.path, expected ?? issue.message, envelope)]
}

const problem = (path: PropertyKey[], expected: string, envelope: unknown): EnvelopeProblem => ({
  path: path.map(shortKey).join('.'),
  expected,
  got: kindOf(path.reduce(member, envelope)),
})

const member = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

/** A key that could be a sentence is described, not quoted. */
const shortKey = (key: PropertyKey) => (/^[\w-]{1,40}$/.test(String(key)) ? String(key) : `(${kindOf(key)})`)

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `text of ${value.length} characters`
  if (typeof value === 'number') return Number.isInteger(value) ? 'another whole number' : 'a number with a fraction'
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object'
}
