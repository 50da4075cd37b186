import Ajv2020 from 'ajv/dist/2020.js'
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundle } from '../engines/bundle.mjs'

const { envelopeJsonSchema, envelopeSchema } = await import(await bundle('src/submission/index.ts'))
const { broken, contradicting, valid } = await import(await bundle('test/submission/envelopes.ts'))
const accepts = new Ajv2020({ strict: true, strictTypes: true, allErrors: true }).compile(envelopeJsonSchema)
const asSent = (envelope) => JSON.parse(JSON.stringify(envelope))

describe('the JSON Schema for receivers in other languages', () => {
  it('is draft 2020-12', () => {
    assert.equal(envelopeJsonSchema.$schema, 'https://json-schema.org/draft/2020-12/schema')
  })

  for (const { title, envelope } of valid)
    it(`accepts with the schema for JavaScript: ${title}`, () => {
      assert.deepEqual([accepts(asSent(envelope)), accepts.errors], [true, null])
      assert.equal(envelopeSchema.safeParse(asSent(envelope)).success, true)
    })

  for (const { title, envelope } of broken)
    it(`refuses with the schema for JavaScript: ${title}`, () => {
      assert.equal(accepts(asSent(envelope)), false)
      assert.equal(envelopeSchema.safeParse(asSent(envelope)).success, false)
    })

  it('leaves to the receiver only what must follow from the answers', () => {
    for (const { title, envelope } of contradicting) assert.equal(accepts(asSent(envelope)), true, title)
  })

  it('costs nothing to a program that only parses', async () => {
    const contents = "export { parseEnvelope } from './src/submission/index.ts'"
    const url = await bundle(undefined, { entryPoints: undefined, stdin: { contents, resolveDir: '.', loader: 'ts' } })

    assert.doesNotMatch(readFileSync(fileURLToPath(url), 'utf8'), /toJSONSchema/)
  })
})
