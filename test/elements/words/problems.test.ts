import { expect } from '@open-wc/testing'
import { check, PROPERTIES } from '../../../src/config.ts'
import type { ProblemCode } from '../../../src/elements/events.ts'
import { explain } from '../../../src/elements/words/problems.en.ts'

const PAGE = { secure: true, base: 'https://practice.example/', now: 1_800_000_000_000 }

/** Every code, and where it is told. */
const CODES: Readonly<Record<Exclude<ProblemCode, 'config'>, string>> = {
  'insecure-page': 'page',
  frozen: 'endpoint',
  'storage-memory': 'storage',
  'storage-lost': 'storage',
  'draft-unreadable': 'draft',
  definition: 'questions',
  wipe: 'kiosk',
  receiver: 'endpoint',
  cors: 'endpoint',
  csp: 'endpoint',
  'duplicate-definition': 'swemwbs-form',
  version: 'swemwbs-form',
}

describe('the words for what is wrong', () => {
  for (const [name, { attribute }] of Object.entries(PROPERTIES))
    it(`say what ${name} may be`, () => {
      const { problems } = explain('swemwbs-form', 'config', check({ [name]: Symbol('nonsense') }, PAGE).problems)

      expect(problems).to.have.length(1)
      expect(problems[0]).to.include({ path: attribute || name, got: 'symbol' })
      expect(problems[0]?.expected).to.not.equal('')
    })

  for (const [code, path] of Object.entries(CODES))
    it(`say what ${code} means`, () => {
      const { message, problems } = explain('swemwbs-form', code as ProblemCode, [{ path, expected: '', got: 'x' }])

      expect(message).to.include(`<swemwbs-form> ${code}: ${path}: expected ${problems[0]?.expected}, got x`)
      expect(problems[0]?.expected).to.not.equal('')
    })

  it('say once what to do where several things ask for the same', () => {
    const faults = ['endpoint', 'seal-key'].map((path) => ({ path, expected: '', got: 'text of 3 characters' }))
    const { message, problems } = explain('swemwbs-form', 'config', faults)

    expect(problems).to.have.length(2)
    expect(message.match(/Until then/g)).to.have.length(1)
  })

  it('say of a form with a key that it is not written as a web form', () => {
    const { problems } = explain('swemwbs-form', 'config', [{ path: 'format', expected: '', got: '' }])
    const expected = 'json, since a form with a seal-key sends nothing readable'
    expect(problems[0]).to.deep.equal({ path: 'format', expected, got: '"form"' })
  })
})
