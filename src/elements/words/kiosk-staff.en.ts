import type { Guard } from '../../form/set-up.ts'

const clock = (time: number): string =>
  new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What staff read of a kiosk, in English. */
export const staffWords = {
  code: 'Staff code',
  show: 'Show the code',
  hide: 'Hide the code',
  codeWrong: (left: number) =>
    left === 1
      ? 'That is not the code. You can try once more.'
      : `That is not the code. You can try ${left} more times.`,
  codeWait: 'Too many tries. Wait 1 minute, then try again.',

  newPerson: 'New person',
  stockHeading: 'Not sent yet',
  waiting: 'Waiting to be sent',
  blocked: 'Cannot reach the receiver, tried every hour',
  held: 'Refused by the receiver',
  oldest: 'The oldest is from',
  received: 'Last received',
  none: 'None',
  at: clock,
  memory: (hasKey: boolean) =>
    'Answers are kept only until this page is closed, because ' +
    `${hasKey ? 'this browser keeps nothing' : 'this kiosk has no key'}. Keep the page open until nothing waits.`,
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
  notDiscarded: 'Not all of them could be discarded.',
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

/** These words in one language. */
export type StaffWords = typeof staffWords
