import { expect } from '@open-wc/testing'
import { check, type HelpEntry, PROPERTIES } from '../src/config.ts'
import { HOSTILE } from './support/hostile-strings.ts'

const PAGE = { secure: true, base: 'https://practice.example/form/index.html?token=secret#top', now: 1_800_000_000_000 }
const checked = (given: object) => check(given, PAGE)
const paths = (given: object) => checked(given).problems.map(({ path }) => path)

const HELP: readonly HelpEntry[] = [
  {
    who: 'Reception',
    how: [{ kind: 'voice', value: '0141 000 0000' }],
    hours: 'Weekdays',
    cost: 'Free',
    language: 'English',
    checked: '2026-11-01',
  },
]

/** Setting → values that are used as they are, and values that are not. */
const ROWS: Readonly<Record<string, readonly [good: readonly unknown[], bad: readonly unknown[]]>> = {
  ack: [
    ['receipt', 'json', 'status'],
    ['none', 200],
  ],
  format: [
    ['json', 'form'],
    ['xml', ''],
  ],
  headers: [
    [{ 'X-Token': 'abc', 'x.api_key': 'abc' }, {}],
    [
      { 'content-type': 'text/plain' },
      { 'Idempotency-Key': 'x' },
      { 'a b': 'x' },
      { 'a!': 'x' },
      { a: 'x\r\ny' },
      { a: 1 },
      'a: b',
    ],
  ],
  transport: [[() => Promise.resolve(new Response())], ['https://receiver.example', {}]],
  layout: [
    ['auto', 'paper', 'one-per-screen'],
    ['grid', 'PAPER', '', 1, true, {}],
  ],
  intro: [
    ['on', 'off'],
    ['yes', ''],
  ],
  review: [['on', 'off'], ['no']],
  require: [['none', 'all'], ['some']],
  headingLevel: [
    [1, 2, 3, 4, 5, 6],
    [0, 7, 2.5, 'two', NaN],
  ],
  occasion: [
    ['baseline', 'follow-up', 'once'],
    ['first', 'followup'],
  ],
  licence: [['Practice 12'], ['', 'x'.repeat(201), 'line\nbreak', 12]],
  reference: [
    ['GL-0047', 'x'.repeat(64)],
    ['', 'x'.repeat(65), 'a\u0000b', 47],
  ],
  context: [
    [{ site: 'north', 'worker-1': 'B' }, {}],
    [{ Site: 'north' }, { site: 1 }, { site: 'x'.repeat(201) }, ['north'], 'north', manyKeys()],
  ],
  help: [
    [HELP, []],
    [
      [{}],
      'Reception',
      [{ ...HELP[0], checked: 'today' }],
      [{ ...HELP[0], checked: ['2026-11-01'] }],
      [{ ...HELP[0], how: [{ kind: 'fax' }] }],
    ],
  ],
}

function manyKeys(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`key-${index}`, 'x']))
}

describe('what a page may set', () => {
  for (const [name, [good, bad]] of Object.entries(ROWS)) {
    it(`takes good values of ${name}`, () => {
      for (const value of good) {
        expect(checked({ [name]: value }).settings).to.deep.include({ [name]: value })
        expect(paths({ [name]: value })).to.deep.equal([])
      }
    })

    it(`reports bad values of ${name} and uses the default instead`, () => {
      const { settings } = checked({})
      for (const value of bad) {
        const { problems, settings: used, blocked } = checked({ [name]: value })
        expect(problems.length, String(value)).to.equal(1)
        expect(used).to.deep.equal(settings)
        expect(blocked, 'a participant is never blocked by it').to.equal(null)
      }
    })
  }

  it('takes a heading level as an attribute gives it', () => {
    expect(checked({ headingLevel: '3' }).settings.headingLevel).to.equal(3)
  })

  it('says nothing of what is absent', () => {
    expect(checked({ layout: null, reference: undefined }).problems).to.deep.equal([])
  })

  it('reports all problems at once, each with its path, what may be chosen and what came', () => {
    const { problems } = checked({ layout: 'grid', headingLevel: 9, reference: 'x'.repeat(80) })
    expect(problems).to.deep.equal([
      { path: 'layout', expected: 'auto, one-per-screen, paper', got: '"grid"' },
      { path: 'heading-level', expected: '', got: 'number' },
      { path: 'reference', expected: '', got: 'text of 80 characters' },
    ])
  })

  it('never quotes what may be personal or secret', () => {
    const secret = 'top\u0007-secret'
    const given = { reference: secret, endpoint: `ftp://x/?${secret}`, context: secret, help: secret }
    const { problems } = checked(given)
    expect(problems).to.have.length(4)
    expect(JSON.stringify(problems)).to.not.include('secret')
  })

  it('survives getters and proxies that throw', () => {
    const thrower = new Proxy({}, { get: () => expect.fail('read'), ownKeys: () => expect.fail('read') })
    for (const name of Object.keys(PROPERTIES)) expect(() => checked({ [name]: thrower })).to.not.throw()
  })

  it('survives a proxy that was revoked', () => {
    const { proxy, revoke } = Proxy.revocable([], {})
    revoke()
    expect(paths({ context: proxy, help: proxy })).to.deep.equal(['context', 'help'])
  })

  it('keeps its own copy of a record', () => {
    const context = { site: 'north' }
    const { settings } = checked({ context })
    context.site = 'south'
    expect(settings.context).to.deep.equal({ site: 'north' })
  })

  it('survives every hostile text in every setting', () => {
    for (const text of HOSTILE)
      for (const name of Object.keys(PROPERTIES)) expect(() => checked({ [name]: text })).to.not.throw()
  })
})

describe('the endpoint', () => {
  for (const [given, used] of [
    ['https://receiver.example/submissions', 'https://receiver.example/submissions'],
    ['/receiver/submissions', 'https://practice.example/receiver/submissions'],
    ['../in?key=1#part', 'https://practice.example/in?key=1'],
    ['//receiver.example/in', 'https://receiver.example/in'],
    ['http://localhost:5173/in', 'http://localhost:5173/in'],
    ['http://127.0.0.1/in', 'http://127.0.0.1/in'],
    ['http://[::1]:80/in', 'http://[::1]/in'],
  ] as const)
    it(`${given} is used as ${used}`, () => {
      expect(checked({ endpoint: given })).to.deep.include({ blocked: null, problems: [] })
      expect(checked({ endpoint: given }).settings.endpoint).to.equal(used)
    })

  for (const given of [
    'http://receiver.example/in',
    'http://localhost.example/in',
    'javascript:alert(1)',
    'data:text/plain,x',
    'blob:https://practice.example/1',
    'ftp://receiver.example/in',
    'https://user:pass@receiver.example/in',
    'https://',
    ' ',
    '',
    12,
    {},
  ])
    it(`${JSON.stringify(given)} is refused, and no question is asked`, () => {
      const { settings, blocked, problems } = checked({ endpoint: given })
      expect(settings.endpoint).to.equal(null)
      expect(blocked).to.equal('config')
      expect(problems.map(({ path }) => path)).to.deep.equal(['endpoint'])
    })

  it('missing altogether means that the page is the receiver', () => {
    expect(checked({})).to.deep.include({ blocked: null, problems: [] })
  })

  it('does not matter on a page that is not secure: there no question is asked at all', () => {
    expect(check({ endpoint: '/in' }, { ...PAGE, secure: false }).blocked).to.equal('insecure-page')
  })
})
