// The OpenAPI file of the receiver: whole in itself, and true of what the receiver answers.
import Ajv2020 from 'ajv/dist/2020.js'
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bundle } from '../engines/bundle.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'
import { ADMIN_TOKEN, complete, feedback, fresh, post, sealed } from './promises.mjs'

const { envelopeJsonSchema } = await import(await bundle('src/submission/index.ts'))

/** Every object in a document. */
const all = (value) =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(all)] : []
const at = (document, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => value?.[key], document)

describe('the OpenAPI file', () => {
  let receiver, file, validator
  before(async () => {
    receiver = await startReceiver({ adminToken: ADMIN_TOKEN })
    file = await (await fetch(`${receiver.url}/openapi.json`)).json()
    validator = new Ajv2020({ strict: false, validateFormats: false }).addSchema(file, 'file')
  })
  after(() => receiver.stop())

  const fits = (pointer, value) => {
    const validate = validator.getSchema(`file${pointer}`)
    assert.ok(validate(value), JSON.stringify(validate.errors))
  }

  /** The answer stands in the file: its status, its type, its headers, its body. */
  async function isDescribed(operation, response) {
    const described = operation.responses[response.status]
    assert.ok(described, `${response.status} is not described`)
    for (const name of Object.keys(described.headers ?? {})) assert.ok(response.headers.get(name), `no ${name}`)
    const text = await response.text()
    if (!described.content) return assert.equal(text, '')
    const { schema } = described.content[response.headers.get('content-type')]
    fits(schema.$ref, JSON.parse(text))
  }

  it('is OpenAPI 3.1: each operation has answers, each answer a description, each reference a target', () => {
    assert.match(file.openapi, /^3\.1\.\d+$/)
    assert.ok(file.info.title && file.info.version)
    for (const [path, operations] of Object.entries(file.paths)) {
      assert.match(path, /^\//)
      for (const { responses, parameters } of Object.values(operations)) {
        assert.ok(Object.values(responses).every(({ description }) => description))
        const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`)
        assert.deepEqual(inPath, path.match(/\{\w+\}/g) ?? [])
      }
    }
    const references = all(file).filter(({ $ref }) => $ref)
    assert.ok(references.length > 10)
    for (const { $ref } of references) assert.ok(at(file, $ref), $ref)
  })

  it('has the envelope of the form, word for word', () => {
    const { $schema, ...envelope } = JSON.parse(JSON.stringify(envelopeJsonSchema))
    assert.match($schema, /2020-12/)
    assert.deepEqual(file.components.schemas.Envelope, envelope)
  })

  it('accepts what forms send', () => {
    fits('#/components/schemas/Envelope', fresh(complete))
    fits('#/components/schemas/Envelope', fresh(feedback))
    fits('#/components/schemas/SealedEnvelope', sealed(fresh(complete).id).body)
  })

  it('is true of every answer to a submission', async () => {
    const { post: operation } = file.paths['/submissions']
    const envelope = fresh(complete)
    const seen = new Set()
    for (const [sent, options] of [
      [envelope],
      [envelope],
      [{ ...envelope, reference: 'other' }],
      [fresh(complete, { answers: { useful: 6 } })],
      [fresh(complete), { headers: { origin: 'https://stranger.invalid' } }],
      [fresh(complete), { body: ' '.repeat(64 * 1024 + 1) }],
      [fresh(complete), { headers: { 'content-type': 'text/plain' } }],
    ]) {
      const response = await post(receiver.url, sent, options)
      seen.add(response.status)
      await isDescribed(operation, response)
    }
    assert.deepEqual([...seen].sort(), [200, 201, 400, 403, 413, 415, 422])
  })

  it('is true of every answer to a wish to erase', async () => {
    const { delete: operation } = file.paths['/submissions/{id}']
    const envelope = fresh(complete)
    await post(receiver.url, envelope)
    const erase = (id, token) =>
      fetch(`${receiver.url}/submissions/${id}`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
    for (const [status, id, token] of [
      [401, envelope.id, 'another'],
      [204, envelope.id, ADMIN_TOKEN],
      [404, fresh(complete).id, ADMIN_TOKEN],
    ]) {
      const response = await erase(id, token)
      assert.equal(response.status, status)
      await isDescribed(operation, response)
    }
  })
})
