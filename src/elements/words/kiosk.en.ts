import type { Guard } from '../../form/set-up.ts'
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

const clock = (time: number): string =>
  new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What the kiosk itself says in English. */
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
  giveBack: 'Please give the tablet back.',
  thanksFor: (seconds: number) => `This screen clears itself after ${duration(seconds)}.`,
  done: 'Done',
  copyCard: 'You can copy these down, or ask for them on paper.',

  code: 'Staff code',
  show: 'Show the code',
  hide: 'Hide the code',
  codeWrong: (left: number) =>
    left === 1
      ? 'That is not the code. You can try once more.'
      : `That is not the code. You can try ${left} more times.`,
  codeWait: (seconds: number) => `Too many tries. Wait ${duration(seconds)}, then try again.`,
  close: 'Close',

  newPerson: 'New person',
  stockHeading: 'Not sent yet',
  waiting: 'Waiting to be sent',
  blocked: 'Cannot reach the receiver, tried every hour',
  held: 'Refused by the receiver',
  oldest: 'The oldest is from',
  received: 'Last received',
  none: 'None',
  at: clock,
  memory:
    'Answers are kept only until this page is closed, because this kiosk has no key. Keep the page open until nothing waits.',
  wrongClock: (now: number) => `The clock of this tablet says ${clock(now)}. That cannot be right: set it.`,
  tryNow: 'Try now',
  tried: 'Tried. The numbers are up to date.',
  export: 'Save them to a file',
  exported: (count: number) => `${count} saved to a file. They stay here until the receiver has confirmed them.`,
  discard: 'Discard those that cannot be sent',
  discardHeading: (count: number) =>
    count === 1
      ? 'Discard 1 submission? It cannot be brought back.'
      : `Discard ${count} submissions? They cannot be brought back.`,
  discardNow: 'Discard for ever',
  keepThem: 'Keep them',
  discarded: 'Discarded.',
  diskFailed: 'The disk of this tablet could not be read.',

  setUpHeading: 'Set up for the next person',
  reference: 'Code of the person',
  referenceHint: 'The code of the programme, never a name, a CHI number or a date of birth.',
  scan: 'Scan a barcode',
  stopScan: 'Stop the camera',
  noScan: 'No barcode was read.',
  occasion: 'Which time is this?',
  occasions: { baseline: 'First time', 'follow-up': 'Follow-up', once: 'Only once' },
  assistance: 'Who fills it in?',
  assistances: {
    alone: 'The person alone',
    'read-out': 'With somebody who reads it out',
    interpreter: 'With an interpreter',
    bsl: 'With British Sign Language (BSL)',
    'filled-in': 'Somebody taps for the person',
  },
  layout: 'How are the statements shown?',
  layouts: { 'one-per-screen': 'One on each screen', paper: 'All on one page' },
  language: 'Language',
  patient: 'May use a screen reader, a switch or an interpreter: wait 10 minutes before asking if anyone is there',
  missing: { reference: 'Enter the code of the person', occasion: 'Choose which time this is' },
  check: 'Check',

  confirmHeading: 'Is this right?',
  lookUpFailed: 'What came before could not be looked up.',
  guards: {
    baseline: 'There is a first time for this code already.',
    gap: 'The last time was less than 14 days ago. The statements ask about the last 2 weeks.',
    language: 'Last time it was in another language.',
    layout: 'Last time the statements were shown in the other way.',
  } satisfies Record<Guard, string>,
  changeThat: 'Change',
  handOver: 'Hand the tablet over',
}

/** Every word of the kiosk in one language. */
export type KioskWords = typeof kioskWords

/** Language tag → its name in itself: the languages of the interface that a person has reviewed. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: 'English' }
