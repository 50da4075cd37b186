import type { Action } from '../src/form/state.ts'
import { instrumentOf } from '../src/instruments/questionnaire.ts'
import { aboutYou } from '../src/instruments/ready/about-you.ts'
import { experience } from '../src/instruments/ready/experience.ts'
import { story } from '../src/instruments/ready/story.ts'
import type { AnswerValue, Instrument } from '../src/instruments/schema.ts'

const [feedback, tale, you] = [experience, story, aboutYou].map(instrumentOf) as [Instrument, Instrument, Instrument]

const begin: Action = { type: 'begin' }
const next: Action = { type: 'continue' }
const send: Action = { type: 'send' }
const answer = (item: string, value: AnswerValue): Action => ({ type: 'answer', item, value })

const ONE = { layout: 'one-per-screen' }
const PAPER = { layout: 'paper' }

const WORDS = 'The tea 🫖, and somebody who listens. والشاي: «ممتاز» (five stars)!'
const LONG = 'The walk by the river was the best part. '.repeat(49)

const overall = [begin, answer('overall', 'very-good'), next]
const written = [...overall, answer('good', WORDS), next]
const checked = [...written, answer('good-quote', 'yes'), next, next]
const told = [begin, answer('story', WORDS), next, answer('name', 'Mo'), next]
const everywhere = answer('where', ['reports', 'talks'])
const sent = [...told, everywhere, next, answer('story-consent', 'yes'), next, send]

type Row = readonly [
  name: string,
  instrument: Instrument,
  attributes: Readonly<Record<string, string>>,
  before: readonly Action[],
]

/** Name → form, attributes and what happened before. */
export const FEEDBACK: readonly Row[] = [
  ['intro', feedback, ONE, []],
  ['overall, answered', feedback, ONE, overall.slice(0, 2)],
  ['a box, empty', feedback, ONE, overall],
  [
    'a box, near its limit, in two directions',
    feedback,
    ONE,
    [...overall, answer('good', `${LONG.slice(0, -120)}${WORDS}`)],
  ],
  ['a box, too much in it', feedback, ONE, [...overall, answer('good', LONG), next]],
  ['may we quote you', feedback, ONE, [...written]],
  ['check answers', feedback, ONE, checked],
  ['paper', feedback, PAPER, [begin]],
  ['paper, written', feedback, PAPER, [begin, answer('good', WORDS)]],
  ['paper, too much written', feedback, PAPER, [begin, answer('better', LONG), send]],
  ['why it is asked', you, ONE, [begin]],
  ['about you on paper', you, PAPER, [begin, answer('sex', 'own-words')]],
  ['required', you, { ...ONE, require: 'all' }, [begin, next, next]],
  ['several places', tale, ONE, [...told, everywhere]],
  ['story, check answers', tale, ONE, sent.slice(0, -1)],
  ['story, saved here', tale, ONE, [...sent, { type: 'saved' }, { type: 'waiting' }]],
  ['story, sent', tale, ONE, [...sent, { type: 'saved' }, { type: 'sent' }]],
]
