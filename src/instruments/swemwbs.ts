import type { Instrument } from './schema.ts'

/**
 * None of the time, Rarely, Some of the time, Often, All of the time. All statements are positive; none is reversed.
 */
const VALUES = [1, 2, 3, 4, 5] as const

/** Short Warwick-Edinburgh Mental Wellbeing Scale: seven statements in their official order. */
export const swemwbs: Instrument = {
  id: 'swemwbs',
  version: '2008',
  scoring: 'swemwbs',
  items: ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind'].map((id) => ({
    id,
    values: VALUES,
  })),
}
