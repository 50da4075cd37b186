export { formJsonSchema } from '../instruments/definition.ts'
export { type OpenKey, openSealed } from './open.ts'
export { EnvelopeError, type EnvelopeProblem, parseEnvelope } from './parse.ts'
export {
  type Envelope,
  type EnvelopeAnswer,
  type EnvelopeConsent,
  type EnvelopeInstrument,
  type EnvelopePresentation,
  type EnvelopeScore,
  envelopeJsonSchema,
  envelopeSchema,
} from './schema.ts'
