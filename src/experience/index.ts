export { suggestRedactions, type Redaction, type RedactionKind, type RedactionOptions } from './redact.ts'
export { positiveExperience, type ExperienceCounts, type PositiveExperience, type ShareInterval } from './share.ts'
