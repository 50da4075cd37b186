import type { Contrast } from '../screens/kiosk-view.ts'
import { english, type Words } from './en.ts'

/** What a form says in a kiosk: this is nobody's own device. */
export const kioskEnglish: Words = {
  ...english,
  slow: 'This is taking longer than usual. Your answers are saved on this tablet.',
  waiting: 'Thank you. Your answers are saved on this tablet. They will be sent when it is back online.',
  unkept: 'Not sent yet. Please tell a member of staff.',
}

const duration = (seconds: number): string => {
  if (seconds % 60) return `${seconds} seconds`
  return seconds === 60 ? '1 minute' : `${seconds / 60} minutes`
}

/** What the kiosk itself says in English to those who answer. What staff read has a file of its own, and comes later. */
export const kioskWords = {
  coverHeading: 'Tell us how things have been for you',
  coverBody: 'Short statements about the last 2 weeks. You can leave any out, and you can stop at any time.',
  coverStaff: 'A member of staff will set this up for you.',
  staff: 'Staff',
  start: 'Start',
  notYours: (end: string) => `Code …${end}. Not yours? Give the tablet back.`,

  waysHeading: 'Ways to answer',
  waysBody: 'Take as long as you like. Use the buttons above for bigger text or other colours.',
  waysIdle: (seconds: number) =>
    `If nobody uses the tablet for ${duration(seconds)}, we ask if you are still here. If not, we clear your answers.`,
  helpMe: "I'd like someone to help me",
  helpMeHow:
    'Ask the person who gave you this, or reception. Somebody can read it out, tap for you, or find an interpreter. ' +
    'You do not have to ask somebody you know.',

  smaller: 'Smaller text',
  bigger: 'Bigger text',
  textSize: (percent: number) => `Text size ${percent}%`,
  colours: 'Colours',
  contrasts: {
    standard: 'Standard',
    high: 'High contrast',
    cream: 'Cream',
    yellow: 'Yellow on black',
  } satisfies Record<Contrast, string>,

  idleHeading: 'Are you still there?',
  idleBody: (seconds: number) => `We will clear your answers in ${duration(seconds)} to keep them private.`,
  stay: "I'm still here",
  card: 'Show a small card to copy',
  giveBack: 'Please give the tablet back.',
  thanksFor: (seconds: number) => `This screen clears itself after ${duration(seconds)}.`,
  done: 'Done',
  close: 'Close',
  staffMissing: 'The part for staff has not come yet. It needs the network once: then load this page again.',
}

/** These words in one language. */
export type KioskWords = typeof kioskWords

/** Language tag → its name in itself: the languages of the interface that a person has reviewed. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: 'English' }
