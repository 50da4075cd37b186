/** What the widget itself says in English; the scale's own words are never here. */
export const english = {
  language: 'en',
  introHeading: 'How things have been for you',
  introBody:
    'These are short statements about the last 2 weeks. There are no right or wrong answers. ' +
    'You can leave any out. You can stop at any time. It will not change the help you get.',
  introLimit: 'Nobody is reading your answers right now. If you need help today, use ‘Help’.',
  start: 'Start',
  continue: 'Continue',
  back: 'Back',
  skip: "I'd rather not answer this one",
  clear: 'Clear my answer',
  choose: 'Choose an answer',
  send: 'Send my answers',
  sendWithout: 'Send without them',
  goToFirst: 'Go to the first one',
  change: 'Change',
  stop: 'Stop',
  clearAll: 'Clear my answers',
  goBack: 'Go back to my answers',
  tryAgain: 'Try again',

  caption: (position: number, of: number) => `Statement ${position} of ${of}`,
  'answer-cleared': 'You have cleared your answer',
  'answers-cleared': 'Your answers have been cleared.',
  'left-out': 'You have left this one out',

  reminderHeading: 'You have not chosen an answer',
  reminderBody: 'Choose the answer that fits best, or leave this one. There are no right or wrong answers.',
  reminderPaper: (blanks: number) =>
    blanks === 1
      ? '1 statement has no answer yet. You can answer it or send without it.'
      : `${blanks} statements have no answer yet. You can answer them or send without them.`,
  problemHeading: 'There is a problem',
  required: (statement: string) => `Choose an answer for ‘${statement}’`,

  reviewHeading: 'Check your answers before you send them',
  noAnswer: 'No answer given',
  changeAnswer: (statement: string) => `Change your answer to: ${statement}`,

  resumeHeading: (begun: number) =>
    `You have an unfinished form from ${new Date(begun).toLocaleTimeString('en-GB', { timeStyle: 'short' })}.`,
  carryOn: 'Carry on',
  startAgain: 'Start again',
  keep: 'Keep my answers on this device until I finish (24 hours)',

  stopHeading: 'Stop and clear your answers?',

  sending: 'Sending your answers',
  slow: 'This is taking longer than usual. Your answers are saved on this device.',
  waiting: 'Thank you. Your answers are saved on this device. They will be sent when it is back online.',
  unsent: 'We could not send your answers. They are still here. Try again, or tell your link worker.',
  unkept: 'Not sent yet. Please keep this page open.',

  sent: 'Thank you. Your answers have been sent',
  thanks: 'Thank you',
  nothingToDo: 'You do not need to do anything else.',
  askForHelp: 'If things feel hard, it is OK to ask for help. You are not bothering anyone.',

  help: 'Help',
  helpHere:
    'Tell the person who gave you this, or reception. You can say ‘I would like to speak to someone in private’.',
  ways: { voice: 'Phone', text: 'Text', bsl: 'British Sign Language (BSL)', web: 'Online' },
  checkedOn: (day: string) => `These details were checked on ${day}.`,
}

/** Every word of the widget in one language. A language that lacks one does not compile. */
export type Words = typeof english
