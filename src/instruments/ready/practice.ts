import { overallOptions } from './experience.ts'
import { dontKnow, en, form, options, quote } from './words.ts'

/** Staff of a practice about the service. */
export const practice = form('practice', 'Working with the link worker', [
  {
    ...{ id: 'role', kind: 'choice', preferNotToSay: true },
    words: en('What is your work at the practice?', 'We ask so that we know whose view is missing.'),
    options: options({
      doctor: 'Doctor',
      nurse: 'Nurse or other clinical staff',
      reception: 'Reception or administration',
      manager: 'Practice manager',
      other: 'Something else',
    }),
  },
  {
    ...{ id: 'overall', kind: 'rating', options: overallOptions },
    words: en('Overall, how is your experience of the link worker service?'),
  },
  {
    ...{ id: 'referring', kind: 'rating' },
    words: en('How well does it work to put people in touch with the link worker?'),
    options: [
      ...options({ 'very-well': 'Very well', well: 'Well', 'not-well': 'Not well', 'not-at-all': 'Not at all' }),
      dontKnow,
    ],
  },
  {
    ...{ id: 'difference', kind: 'rating' },
    words: en('How much difference does it make for the people you see?'),
    options: [...options({ lot: 'A lot', some: 'Some', little: 'A little', none: 'None' }), dontKnow],
  },
  {
    id: 'good',
    kind: 'long-text',
    words: en('What works well?', 'Please write nothing that would tell us who a person is.'),
  },
  quote('good', 'what works well'),
  { id: 'better', kind: 'long-text', words: en('What could we do better?') },
  quote('better', 'what we could do better'),
])
