import { en, form, options } from './words.ts'

/** Who the service reaches. Each question says why it is asked, and may stay empty. */
export const aboutYou = form('about-you', 'About you', [
  {
    ...{ id: 'why', kind: 'section' },
    words: en(
      'A few questions about you',
      'We ask so that we can see who we reach and who we miss. ' +
        'We put the answers of many people together. You can leave any out.',
    ),
  },
  {
    ...{ id: 'age', kind: 'choice', preferNotToSay: true },
    words: en('How old are you?', 'We ask to see whether we reach people of all ages.'),
    options: options({
      'under-16': 'Under 16',
      '16-24': '16 to 24',
      '25-34': '25 to 34',
      '35-44': '35 to 44',
      '45-54': '45 to 54',
      '55-64': '55 to 64',
      '65-74': '65 to 74',
      '75-plus': '75 or over',
    }),
  },
  {
    ...{ id: 'sex', kind: 'choice', preferNotToSay: true },
    words: en('What is your sex?', 'We ask to see whether the service works as well for everybody.'),
    options: options({ female: 'Female', male: 'Male', 'own-words': 'I would use other words' }),
  },
  {
    ...{ id: 'sex-words', kind: 'text', maxLength: 60, showWhen: { question: 'sex', is: 'own-words' } },
    words: en('Which words would you use?'),
  },
  {
    ...{ id: 'postcode', kind: 'text', maxLength: 4 },
    words: en(
      'What is the first part of your postcode?',
      'Only the first part, for example G51. We ask to see which areas we reach.',
    ),
  },
  {
    ...{ id: 'language', kind: 'text', maxLength: 60 },
    words: en('Which language do you speak most at home?', 'We ask to know which languages and interpreters we need.'),
  },
])
