import type { Problem } from '../config-table.ts'
import type { ProblemCode, WbEventDetails } from './events.ts'

/** Puts into words what is wrong. */
export type Explain = (tag: string, code: ProblemCode, faults: readonly Problem[]) => WbEventDetails['wb-problem']

/** Without words the code, and where, must do. */
const bare: Explain = (tag, code, problems) => ({
  code,
  message: `<${tag}> ${code}: ${problems.map(({ path }) => path).join(', ')}`,
  problems,
})

/** The words are fetched when something is wrong, and only then: participants on sound pages never load them. */
export const loadWords = (): Promise<Explain> =>
  import('./words/problems.en.ts').then(
    ({ explain }) => explain,
    () => bare,
  )
