import type { Problem } from '../../config-table.ts'
import type { ProblemCode } from '../events.ts'
import type { Explain } from '../problems.ts'

/** What was expected, what to change or to know, and what came, where it can be only one thing. */
type Words = readonly [expected: string, change?: string, got?: string]

const NOT_ASKED = 'Until then nothing is asked, and what stands inside the element stays on view.'
const WORKS = 'The form works and sends all the same.'
const KEPT = 'Submissions are kept on the device.'
const attribute = (name: string): Words => [
  'a property, since every script can read attributes',
  `Set it by script instead: element.${name} = …`,
]

const KEY = 'a public P-256 key as JWK, with kid, without d, its exp (seconds) not past'
const HELD = 'It is kept on the device, and tried again when somebody asks for that.'
const IDLE = `${KEPT} This one is tried hourly.`

const ONCE = 'Load one script, once: whichever came first is used.'

/** `code path got`, `code path` or `code` → words. What may be chosen from a list is not here: the table knows it. */
const WORDS: Readonly<Record<string, Words>> = {
  'config endpoint': [
    'a URL with https: (http: only on localhost, 127.0.0.1 or [::1]), without user name and password',
    NOT_ASKED,
  ],
  'config seal-key': [KEY, NOT_ASKED],
  'config seal-key unusable': [
    KEY,
    `${NOT_ASKED} Copy the whole folder of the script, and let the page load scripts from it.`,
  ],
  'config headers': [
    'at most 20 header names of letters, digits, - _ and . (100 characters at most), none of them Content-Type or ' +
      'Idempotency-Key, each with a printable text',
  ],
  'config transport': ['a function (body, { id, contentType, signal }) that resolves with a Response'],
  'config format': ['json, since a form with a seal-key sends nothing readable', '', '"form"'],
  'config heading-level': ['a whole number from 1 to 6'],
  'config licence': ['text of 1 to 200 printable characters'],
  'config licence nothing': ['the registered licence holder or reference', WORKS],
  'config reference': ['text of 1 to 64 printable characters'],
  'config context': [
    'at most 20 keys of a-z, 0-9 and - (40 characters at most), each with a text of at most 200 characters',
  ],
  'config help': [
    'at most 20 of { who, how: { kind: voice, text, bsl or web, value }[], hours, cost, language, checked }',
  ],
  'config help lines': ['help lines that were checked in the last six months', 'Check them, and set .help.'],
  'config privacy': ['a slot that says who sees the answers, why and for how long', WORKS],
  'config hidden': ['a form that can be seen', 'If the page shows it later, nothing needs to change.', 'display: none'],
  'config form': ['no <form> around it', 'Take the <form> away: the element sends its answers by itself.', 'a <form>'],
  'config forms': ['ids of known forms, separated by spaces', 'A form of your own is made known by registerForm.'],
  'config languages': ['tags of languages that the interface has, separated by spaces'],
  'config idle-after': ['a whole number of seconds, 60 at least'],
  'config idle-warning': ['a whole number of seconds, 20 at least'],
  'config thanks-for': ['a whole number of seconds, 20 at least'],
  'config staff-code': ['4 to 12 digits'],
  'config staff-code nothing': ['4 to 12 digits: else anybody can set the kiosk up'],
  'config link-feedback': ['present or absent'],
  'config earlier': ['a function (reference) that resolves with a list of { occasion, language, layout, date }'],
  'config draft': ['none in a kiosk'],
  'config definition unchecked': ['the files beside the script', `Copy the whole folder of the script. ${NOT_ASKED}`],
  definition: ['a form that can be asked', NOT_ASKED],
  'insecure-page': ['https:, or http: on localhost', NOT_ASKED],
  frozen: ['what it was when the first answer was given', 'This form goes on as it began.', 'another value'],
  'storage-memory': [
    'IndexedDB',
    'A submission is kept only until it is sent, or the page is closed.',
    'none that can be used',
  ],
  'storage-lost': ['what was kept for sending', 'The browser, or somebody, has emptied IndexedDB.'],
  'draft-unreadable': ['an unfinished form of this questionnaire', 'A new one was begun.', 'one that cannot be read'],
  cors: [
    'an answer that this page may read',
    'Either nobody answers there: check the address, and open it in a browser. Or the receiver does not let this page ' +
      'read its answers: ',
  ],
  csp: [
    'connect-src with this address in the Content-Security-Policy of the page',
    `Add the origin of the endpoint to connect-src. ${IDLE}`,
  ],
  receiver: ['an answer that proves delivery'],
  'receiver transport no-answer': ['a promise of a Response', `.transport threw or rejected. ${KEPT}`],
  wipe: ['nothing of the person before', 'Report this as a fault of the library.'],
  'duplicate-definition': ['and no other', ONCE, 'another library'],
  version: ['and no other', ONCE],
}

