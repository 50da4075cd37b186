import { expect } from '@open-wc/testing'
import packageJson from '../../package.json'
import { swemwbsEnglish } from '../../src/instruments/swemwbs.en.ts'
import { swemwbs } from '../../src/instruments/swemwbs.ts'
import { scoreSwemwbs, type SwemwbsAnswer } from '../../src/scoring/index.ts'
import { buildEnvelope } from '../../src/submission/build.ts'
import type { Particulars } from '../../src/submission/parts.ts'
import { SOFTWARE } from '../../src/submission/software.ts'
import { encodeEnvelope } from '../../src/submission/encode.ts'
import { parseEnvelope } from '../../src/submission/index.ts'
import { answerAll, walk } from '../support/forms.ts'
import { HOSTILE } from '../support/hostile-strings.ts'

const NOTHING: Particulars = { reference: null, occasion: null, context: null, licence: null }
const AT = Date.UTC(2026, 10, 20, 14, 7, 59, 999)
const ID = 'AAAAAAAAAAAAAAAAAAAAAA'

const built = (particulars: Partial<Particulars> = {}, actions = answerAll) =>
  buildEnvelope({ ...walk(actions), id: ID }, { ...NOTHING, ...particulars }, swemwbsEnglish, 'en', AT)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the envelope', () => {
  it('has its keys in their order, and none that was not given', () => {
    expect(Object.keys(built()).join(' ')).to.equal(
      'schema id instrument answers skipped answered score presentation startedAt completedAt software',
    )
    const all = { reference: 'GL-0047', occasion: 'baseline', context: { site: 'north' }, licence: 'L' } as const
    expect(Object.keys(built(all)).join(' ')).to.equal(
      'schema id instrument answers skipped answered score reference occasion context ' +
        'presentation startedAt completedAt licence software',
    )
  })

  it('carries seven answers with their score', () => {
    const { answers, score, answered, skipped } = built()
    expect(Object.values(answers)).to.deep.equal([4, 4, 4, 4, 4, 4, 4])
    expect(score).to.deep.equal({ raw: 28, metric: 25.03, table: 'stewart-brown-2009' })
    expect({ answered, skipped }).to.deep.equal({ answered: 7, skipped: [] })
  })

  it('carries the score of every possible set of answers, blanks too', () => {
    const { items } = swemwbs
    const state = { ...walk(answerAll), id: ID }
    for (let pattern = 0; pattern < 6 ** 7; pattern++) {
      const values = items.map((_, index) => Math.floor(pattern / 6 ** index) % 6)
      const answered = items.flatMap(({ id }, index) => (values[index] ? [[id, values[index]]] : []))
      const { score } = buildEnvelope(
        { ...state, answers: Object.fromEntries(answered) as Record<string, number> },
        NOTHING,
        swemwbsEnglish,
        'en',
        AT,
      )
      const { raw, metric } = scoreSwemwbs(values.map((value) => value || null) as SwemwbsAnswer[])
      if (score?.raw !== (raw ?? undefined) || score?.metric !== (metric ?? undefined))
        expect.fail(`pattern ${values.join()}: ${score?.raw}, ${score?.metric}`)
    }
  })

  it('carries six answers without a score: nothing is filled in', () => {
    const six = answerAll.filter((action) => action.type !== 'answer' || action.item !== 'useful')
    const envelope = built({}, [...six, { type: 'continue' }])
    expect(envelope).to.deep.include({ score: null, answered: 6, skipped: ['useful'] })
    expect(envelope.answers.useful).to.equal(null)
  })

  it('cuts its times to the minute, in UTC', () => {
    expect(built()).to.include({ startedAt: '2026-11-20T14:05Z', completedAt: '2026-11-20T14:07Z' })
  })

  it('says how the statements were shown', () => {
    const shown = { layout: 'one-per-screen', language: 'en', kiosk: false, listened: false, textSize: 100 }
    expect(built().presentation).to.deep.equal(shown)
    const switched = built({}, [...answerAll, { type: 'resized', layout: 'paper', item: null }])
    expect(switched.presentation).to.deep.equal({ ...shown, layout: 'paper', layoutChanged: true })
  })

  it('names the version of this package', () => {
    expect(SOFTWARE).to.equal(`${packageJson.name}@${packageJson.version}`)
  })

  it('is what the published schema describes', () => {
    const all = { reference: 'GL-0047', occasion: 'once', context: { site: 'north' }, licence: 'L' } as const
    for (const envelope of [built(), built(all), built({}, [{ type: 'begin' }])])
      expect(parseEnvelope(encodeEnvelope(envelope))).to.deep.equal(JSON.parse(text(encodeEnvelope(envelope))))
  })
})

describe('its bytes', () => {
  it('are the same every time, and what JSON would write', () => {
    const envelope = built({ context: { site: 'north "1"' } })
    expect(encodeEnvelope(envelope)).to.deep.equal(encodeEnvelope(envelope))
    expect(text(encodeEnvelope(envelope))).to.equal(JSON.stringify(envelope))
  })

  it('carry every hostile text unchanged', () => {
    for (const reference of HOSTILE.filter((each) => each !== '')) {
      const bytes = encodeEnvelope(built({ reference }))
      expect((JSON.parse(text(bytes)) as { reference: string }).reference).to.equal(reference)
    }
  })

  it('do not change when an old library teaches arrays and objects another JSON', () => {
    const envelope = built()
    const before = encodeEnvelope(envelope)
    const prototypes = [Array.prototype, Object.prototype] as { toJSON?: unknown }[]
    for (const prototype of prototypes)
      Object.defineProperty(prototype, 'toJSON', { value: () => 'changed', configurable: true })

    const after = encodeEnvelope(envelope)

    for (const prototype of prototypes) delete prototype.toJSON
    expect(after).to.deep.equal(before)
  })

  it('are seen by nobody who patches JSON later', () => {
    const { stringify } = JSON
    let seen = 0
    JSON.stringify = ((...given: Parameters<typeof stringify>) => {
      seen++
      return stringify(...given)
    }) as typeof stringify
    encodeEnvelope(built())
    JSON.stringify = stringify
    expect(seen).to.equal(0)
  })
})
