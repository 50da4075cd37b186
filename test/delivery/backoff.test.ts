import { expect } from '@open-wc/testing'
import { retryAfter, spread, wait } from '../../src/delivery/backoff.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const NOW = Date.UTC(2026, 10, 20, 12)

describe('how long to wait', () => {
  it('doubles from 2 seconds to 15 minutes, half of it by chance', () => {
    const ceilings = [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]
    for (const [index, ceiling] of ceilings.entries()) {
      expect(wait(index + 1, 0)).to.equal((ceiling * SECOND) / 2)
      expect(wait(index + 1, 1)).to.equal(ceiling * SECOND)
    }
    expect(wait(2000, 1)).to.equal(900 * SECOND)
  })

  it('is an hour, or what was asked for, and a little more by chance, so that none come in step', () => {
    expect([spread(0), spread(1)]).to.deep.equal([HOUR, HOUR + 300 * SECOND])
    expect([spread(0, 60 * SECOND), spread(1, 60 * SECOND)]).to.deep.equal([60 * SECOND, 65 * SECOND])
  })

  for (const [header, expected] of [
    [null, null],
    ['30', 30 * SECOND],
    [' 30 ', 30 * SECOND],
    ['0', SECOND],
    ['1000000000000', HOUR],
    ['Fri, 20 Nov 2026 12:00:30 GMT', 30 * SECOND],
    ['Friday, 20-Nov-26 12:00:30 GMT', 30 * SECOND],
    ['Fri, 20 Nov 2020 12:00:00 GMT', SECOND],
    ['Fri, 31 Dec 9999 23:59:59 GMT', HOUR],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    ['30, 60', null],
    ['2026-11-20', null],
    ['Fri, something GMT', null],
  ] as const)
    it(`Retry-After ${JSON.stringify(header)} means ${expected ?? 'nothing'}`, () => {
      expect(retryAfter(header, NOW)).to.equal(expected)
    })
})
