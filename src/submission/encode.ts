import type { Envelope } from './schema.ts'

// Held from the moment this file is loaded, so that a page that patches JSON later sees no answer.
const { stringify } = JSON
const utf8 = new TextEncoder()

/**
 * JSON of plain data without ever asking for `toJSON`: old libraries put one on `Array.prototype` or
 * `Object.prototype`, and it would change the bytes.
 */
function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(json).join()}]`
  if (typeof value !== 'object' || value === null) return stringify(value)
  return `{${Object.entries(value)
    .map(([key, each]) => `${stringify(key)}:${json(each)}`)
    .join()}}`
}

/** The bytes that are stored and posted: UTF-8 JSON, keys in the envelope's order, the same bytes every time. */
export const encodeEnvelope = (envelope: Envelope): Uint8Array => utf8.encode(json(envelope))
