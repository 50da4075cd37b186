import type { ScreenName } from '../../form/select.ts'
import { done } from './done.ts'
import { intro } from './intro.ts'
import { paper } from './paper.ts'
import { question } from './question.ts'
import { resume } from './resume.ts'
import { review } from './review.ts'
import { sending } from './sending.ts'
import { stop } from './stop.ts'
import type { Screen } from './view.ts'

/** Screen name → what shows it. */
export const screens: { readonly [Name in ScreenName]: Screen } = {
  intro,
  resume,
  question,
  paper,
  review,
  stop,
  sending,
  waiting: sending,
  unsent: sending,
  done,
}
