import type { Definition } from '../definition.ts'
import { aboutYou } from './about-you.ts'
import { experience } from './experience.ts'
import { practice } from './practice.ts'
import { story } from './story.ts'

/** The forms that are ready to be asked. */
export const readyForms: readonly Definition[] = [experience, story, practice, aboutYou]
