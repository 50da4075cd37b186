/** What a feedback form says in English beside what every form says. */
export const feedbackEnglish = {
  introBody:
    'There are no right or wrong answers. You can leave any question out. You can stop at any time. ' +
    'It will not change the help you get.',
  more: 'Thank you. Here are a few more questions. You can leave any out, or stop here.',
  done: 'Done',
  caption: (position: number, of: number) => `Question ${position} of ${of}`,
  optional: (label: string) => `${label} (optional)`,
  or: 'or',
  preferNotToSay: 'Prefer not to say',
  yes: 'Yes',
  no: 'No',
  warning: 'Do not put names or addresses. Do not use this box if you need help now.',
  getHelp: 'Get help',
  write: (label: string) => `Write an answer for ‘${label}’`,
  count: (left: number) => {
    const many = Math.abs(left)
    return `${many} ${many === 1 ? 'character' : 'characters'} ${left < 0 ? 'too many' : 'left'}`
  },
  tooLong: (label: string, excess: number) =>
    `Make your answer shorter for ‘${label}’: ${excess} ${excess === 1 ? 'character' : 'characters'} too many`,
  cleaned: 'We took hidden characters out of your text.',
  reference: 'If you change your mind later, tell us this reference:',
  robots: 'This box is for robots only. Please leave it empty.',
}

/** These words in one language. */
export type FeedbackWords = typeof feedbackEnglish
