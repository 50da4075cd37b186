import type { Chance } from './chance.ts'
import { foodGroup } from './food-group.ts'
import { HOSTILE } from './hostile-strings.ts'

type Data = Record<string, unknown>

const LABELS = HOSTILE.filter((text) => text.trim())
const CHOSEN = ['choice', 'choices', 'rating']
const KINDS = [...CHOSEN, 'text', 'long-text', 'section']
const text = (chance: Chance) => chance.pick(LABELS)
const label = (chance: Chance) => ({ en: { label: text(chance), ...(chance.below(2) && { hint: text(chance) }) } })

const options = (chance: Chance) =>
  Array.from({ length: 1 + chance.below(5) }, (_, at) => ({
    ...{ value: `v${at}`, words: { en: text(chance) } },
    ...(chance.below(4) === 0 && { apart: true }),
  }))

/** A condition on the first question, which is always one of options, at most `depth` levels deep. */
function condition(chance: Chance, depth: number): Data {
  const leaves = [
    { question: 'q0', is: 'v0' },
    { question: 'q0', in: ['v0'] },
    { question: 'q0', answered: true },
  ]
  if (depth <= 1 || chance.below(3) === 0) return chance.pick(leaves)
  const inner = () => condition(chance, depth - 1)
  return chance.pick([
    () => ({ not: inner() }),
    () => ({ all: [inner(), inner()] }),
    () => ({ any: [inner(), inner()] }),
  ])()
}

function question(chance: Chance, at: number): Data {
  const kind = chance.pick(at ? KINDS : CHOSEN)
  const isChosen = CHOSEN.includes(kind)
  return {
    ...{ id: `q${at}`, kind, words: label(chance) },
    ...(isChosen && { options: options(chance), preferNotToSay: chance.below(2) === 0 }),
    ...(/text/.test(kind) && { maxLength: 1 + chance.below(2000) }),
    ...(kind !== 'section' && { required: chance.below(8) === 0 }),
    ...(at && chance.below(2) && { showWhen: condition(chance, 5) }),
  }
}

/** A form that is sound, whatever it asks. */
export function anyForm(chance: Chance): ReturnType<typeof foodGroup> {
  const asked = Array.from({ length: 1 + chance.below(6) }, (_, at) => question(chance, at))
  const consents = asked
    .filter(({ kind }) => /text/.test(String(kind)) && chance.below(2))
    .map(({ id }) => ({ id: `${String(id)}-ok`, kind: 'consent', for: id, scope: 'reports', words: label(chance) }))
  return { ...foodGroup(), questions: [...asked, ...consents] as unknown as ReturnType<typeof foodGroup>['questions'] }
}

const others = () => [null, 5.5, 0, 20_001, {}, [], 'Not an id!'.repeat(99), () => 1, { question: {} }]

/** One random place of a form: who holds it, and under which name. */
function anyPlace(form: object, chance: Chance): [Data, string] {
  let at = form as Data
  for (;;) {
    const key = chance.pick(Object.keys(at))
    const next = at[key]
    if (typeof next === 'object' && next && Object.keys(next).length && chance.below(4)) at = next as Data
    else return [at, key]
  }
}

/** Puts something else into one random place. */
export function breakOne(form: object, chance: Chance): void {
  const [at, key] = anyPlace(form, chance)
  at[key] = chance.pick(others())
}

/** Changes one random place, so that the form may be sound or not. */
export function bendOne(form: object, chance: Chance): void {
  const [at, key] = anyPlace(form, chance)
  const ways: readonly (() => unknown)[] = [
    () => delete at[key],
    () => (at[`${key}2`] = at[key]),
    () => (at[key] = typeof at[key] === 'number' ? chance.pick([0, 1, 1.5, 20_000, 20_001]) : chance.pick(LABELS)),
  ]
  chance.pick(ways)()
}
