import { dontKnow, en, form, options, quote } from './words.ts'

/** The wording of the Friends and Family Test (NHS England, since April 2020), in its order. */
export const overallOptions = [
  ...options({
    'very-good': 'Very good',
    good: 'Good',
    neither: 'Neither good nor poor',
    poor: 'Poor',
    'very-poor': 'Very poor',
  }),
  dontKnow,
]

/** How the service was, what was good, what could be better; whether the words may be quoted. */
export const experience = form('experience', 'Your experience of our service', [
  {
    ...{ id: 'overall', kind: 'choice', options: overallOptions },
    words: en('Overall, how was your experience of our service?'),
  },
  { id: 'good', kind: 'long-text', words: en('What was good?') },
  quote('good', 'what was good'),
  { id: 'better', kind: 'long-text', words: en('What could we do better?') },
  quote('better', 'what we could do better'),
])
