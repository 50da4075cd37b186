import type { HelpEntry } from '../../config.ts'

/** The day on which all of these were compared with what the services say of themselves. */
const CHECKED = '2026-11-21'
const ANY_TIME = { hours: 'Any time', cost: 'Free', language: 'English', checked: CHECKED }

/** Where people in Scotland find help. Danger first, then anybody, then British Sign Language and one topic. */
export const helpLines: readonly HelpEntry[] = [
  {
    ...ANY_TIME,
    who: 'If a life is in danger now',
    how: [
      { kind: 'voice', value: '999' },
      { kind: 'bsl', value: '999bsl.co.uk' },
      { kind: 'text', value: '999' },
    ],
    hours: 'Any time. You can text 999 if you have registered your phone',
  },
  {
    ...ANY_TIME,
    who: 'Breathing Space',
    how: [{ kind: 'voice', value: '0800 83 85 87' }],
    hours: 'Monday to Thursday 6pm to 2am, Friday 6pm to Monday 6am',
  },
  { ...ANY_TIME, who: 'Samaritans', how: [{ kind: 'voice', value: '116 123' }] },
  {
    ...ANY_TIME,
    who: 'NHS 24',
    how: [{ kind: 'voice', value: '111' }],
    hours: 'Any time. Choose the mental health option',
  },
  { ...ANY_TIME, who: 'Shout', how: [{ kind: 'text', value: '85258' }], hours: 'Any time. Text SHOUT' },
  {
    ...ANY_TIME,
    who: 'contactSCOTLAND-BSL: calls to services in British Sign Language, not to 999',
    how: [{ kind: 'bsl', value: 'contactscotland-bsl.org' }],
    language: 'BSL',
  },
  {
    ...ANY_TIME,
    who: 'Domestic abuse or forced marriage helpline',
    how: [{ kind: 'voice', value: '0800 027 1234' }],
    language: 'Any, through an interpreter',
  },
]