/** Values to choose from. */
const LIST = /^[\w-]+(, [\w-]+)*$/

/** What came, where a word stands for it. */
const GOT: Readonly<Record<string, string>> = {
  misplaced: 'one',
  unchecked: 'none, so that nothing can check the form',
  unusable: 'a key to which nothing can be sealed, or no files beside the script',
  unreadable: 'none, three times in a row, while online',
  forbidden: 'a policy that does not have it',
  redirect: 'a redirect',
  'no-answer': 'an error',
}

/** First figures of a status, or `redirect` → what to do about it. The first that fits. */
const ANSWERS: readonly (readonly [got: RegExp, change: string])[] = [
  [/^redirect$/, `It is not followed, so that answers go nowhere else: set endpoint to where it leads. ${IDLE}`],
  [
    /^status 2/,
    'ack="receipt" takes 200, 201 or 202 with JSON whose id is that of the submission; ack="json" any JSON object but ' +
      `{ "ok": false }; ack="status" any 200, 201, 202 or 204 that is not a page. ${KEPT}`,
  ],
  [
    /^status 40[137]/,
    `The receiver does not let this page in: check .headers, and the origins that it allows. ${IDLE}`,
  ],
  [/^status (404|501|505)/, `Nothing takes submissions at this address: check the path of endpoint. ${IDLE}`],
  [/^status (405|410)/, `Nothing takes submissions at this address: check the path of endpoint. ${HELD}`],
  [/^status 4/, `The receiver refuses this very submission, and the network tab has its words. ${HELD}`],
  [/^status/, `The receiver fails, and goes on failing. ${KEPT}`],
]

const cors = (): string =>
  `it must answer OPTIONS with Access-Control-Allow-Headers: content-type, idempotency-key, and every answer needs ` +
  `Access-Control-Allow-Origin: ${location.origin}. With format="form" only the latter. ${IDLE}`

function wordsFor(code: ProblemCode, { path, got }: Problem): Words {
  if (got === 'an attribute') return attribute(path)
  if (got === 'misplaced') return ['no such attribute on this element', 'It is ignored.']
  return WORDS[`${code} ${path} ${got || 'nothing'}`] ?? WORDS[`${code} ${path}`] ?? WORDS[code] ?? ['']
}

function changeFor(code: ProblemCode, fault: Problem): string {
  const [, change = ''] = wordsFor(code, fault)
  if (code === 'cors') return change + cors()
  return change || (code === 'receiver' && ANSWERS.find(([got]) => got.test(fault.got))?.[1]) || ''
}

function expectedOf(code: ProblemCode, fault: Problem): string {
  const [words] = wordsFor(code, fault)
  if (fault.expected === '') return words
  if (code === 'definition') return fault.expected
  if (code !== 'config') return `${fault.expected} ${words}`
  return LIST.test(fault.expected) ? `one of ${fault.expected}` : fault.expected
}

function gotOf(code: ProblemCode, fault: Problem): string {
  const [, , only] = wordsFor(code, fault)
  if (fault.got === '') return only ?? 'nothing'
  if (code === 'storage-lost') return `${fault.got} unsent and lost`
  return fault.got === fault.expected ? 'it twice' : (GOT[fault.got] ?? fault.got)
}

/** Puts into words what is wrong: everything at once, then what to do about it. */
export const explain: Explain = (tag, code, faults) => {
  const problems = faults.map((fault): Problem => ({
    path: fault.path,
    expected: expectedOf(code, fault),
    got: gotOf(code, fault),
  }))
  const said = problems.map(({ path, expected, got }) => `${path || code}: expected ${expected}, got ${got}`).join('; ')
  const changes = [...new Set(faults.map((fault) => changeFor(code, fault)))].filter(Boolean)
  return { code, message: [`<${tag}> ${code}: ${said}.`, ...changes].join(' '), problems }
}
