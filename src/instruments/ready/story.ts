import { en, form, options } from './words.ts'

const written = { question: 'story', answered: true } as const

/** A story in one's own words: the name to be used, if any, and where it may be told. It can be taken back. */
export const story = {
  ...form('story', 'Your story', [
    {
      ...{ id: 'story', kind: 'long-text', maxLength: 6000 },
      words: en(
        'What happened, and what changed for you?',
        'Tell it in your own words, as long or as short as you like.',
      ),
    },
    {
      ...{ id: 'name', kind: 'text', maxLength: 60, showWhen: written },
      words: en('What name should we use?', 'It can be any name. If you leave this empty, we will use no name.'),
    },
    {
      ...{ id: 'where', kind: 'choices', showWhen: written },
      words: en('Where could we tell your story?', 'Choose every place that is all right with you.'),
      options: options({
        reports: 'In our reports',
        website: 'On our website',
        talks: 'In talks and training for staff',
        leaflets: 'On leaflets and posters',
      }),
    },
    {
      ...{ id: 'story-consent', kind: 'consent', for: 'story', scope: 'places-chosen' },
      words: en(
        'Can we tell your story in the places you chose?',
        'We will take out names and places. People who know you might still guess that it is you. ' +
          'You can change your mind later: we will show you a short reference. ' +
          'If you choose nothing, we will not use your story.',
      ),
    },
  ]),
  withdrawal: true as const,
}
