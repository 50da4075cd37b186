import { done } from './done.ts'
import { intro } from './intro.ts'
import { resume } from './resume.ts'
import { sending } from './sending.ts'
import { stop } from './stop.ts'

/** The screens that every form shows in the same way, whatever it asks. */
export const shared = { intro, resume, stop, sending, waiting: sending, unsent: sending, done }
