import type { Envelope } from './schema.ts'

// Held from the moment this file is loaded, so that a page that patches JSON later sees no answer.
const { stringify } = JSON
const encoder = new TextEncoder()
/** The bytes of a text. */
export const utf8: (text: string) => Uint8Array = encoder.encode.bind(encoder)
const Fields = URLSearchParams

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
export const encodeEnvelope = (envelope: Envelope): Uint8Array => utf8(json(envelope))

/**
 * The same as the fields of a web form: the id, the whole envelope, and flat copies for spreadsheets, empty where there
 * is no value. A browser posts it without asking the receiver first.
 */
export function encodeForm(envelope: Envelope): Uint8Array {
  const { id, instrument, answers, score, occasion, reference, startedAt } = envelope
  const flat = { instrument: instrument.id, raw: score?.raw, metric: score?.metric, occasion, reference, startedAt }
  const fixed = { id, submission: json(envelope), ...flat }
  const fields = Object.entries({ ...fixed, ...answers, ...fixed }) // a question may be called `id`
  return utf8(String(new Fields(fields.map(([key, value]) => [key, String(value ?? '')]))))
}
