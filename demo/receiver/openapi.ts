import { envelopeJsonSchema } from '../../src/submission/index.ts'
import { LARGEST_BODY } from './arrival.ts'
import { LARGEST_FILE } from './import.ts'

const ID = { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$', description: '128 random bits in base64url' }
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const answer = (description: string, type: string, name: string, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { [type]: { schema: schema(name) } },
})
const refusal = (description: string, headers?: object) =>
  answer(description, 'application/problem+json', 'Problem', headers)
const header = (description: string) => ({ description, required: true, schema: { type: 'string' } })
const receipt = (description: string) =>
  answer(description, 'application/json', 'Receipt', { Location: header('Where it can be erased, relative') })

const { $schema: _dialect, ...envelope } = envelopeJsonSchema

const submit = {
  operationId: 'submit',
  summary: 'Stores a submission, once for ever per id',
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'The id of the submission in double quotes',
      schema: { type: 'string', pattern: '^"[A-Za-z0-9_-]{22}"$' },
    },
  ],
  requestBody: {
    required: true,
    description: `At most ${LARGEST_BODY} bytes`,
    content: {
      'application/json': { schema: schema('Envelope') },
      'application/jose': { schema: schema('SealedEnvelope') },
    },
  },
  responses: {
    200: receipt('The same bytes were stored before'),
    201: receipt('Stored now'),
    400: refusal('No key, or not an envelope'),
    403: refusal('Pages of this origin may not send here'),
    409: refusal('The same submission is being stored: come again'),
    413: refusal('The body is too large'),
    415: refusal('No or another Content-Type'),
    422: refusal('Other bytes are stored under this id, or the key is not the id in the body'),
    500: refusal('The receiver failed'),
    503: refusal('The store cannot be opened', { 'Retry-After': header('Seconds') }),
  },
}

const erase = {
  operationId: 'erase',
  summary: 'Erases everything of a submission but its id',
  security: [{ adminToken: [] }],
  parameters: [{ name: 'id', in: 'path', required: true, schema: ID }],
  responses: {
    204: { description: 'Erased, now or before' },
    401: refusal('Not the admin token', { 'WWW-Authenticate': header('Bearer') }),
    403: refusal('The receiver has no admin token, or pages of this origin may not ask'),
    404: refusal('No submission has this id'),
    500: refusal('The receiver failed'),
    503: refusal('The store cannot be opened', { 'Retry-After': header('Seconds') }),
  },
}

const imports = {
  operationId: 'import',
  summary: 'Stores what a kiosk has saved to a file; each line for itself, any number of times',
  parameters: [],
  security: [{ adminToken: [] }],
  requestBody: {
    required: true,
    description: `JSON Lines, at most ${LARGEST_FILE} bytes: { "id": "<id>", "body": "<sealed envelope>" }`,
    content: { 'application/jsonl': { schema: { type: 'string' } } },
  },
  responses: {
    200: answer('What became of the lines', 'application/json', 'Imported'),
    401: refusal('Not the admin token', { 'WWW-Authenticate': header('Bearer') }),
    403: refusal('The receiver has no admin token'),
    413: refusal('The file is too large'),
    500: refusal('The receiver failed'),
    503: refusal('The store cannot be opened', { 'Retry-After': header('Seconds') }),
  },
}

const schemas = {
  Imported: {
    type: 'object',
    properties: {
      stored: { type: 'integer' },
      known: { type: 'integer' },
      refused: {
        type: 'array',
        items: {
          type: 'object',
          properties: { line: { type: 'integer' }, detail: { type: 'string' } },
          required: ['line', 'detail'],
          additionalProperties: false,
        },
      },
    },
    required: ['stored', 'known', 'refused'],
    additionalProperties: false,
  },
  Envelope: envelope,
  SealedEnvelope: {
    type: 'string',
    pattern: String.raw`^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$`,
    description: 'JWE in compact form: ECDH-ES, A256GCM; its header has kid, typ "wb+jwe", submissionId, instrument',
  },
  Receipt: {
    type: 'object',
    properties: { id: ID, receivedAt: { type: 'string', format: 'date-time' } },
    required: ['id', 'receivedAt'],
    additionalProperties: false,
  },
  EnvelopeProblem: {
    type: 'object',
    description: 'One thing that is wrong with an envelope; never what a person answered',
    properties: { path: { type: 'string' }, expected: { type: 'string' }, got: { type: 'string' } },
    required: ['path', 'expected', 'got'],
    additionalProperties: false,
  },
  Problem: {
    type: 'object',
    description: 'Problem details (RFC 9457)',
    properties: {
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      problems: { type: 'array', items: schema('EnvelopeProblem') },
    },
    required: ['title', 'status', 'detail'],
    additionalProperties: false,
  },
}

/** What the receiver promises, as OpenAPI 3.1; the envelope is the schema that it checks with. */
export const openapi = {
  openapi: '3.1.1',
  info: { title: 'Receiver of wellbeing-widgets', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: '.' }],
  paths: {
    '/submissions': { post: submit },
    '/submissions/{id}': { delete: erase },
    '/import': { post: imports },
  },
  components: { schemas, securitySchemes: { adminToken: { type: 'http', scheme: 'bearer' } } },
}
