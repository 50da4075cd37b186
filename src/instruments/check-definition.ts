import { CONDITIONS, LIMITS, type Definition, definitionSchema } from './definition.ts'
import { copyOf, kindOf, type Problem } from './copy.ts'

/** Either the definition, as a copy that shares nothing with what came, or everything that is wrong with it. */
export type CheckedDefinition =
  | { readonly definition: Definition; readonly problems?: undefined }
  | { readonly definition?: undefined; readonly problems: readonly Problem[] }

type Path = readonly PropertyKey[]
type Refuse = (path: Path, expected: string) => void

/**
 * Checks a form's definition and lists every problem of it, in the order of the definition's parts: shape, then what
 * its parts say about each other. A definition that is too large, or is no plain data, is refused for that alone,
 * after bounded work. Throws nothing, whatever comes.
 */
export function checkDefinition(value: unknown): CheckedDefinition {
  const { copy, problem } = copyOf(value, LIMITS.bytes)
  if (problem) return { problems: [problem] }
  const found = new Map<string, Problem>()
  const refuse: Refuse = (path, expected) => {
    const at = path.map(String).join('.')
    if (!found.has(at)) found.set(at, { path: at, expected, got: kindOf(path.reduce<unknown>(member, copy)) })
  }
  agree(copy, refuse)
  const checked = definitionSchema.safeParse(copy)
  if (!checked.success) for (const issue of checked.error.issues) refuseIssue(issue, found, refuse)
  return checked.success && !found.size ? { definition: checked.data } : { problems: [...found.values()] }
}

const member = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const keys = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : [])

type Issue = NonNullable<ReturnType<typeof definitionSchema.safeParse>['error']>['issues'][number]

function refuseIssue(issue: Issue, found: ReadonlyMap<string, Problem>, refuse: Refuse): void {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') for (const key of issue.keys) refuse([...path, key], 'no such key')
  else if (path[2] === 'showWhen' && [...found.keys()].some((at) => at.startsWith(path.slice(0, 3).join('.')))) return
  else refuse(path, (issue.code === 'invalid_key' && issue.issues[0]?.message) || issue.message)
}

/** What the parts of a definition say about each other; parts of another shape are left to the schema. */
function agree(definition: unknown, refuse: Refuse): void {
  const languages = keys(member(definition, 'languages'))
  const earlier = new Map<unknown, unknown>()
  for (const [at, question] of list(member(definition, 'questions')).entries()) {
    const path = ['questions', at]
    const id = member(question, 'id')
    if (earlier.has(id)) refuse([...path, 'id'], 'an id that no earlier question has')
    sameLanguages(member(question, 'words'), [...path, 'words'], languages, refuse)
    agreeOptions(question, path, languages, refuse)
    const text = member(question, 'for')
    if (typeof text === 'string' && !/text$/.test(String(member(earlier.get(text), 'kind'))))
      refuse([...path, 'for'], 'the id of an earlier text or long-text')
    const when = member(question, 'showWhen')
    if (when !== undefined) agreeCondition(when, [...path, 'showWhen'], earlier, 1, refuse)
    if (typeof id === 'string' && !earlier.has(id)) earlier.set(id, question)
  }
}

function sameLanguages(words: unknown, path: Path, languages: readonly string[], refuse: Refuse): void {
  const given = keys(words)
  if (!given.length) return
  for (const tag of languages) if (!given.includes(tag)) refuse([...path, tag], 'words in this language')
  for (const tag of given) if (!languages.includes(tag)) refuse([...path, tag], 'one of the languages of the form')
}

function agreeOptions(question: unknown, path: Path, languages: readonly string[], refuse: Refuse): void {
  const values = new Set<unknown>(['prefer-not-to-say'])
  for (const [at, option] of list(member(question, 'options')).entries()) {
    const value = member(option, 'value')
    if (values.has(value)) refuse([...path, 'options', at, 'value'], 'a value of its own')
    if (typeof value === 'string') values.add(value)
    sameLanguages(member(option, 'words'), [...path, 'options', at, 'words'], languages, refuse)
  }
}

type Earlier = ReadonlyMap<unknown, unknown>

function agreeCondition(when: unknown, path: Path, earlier: Earlier, depth: number, refuse: Refuse): void {
  if (depth > LIMITS.depth) return refuse(path, `at most ${LIMITS.depth} levels of conditions`)
  const shape = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).find((key) => keys(when).includes(key))
  if (!shape) return refuse(path, 'is, in, answered, all, any or not')
  const inside = member(when, shape)
  if (shape === 'all' || shape === 'any') {
    if (!list(inside).length) refuse([...path, shape], 'a list of conditions')
    for (const [at, each] of list(inside).entries())
      agreeCondition(each, [...path, shape, at], earlier, depth + 1, refuse)
  } else if (shape === 'not') agreeCondition(inside, [...path, shape], earlier, depth + 1, refuse)
  else agreeLeaf(when, path, earlier, refuse)
  for (const key of keys(when))
    if (key !== shape && !(key === 'question' && ['is', 'in', 'answered'].includes(shape)))
      refuse([...path, key], 'no such key')
}

/** A condition on one question: an earlier one that is asked, and values that it has. */
function agreeLeaf(when: unknown, path: Path, earlier: Earlier, refuse: Refuse): void {
  const question = earlier.get(member(when, 'question'))
  if (!question || /^(consent|section)$/.test(String(member(question, 'kind'))))
    return refuse([...path, 'question'], 'the id of an earlier question')
  const known = list(member(question, 'options')).map((option) => member(option, 'value'))
  if (member(question, 'preferNotToSay') === true) known.push('prefer-not-to-say')
  const one = (value: unknown, at: Path) => {
    if (!known.includes(value)) refuse([...path, ...at], 'a value of that question')
  }
  if (keys(when).includes('is')) one(member(when, 'is'), ['is'])
  for (const [at, value] of list(member(when, 'in')).entries()) one(value, ['in', at])
}
