import { expect } from '@open-wc/testing'
import { SWEMWBS_TABLE, metricFromRaw, rawFromMetric } from '../../src/scoring/index.ts'
import { PUBLISHED, pretend, refusal } from './cases.ts'

describe('the SWEMWBS conversion table', () => {
  it('is the published one, row for row', () => {
    expect(PUBLISHED.length).to.equal(29)
    expect(SWEMWBS_TABLE).to.deep.equal(PUBLISHED)
  })

  it('is none of the wrong tables in circulation', () => {
    expect(metricFromRaw(29)).not.to.equal(25.99)
    expect(metricFromRaw(35)).not.to.equal(29.41)
  })

  it('rises by 0.52 to 2.51 metric points with every raw point', () => {
    const rises = SWEMWBS_TABLE.slice(1).map((row, before) => {
      return row.metricHundredths - (SWEMWBS_TABLE[before]?.metricHundredths ?? NaN)
    })

    expect([Math.min(...rises), Math.max(...rises)]).to.deep.equal([52, 251])
  })

  it('leaves only the lowest and the highest score as they are', () => {
    const unchanged = SWEMWBS_TABLE.filter(({ raw, metric }) => raw === metric)

    expect(unchanged.map(({ raw }) => raw)).to.deep.equal([7, 35])
  })

  it('cannot be changed by a page', () => {
    expect(SWEMWBS_TABLE).to.be.frozen
    for (const row of SWEMWBS_TABLE) expect(row).to.be.frozen
  })
})

describe('looking a score up in the table', () => {
  it('gives the metric score of each raw total, and the total back', () => {
    for (const { raw, metric } of PUBLISHED) {
      expect(metricFromRaw(raw)).to.equal(metric)
      expect(rawFromMetric(metric)).to.equal(raw)
    }
  })

  it('refuses what is no raw total', () => {
    for (const raw of [6, 36, 20.5, 0, -7, NaN, Infinity, '21', null, undefined, 21n, {}]) {
      const { message, item, expected } = refusal(() => metricFromRaw(pretend(raw)))
      expect({ item, expected }).to.deep.equal({ item: null, expected: 'raw as in the table' })
      expect(message).to.contain(expected)
    }
  })

  it('refuses a metric score that the table does not have, however near', () => {
    for (const metric of [19.3, 19.2, 19.2500001, 1925, 20, 6.99, NaN, '19.25', null, undefined]) {
      const { item, expected } = refusal(() => rawFromMetric(pretend(metric)))
      expect({ item, expected }).to.deep.equal({ item: null, expected: 'metric as in the table' })
    }
  })
})
