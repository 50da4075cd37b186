import { expect } from '@open-wc/testing'
import { EnvelopeError, type EnvelopeProblem, envelopeSchema, parseEnvelope } from '../../src/submission/index.ts'
import { broken, complete, contradicting, feedback, valid } from './envelopes.ts'

const problemsOf = (body: string | Uint8Array): readonly EnvelopeProblem[] => {
  try {
    parseEnvelope(body)
  } catch (error) {
    if (error instanceof EnvelopeError) return error.problems
    throw error
  }
  return []
}

describe('an envelope that arrives', () => {
  for (const { title, envelope } of valid)
    it(`is accepted: ${title}`, () => {
      const body = JSON.stringify(envelope)

      expect(parseEnvelope(body)).to.deep.equal(envelope)
      expect(parseEnvelope(new TextEncoder().encode(body))).to.deep.equal(envelope)
    })

  for (const { title, envelope, path } of [...broken, ...contradicting])
    it(`is refused: ${title}`, () => {
      const paths = problemsOf(JSON.stringify(envelope)).map((problem) => problem.path)

      expect(paths).to.include(path)
      expect(envelopeSchema.safeParse(envelope).success).to.equal(false)
    })

  it('is refused with every problem at once, and the message names them all', () => {
    const body = JSON.stringify({ ...complete, id: 7, occasion: 'third', answers: { ...complete.answers, mind: 9 } })

    expect(problemsOf(body)).to.deep.equal([
      { path: 'id', expected: '128 bits in base64url (22 characters)', got: 'another whole number' },
      { path: 'answers.mind', expected: 'a whole number from 1 to 5, or null', got: 'another whole number' },
      { path: 'occasion', expected: 'baseline, follow-up or once', got: 'text of 5 characters' },
    ])
    expect(() => parseEnvelope(body)).to.throw(EnvelopeError, /id: expected .*; answers\.mind: .*; occasion: /)
  })

  it('is refused without a word of what the person wrote', () => {
    const answers = { overall: 5, 'I feel low': 'every day', good: ['Margaret', 1] }
    const told = JSON.stringify(problemsOf(JSON.stringify({ ...feedback, answers })))

    expect(told).to.include('answers.overall')
    for (const secret of ['low', 'every day', 'Margaret']) expect(told).not.to.include(secret)
  })

  it('is refused when it is not JSON, or not UTF-8, and the text is not quoted', () => {
    const problem = { path: '', expected: 'JSON in UTF-8', got: 'something else' }

    expect(problemsOf('I feel low')).to.deep.equal([problem])
    expect(problemsOf(Uint8Array.of(0x22, 0xff, 0x22))).to.deep.equal([problem])
  })

  it('can be read in a worker', async () => {
    const entry = new URL('../../src/submission/index.ts', import.meta.url).href
    const answer = 'onmessage = ({ data }) => postMessage(parseEnvelope(data).id)'
    const code = `import { parseEnvelope } from '${entry}'; ${answer}`
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' })
    const answered = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)))

    // a module worker queues what is posted before it has loaded
    worker.postMessage(JSON.stringify(complete))

    expect(await answered).to.equal(complete.id)
    worker.terminate()
  })
})
