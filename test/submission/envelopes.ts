import type { Envelope } from '../../src/submission/index.ts'

/** Something that may or may not be an envelope, and why it is in the list; `path` is what a refusal must name. */
export interface Case {
  readonly title: string
  readonly envelope: unknown
  readonly path?: string
}

const wording = `sha256-${'A'.repeat(43)}=`

/** A complete SWEMWBS envelope: every item 3, so raw 21 and metric 19.25. */
export const complete: Envelope = {
  schema: 'wellbeing-widgets/submission@1',
  id: 'c3dlbXdicy1jb21wbGV0ZQ',
  instrument: { id: 'swemwbs', version: '2008', language: 'en', wording },
  answers: { optimistic: 3, useful: 3, relaxed: 3, problems: 3, clearly: 3, close: 3, mind: 3 },
  skipped: [],
  answered: 7,
  score: { raw: 21, metric: 19.25, table: 'stewart-brown-2009' },
  reference: 'GL-0047',
  occasion: 'baseline',
  context: { site: 'north' },
  presentation: { layout: 'one-per-screen', language: 'en', kiosk: false, listened: false, textSize: 100 },
  startedAt: '2026-11-20T14:05Z',
  completedAt: '2026-11-20T14:07Z',
  licence: 'registered 2026',
  software: 'wellbeing-widgets@1.0.0',
}

/** One item left out, and nothing that may be absent. */
export const incomplete: Envelope = {
  schema: 'wellbeing-widgets/submission@1',
  id: 'c3dlbXdicy1wYXJ0LTAwMQ',
  instrument: complete.instrument,
  answers: { ...complete.answers, useful: null },
  skipped: ['useful'],
  answered: 6,
  score: null,
  presentation: { ...complete.presentation, layout: 'paper', layoutChanged: true, assistance: 'read-out' },
  startedAt: complete.startedAt,
  completedAt: complete.completedAt,
  software: complete.software,
}

/** A feedback form: a choice, several choices, a text with consent, and a text that was left out. */
export const feedback: Envelope = {
  schema: 'wellbeing-widgets/submission@1',
  id: 'ZmVlZGJhY2stZm9ybS0wMQ',
  instrument: { id: 'experience', version: '1', language: 'en', wording },
  answers: {
    overall: 'prefer-not-to-say',
    days: ['mon', 'tue'],
    good: 'The tea\nand <b>the talk</b> 🫖',
    better: null,
  },
  consents: { good: { given: true, scope: 'reports', wording } },
  skipped: ['better'],
  answered: 3,
  presentation: complete.presentation,
  startedAt: complete.startedAt,
  completedAt: complete.completedAt,
  run: 'cnVuLTAwMDAwMDAwMDAwMQ',
  suspect: true,
  software: complete.software,
}

const without = (key: keyof Envelope) => Object.fromEntries(Object.entries(complete).filter(([name]) => name !== key))
const answering = (answers: object) => ({ ...complete, answers: { ...complete.answers, ...answers } })

export const valid: readonly Case[] = [
  { title: 'a complete one', envelope: complete },
  { title: 'one with an item left out', envelope: incomplete },
  { title: 'one of a feedback form', envelope: feedback },
  {
    title: 'a score that the receiver will not agree with',
    envelope: { ...complete, score: { ...complete.score, raw: 22 } },
  },
  { title: 'half an emoji in a text', envelope: { ...feedback, answers: { ...feedback.answers, good: '\ud83e' } } },
  { title: 'the longest context', envelope: { ...complete, context: { ['k'.repeat(40)]: '🫖'.repeat(200) } } },
]

/** Refused by their shape alone, so by every checker. */
export const broken: readonly Case[] = [
  { title: 'an answer of 0', envelope: answering({ mind: 0 }), path: 'answers.mind' },
  { title: 'an answer of 6', envelope: answering({ mind: 6 }), path: 'answers.mind' },
  { title: 'an answer of 2.5', envelope: answering({ mind: 2.5 }), path: 'answers.mind' },
  { title: 'an answer as text', envelope: answering({ mind: '3' }), path: 'answers.mind' },
  { title: 'an unknown item', envelope: answering({ happy: 3 }), path: 'answers.happy' },
  { title: 'a missing item', envelope: { ...complete, answers: { optimistic: 3 } }, path: 'answers.mind' },
  { title: 'an unknown key', envelope: { ...complete, name: 'x' }, path: 'name' },
  { title: 'no id', envelope: without('id'), path: 'id' },
  { title: 'an id of 21 characters', envelope: { ...complete, id: 'A'.repeat(21) }, path: 'id' },
  { title: 'no score at all', envelope: without('score'), path: 'score' },
  { title: 'a raw sum of 36', envelope: { ...complete, score: { ...complete.score, raw: 36 } }, path: 'score.raw' },
  { title: 'an occasion of its own', envelope: { ...complete, occasion: 'third' }, path: 'occasion' },
  { title: 'a time with seconds', envelope: { ...complete, startedAt: '2026-11-20T14:05:09Z' }, path: 'startedAt' },
  { title: 'a month 13', envelope: { ...complete, completedAt: '2026-13-20T14:05Z' }, path: 'completedAt' },
  { title: 'a reference with a line break', envelope: { ...complete, reference: 'a\nb' }, path: 'reference' },
  { title: 'a reference of 65', envelope: { ...complete, reference: 'x'.repeat(65) }, path: 'reference' },
  { title: 'a nested context', envelope: { ...complete, context: { site: {} } }, path: 'context.site' },
  { title: 'a context key in capitals', envelope: { ...complete, context: { Site: 'x' } }, path: 'context.Site' },
  { title: 'a SWEMWBS with a run', envelope: { ...complete, run: feedback.run }, path: 'run' },
  { title: 'a form with a score', envelope: { ...feedback, score: null }, path: 'score' },
  { title: 'a form that is not suspect', envelope: { ...feedback, suspect: false }, path: 'suspect' },
  { title: 'a number in a form', envelope: { ...feedback, answers: { overall: 3 } }, path: 'answers.overall' },
  { title: 'another version', envelope: { ...complete, schema: 'wellbeing-widgets/submission@2' }, path: 'schema' },
  { title: 'a list', envelope: [complete], path: '' },
  { title: 'nothing', envelope: null, path: '' },
  {
    title: 'a context of 21 keys',
    envelope: { ...complete, context: Object.fromEntries(Array.from({ length: 21 }, (_, key) => [`k${key}`, 'x'])) },
    path: 'context',
  },
]

/** Right in shape, but not what follows from the answers. */
export const contradicting: readonly Case[] = [
  { title: 'skipped names an answered item', envelope: { ...complete, skipped: ['mind'] }, path: 'skipped' },
  { title: 'skipped names an item twice', envelope: { ...incomplete, skipped: ['useful', 'useful'] }, path: 'skipped' },
  { title: 'skipped forgets an item', envelope: { ...incomplete, skipped: [] }, path: 'skipped' },
  { title: 'answered is too high', envelope: { ...incomplete, answered: 7 }, path: 'answered' },
  { title: 'a score in spite of a blank', envelope: { ...incomplete, score: complete.score }, path: 'score' },
  { title: 'no score in spite of seven answers', envelope: { ...complete, score: null }, path: 'score' },
  {
    title: 'consent for no text',
    envelope: { ...feedback, consents: { better: { given: true, scope: 'reports', wording } } },
    path: 'consents.better',
  },
]
