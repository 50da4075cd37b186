import { copyOf, kindOf, type Problem } from './copy.ts'
import { type Definition, formJsonSchema, LIMITS } from './definition.ts'
import { compare, member, type Path, type Refuse } from './shape.ts'

/** Either the definition, as a copy that shares nothing with what came, or everything that is wrong with it. */
export type CheckedDefinition =
  | { readonly definition: Definition; readonly problems?: undefined }
  | { readonly definition?: undefined; readonly problems: readonly Problem[] }

/**
 * Checks a form's definition and lists every problem of it: first what its parts say about each other, then where they
 * have another shape. A definition that is too large, or is no plain data, is refused for that alone,
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
  const agreed = [...found.keys()]
  compare(formJsonSchema, copy, (path, expected) => {
    // what is wrong within a condition was told more exactly
    const isKnown = path[2] === 'showWhen' && agreed.some((at) => at.startsWith(path.join('.')))
    if (!isKnown) refuse(path, expected)
  })
  return found.size ? { problems: [...found.values()] } : { definition: copy as Definition }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const keys = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : [])

/** What the parts of a definition say about each other; parts of another shape are left to the schema. */
function agree(definition: unknown, refuse: Refuse): void {
  const languages = keys(member(definition, 'languages'))
  const earlier = new Map<unknown, unknown>()
  const agreedTo = new Set<string>()
  for (const [at, question] of list(member(definition, 'questions')).entries()) {
    const path = ['questions', at]
    const id = member(question, 'id')
    if (earlier.has(id)) refuse([...path, 'id'], 'an id that no earlier question has')
    sameLanguages(member(question, 'words'), [...path, 'words'], languages, refuse)
    agreeOptions(question, path, languages, refuse)
    const text = member(question, 'for')
    if (typeof text === 'string') {
      if (!/text$/.test(String(member(earlier.get(text), 'kind'))))
        refuse([...path, 'for'], 'the id of an earlier text or long-text')
      if (agreedTo.has(text)) refuse([...path, 'for'], 'a text that no earlier consent is for')
      agreedTo.add(text)
    }
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

/** Shapes of a condition, by the key that tells them apart. */
const CONDITIONS = ['is', 'in', 'answered', 'all', 'any', 'not'] as const

type Earlier = ReadonlyMap<unknown, unknown>

function agreeCondition(when: unknown, path: Path, earlier: Earlier, depth: number, refuse: Refuse): void {
  if (depth > LIMITS.depth) return refuse(path, `at most ${LIMITS.depth} levels of conditions`)
  const shape = CONDITIONS.find((key) => keys(when).includes(key))
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
  const kind = member(question, 'kind')
  if (!question || kind === 'section') return refuse([...path, 'question'], 'the id of an earlier question')
  const known = list(member(question, 'options')).map((option) => member(option, 'value'))
  if (kind === 'consent') known.push('yes', 'no')
  if (member(question, 'preferNotToSay') === true) known.push('prefer-not-to-say')
  const one = (value: unknown, at: Path) => {
    if (!known.includes(value)) refuse([...path, ...at], 'a value of that question')
  }
  if (keys(when).includes('is')) one(member(when, 'is'), ['is'])
  for (const [at, value] of list(member(when, 'in')).entries()) one(value, ['in', at])
}
