import { expect } from '@open-wc/testing'
import { encodeEnvelope, encodeForm } from '../../src/submission/encode.ts'
import { HOSTILE } from '../support/hostile-strings.ts'
import { complete, feedback, incomplete } from './envelopes.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const fields = (envelope: typeof complete) => [...new URLSearchParams(text(encodeForm(envelope)))]

describe('a submission as the fields of a web form', () => {
  it('has the id, the whole envelope as it would be posted, and flat copies for spreadsheets', () => {
    expect(fields(complete)).to.deep.equal([
      ['id', complete.id],
      ['submission', text(encodeEnvelope(complete))],
      ['instrument', 'swemwbs'],
      ['raw', '21'],
      ['metric', '19.25'],
      ['occasion', 'baseline'],
      ['reference', 'GL-0047'],
      ['startedAt', '2026-11-20T14:05Z'],
      ...Object.keys(complete.answers).map((item) => [item, '3']),
    ])
  })

  it('keeps its own fields where a question has the name of one', () => {
    const asked = { ...feedback, answers: { ...feedback.answers, id: 'mine', submission: 'mine', raw: 'mine' } }
    expect(Object.fromEntries(fields(asked))).to.include({ id: feedback.id, raw: '' })
    expect(Object.fromEntries(fields(asked)).submission).to.equal(text(encodeEnvelope(asked)))
  })

  it('leaves a field empty where there is no value', () => {
    expect(Object.fromEntries(fields(incomplete))).to.include({ raw: '', metric: '', reference: '', useful: '' })
  })

  it('writes several options of a form into one field', () => {
    expect(Object.fromEntries(fields(feedback))).to.include({
      days: 'mon,tue',
      overall: 'prefer-not-to-say',
      better: '',
    })
  })

  it('carries every hostile text through, half characters made whole', () => {
    for (const reference of HOSTILE)
      expect(Object.fromEntries(fields({ ...complete, reference })).reference).to.equal(
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(reference)),
      )
  })
})
