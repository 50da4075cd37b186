import type { Instrument } from './schema.ts'

/** The statements, in their official order. */
const IDS = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind'] as const

/**
 * None of the time, Rarely, Some of the time, Often, All of the time. All statements are positive; none is reversed.
 */
const VALUES: readonly unknown[] = [1, 2, 3, 4, 5]

const ASKED: ReadonlySet<string> = new Set(IDS)

/** Short Warwick-Edinburgh Mental Wellbeing Scale: seven statements, all of them asked, one value chosen for each. */
export const swemwbs: Instrument = {
  id: 'swemwbs',
  version: '2008',
  scoring: 'swemwbs',
  items: IDS.map((id) => ({ id })),
  rules: {
    shown: () => ASKED,
    accepts: (id, value) => ASKED.has(id) && VALUES.includes(value),
    isBlank: (id, answers) => answers[id] === undefined,
    excess: () => 0,
  },
}
