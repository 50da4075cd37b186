import { check, PROPERTIES } from '../../src/config.ts'
import { explain } from '../../src/elements/words/problems.en.ts'
import { type Chance, chance } from './chance.ts'
import { HOSTILE } from './hostile-strings.ts'

export { chance, check, explain, PROPERTIES }

/** What may be personal or secret and is in every such value: no message may have it. */
export const SECRET = 'GL-0047-secret'

type Name = keyof typeof PROPERTIES
/** What must be taken, what must be refused, and what may be either. */
type Pool = readonly [good: readonly unknown[], bad: readonly unknown[], either?: readonly unknown[]]

const LINE = { hours: 'Weekdays', cost: 'Free', language: 'English', checked: '2026-11-01' }
const HELP = { ...LINE, who: SECRET, how: [{ kind: 'voice', value: SECRET }] }
const KEY = {
  ...{ kty: 'EC', crv: 'P-256', kid: SECRET },
  ...{ x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' },
}
const words = (...good: readonly string[]): Pool => [good, ['', 'ON', 'x'.repeat(500), ...HOSTILE]]

const POOLS: Readonly<Record<Name, Pool>> = {
  endpoint: [
    [`https://receiver.example/in?token=${SECRET}`, '/in', `../in?${SECRET}`, 'http://localhost:1/in', 'http://[::1]/'],
    [
      `http://receiver.example/?${SECRET}`,
      `ftp://${SECRET}`,
      `https://a:${SECRET}@x.example`,
      `javascript:${SECRET}`,
      ' ',
    ],
  ],
  ack: words('receipt', 'json', 'status'),
  format: words('json', 'form'),
  headers: [
    [{ 'X-Token': SECRET }, {}],
    [{ 'content-type': SECRET }, { 'a b': SECRET }, { a: `${SECRET}\n` }, SECRET, { [SECRET]: 1 }],
  ],
  transport: [[() => Promise.reject(new Error(SECRET))], [SECRET, { SECRET }]],
  sealKey: [
    [KEY, JSON.stringify(KEY)],
    [{ ...KEY, d: SECRET }, JSON.stringify({ ...KEY, d: SECRET }), { ...KEY, exp: 1 }, SECRET, `{"${SECRET}`],
  ],
  layout: words('auto', 'one-per-screen', 'paper'),
  draft: words('session', 'device', 'off'),
  intro: words('on', 'off'),
  review: words('on', 'off'),
  require: words('none', 'all'),
  headingLevel: [
    [1, 6, '3'],
    [0, 7, 2.5, '', '03', 'two', '-1'],
  ],
  occasion: words('baseline', 'follow-up', 'once'),
  licence: [['Practice 12', 'x'.repeat(200)], ['', 'x'.repeat(201), 'a\nb'], HOSTILE],
  reference: [
    [SECRET, 'x'.repeat(64)],
    ['', `${SECRET}\u0007`, SECRET.repeat(9)],
  ],
  context: [
    [{ site: SECRET }, {}],
    [{ [SECRET]: 1 }, { Site: SECRET }, { site: SECRET.repeat(20) }, SECRET, { __proto__: null, a: [SECRET] }],
  ],
  help: [
    [[HELP], []],
    [[{ who: SECRET }], SECRET, [HELP, null], [{ ...HELP, how: SECRET }], [{ ...HELP, checked: SECRET }]],
  ],
}

const fail = () => {
  throw new Error(SECRET)
}
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  return proxy
}
/** What is out of bounds for every setting. */
const NONSENSE: readonly (() => unknown)[] = [
  () => NaN,
  () => Infinity,
  () => true,
  () => 99n,
  () => Symbol(SECRET),
  () => [SECRET],
  () => new Proxy({}, { get: fail, ownKeys: fail, getPrototypeOf: fail }),
  revoked,
]

/** A page's settings by chance; `bad`: those that must be reported, `either`: those that may be. */
export interface RandomSettings {
  readonly given: Partial<Record<Name, unknown>>
  readonly bad: readonly Name[]
  readonly either: readonly Name[]
}

function draw(
  { pick, next }: Chance,
  [good, bad, either]: Pool,
): readonly [kind: 'good' | 'bad' | 'either', value: unknown] {
  const share = next()
  if (share < 0.5) return ['good', pick(good)]
  if (share < 0.6 && either) return ['either', pick(either)]
  return share < 0.7 ? ['bad', pick(NONSENSE)()] : ['bad', pick(bad)]
}

/** `share`: how many of all settings are set. */
export function randomSettings(source: Chance, share = 0.2): RandomSettings {
  const names = (Object.keys(POOLS) as Name[]).filter(() => source.next() < share)
  const drawn = names.map((name) => [name, ...draw(source, POOLS[name])] as const)
  const of = (kind: string) => drawn.flatMap(([name, each]) => (each === kind ? name : []))
  return {
    given: Object.fromEntries(drawn.map(([name, , value]) => [name, value])),
    bad: of('bad'),
    either: of('either'),
  }
}

/** Names of attributes, where they differ. */
export const attributeOf = (name: Name): string => PROPERTIES[name].attribute || name
