import { expect } from '@open-wc/testing'
import { swemwbsEnglish } from '../../src/instruments/swemwbs.en.ts'
import { swemwbs } from '../../src/instruments/swemwbs.ts'
import { scoreSwemwbs, type SwemwbsAnswers } from '../../src/scoring/index.ts'

// the licensed words once more, copied from print: a slip in one place must not pass
const INSTRUCTION =
  'Below are some statements about feelings and thoughts. Please select the answer that best ' +
  'describes your experience of each over the last 2 weeks.'
const STATEMENTS = [
  ['optimistic', "I've been feeling optimistic about the future"],
  ['useful', "I've been feeling useful"],
  ['relaxed', "I've been feeling relaxed"],
  ['problems', "I've been dealing with problems well"],
  ['clearly', "I've been thinking clearly"],
  ['close', "I've been feeling close to other people"],
  ['mind', "I've been able to make up my own mind about things"],
]
const OPTIONS = [
  [1, 'None of the time'],
  [2, 'Rarely'],
  [3, 'Some of the time'],
  [4, 'Often'],
  [5, 'All of the time'],
]
const COPYRIGHT =
  'Short Warwick-Edinburgh Mental Wellbeing Scale (SWEMWBS) © NHS Health Scotland, University of Warwick ' +
  'and University of Edinburgh, 2008, all rights reserved'

describe('the scale', () => {
  it('has its seven statements, byte for byte and in their order', () => {
    expect(swemwbs.items.map(({ id }) => [id, swemwbsEnglish.items[id]])).to.deep.equal(STATEMENTS)
    expect(Object.keys(swemwbsEnglish.items)).to.have.length(7)
  })

  it('has its five options from "None of the time" to "All of the time", valued 1 to 5', () => {
    expect(swemwbsEnglish.options.map(({ value, label }) => [value, label])).to.deep.equal(OPTIONS)
    for (const { id } of swemwbs.items) {
      const accepted = [0, 1, 2, 3, 4, 5, 6, '3', 2.5, null].filter((value) => swemwbs.rules.accepts(id, value))
      expect(accepted).to.deep.equal([1, 2, 3, 4, 5])
    }
  })

  it('has its instruction and its copyright line, byte for byte', () => {
    expect(swemwbsEnglish.instruction).to.equal(INSTRUCTION)
    expect(swemwbsEnglish.copyright).to.equal(COPYRIGHT)
  })

  it('cuts the recall period from the end of the instruction', () => {
    expect(swemwbsEnglish.instruction.endsWith(`${swemwbsEnglish.recall}.`)).to.equal(true)
  })

  it('carries the hash of exactly these words', async () => {
    const lines = [
      INSTRUCTION,
      ...STATEMENTS.map(([, words]) => words),
      ...OPTIONS.map(([, words]) => words),
      COPYRIGHT,
    ]
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')))
    expect(swemwbsEnglish.hash).to.equal(`sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`)
  })

  it('has the item ids that scoring knows', () => {
    const answers = Object.fromEntries(swemwbs.items.map(({ id }) => [id, 3])) as SwemwbsAnswers
    expect(scoreSwemwbs(answers)).to.include({ raw: 21, metric: 19.25 })
  })
})
