/** One thing that is wrong: where (`questions.0.words.en.label`), what was expected, and what came. */
export interface Problem {
  readonly path: string
  readonly expected: string
  readonly got: string
}

/** Deepest data that a definition can be made of, with room to spare. */
const DEEPEST = 32

/** What a value is, in at most some 50 characters. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value.length > 40 ? `text of ${value.length} characters` : JSON.stringify(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : `${value as number}`
}

/**
 * Copies plain data (as JSON can hold it), at most `bytes` of it, counted as its texts and keys have in UTF-8 and one
 * for each part. What is no data, is nested too deep or is too much ends the work: `problem` says which. So the work is
 * bounded by `bytes`; accessors run once, and what they throw is a problem too.
 */
export function copyOf(value: unknown, bytes: number): { copy?: unknown; problem?: Problem } {
  const job: Job = { left: bytes, path: [] }
  try {
    return { copy: visit(value, job) }
  } catch (error) {
    const path = job.path.map((key) => key.slice(0, 40)).join('.')
    if (error === TOO_MUCH) return { problem: { path: '', expected: `at most ${bytes / 1024} KiB`, got: 'more' } }
    if (error === TOO_DEEP) return { problem: { path, expected: `at most ${DEEPEST} levels`, got: 'more' } }
    return { problem: { path, expected: 'data as JSON holds it', got: 'something else' } }
  }
}

/** What may still be spent, and where the work is. */
interface Job {
  left: number
  readonly path: string[]
}

const [TOO_MUCH, TOO_DEEP, NO_DATA] = [new Error('too much'), new Error('too deep'), new Error('no data')]

function spend(job: Job, count: number): void {
  job.left -= count
  if (job.left < 0) throw TOO_MUCH
}

function visit(value: unknown, job: Job): unknown {
  spend(job, 1)
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return value
  if (typeof value === 'string') {
    spend(job, value.length > job.left ? Infinity : sizeOf(value))
    return value
  }
  if (typeof value !== 'object') throw NO_DATA
  if (job.path.length >= DEEPEST) throw TOO_DEEP
  if (!Array.isArray(value)) return Object.fromEntries(Object.keys(value).map((key) => [key, enter(value, key, job)]))
  spend(job, value.length)
  return Array.from({ length: value.length }, (_, at) => enter(value, String(at), job))
}

function enter(parent: object, key: string, job: Job): unknown {
  job.path.push(key)
  spend(job, key.length)
  if (key === '__proto__') throw NO_DATA
  const copy = visit(Reflect.get(parent, key), job)
  job.path.pop()
  return copy
}

const sizeOf = (text: string) => {
  let size = 0
  for (const sign of text) size += sign < '\u0080' ? 1 : sign < '\u0800' ? 2 : sign.length > 1 ? 4 : 3
  return size
}
