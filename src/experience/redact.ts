import { findNames, type Span } from './names.ts'

/** What a suggestion hides. */
export type RedactionKind = 'name' | 'phone' | 'email' | 'postcode' | 'date-of-birth'

/** One place in a text that somebody should look at: `text.slice(start, end)`, and what could stand there instead. */
export interface Redaction extends Span {
  readonly kind: RedactionKind
  /** `[CLW]`, `[phone]`, `[email]`, `[postcode]` or `[date of birth]`. */
  readonly replacement: string
}

/** What `suggestRedactions` is told. */
export interface RedactionOptions {
  /** Names of the worker, in full or in part: `['Fiona McKay', 'Fi']`. */
  readonly names?: readonly string[]
}

const REPLACEMENTS = {
  name: '[CLW]',
  phone: '[phone]',
  email: '[email]',
  postcode: '[postcode]',
  'date-of-birth': '[date of birth]',
} as const

// Every repetition below is bounded, or ends where its neighbour cannot begin: no text makes them slow.
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const NTH = `${DAY}(?:st|nd|rd|th)?`
const YEAR = '(?:19|20)\\d\\d'
const SHORT_YEAR = `(?:${YEAR}|[\u0027’]?\\d\\d)`
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|' +
  'aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const BY = '\\s{0,2}[./\\p{Pd}]\\s{0,2}'
const DATES = [
  `(?<!\\d[./\\p{Pd}]?)${DAY}${BY}${DAY}${BY}${SHORT_YEAR}(?![./\\p{Pd}]?\\d)`, // either order of day and month
  `(?<!\\d\\s?)${DAY}\\s${DAY}\\s${YEAR}(?!\\d)`,
  `(?<!\\d)${YEAR}${BY}${DAY}${BY}${DAY}(?!\\d)`,
  `(?<!\\d)${NTH}(?:\\s{1,2}of)?(?:\\s|\\p{Pd}){0,2}${MONTH}[\\s.,\\p{Pd}]{0,3}${SHORT_YEAR}(?!\\d)`,
  `(?<!\\p{L})${MONTH}[\\s.]{0,3}(?:the\\s)?${NTH}[\\s.,]{1,3}${SHORT_YEAR}(?!\\d)`,
]
/** What people put between the digits of a phone number. */
const GAP = '(?:[^\\S\\r\\n]|[\\p{Cf}\\p{Pd}()./]){0,4}'
const MORE = `${GAP}\\d`
const PHONES = [
  `(?:\\+|(?<!\\d)00)${GAP}4${GAP}4(?:${GAP}0)?(?:${MORE}){9,10}`,
  `(?:\\+|(?<!\\d)00)${GAP}(?!4${GAP}4)[1-9](?:${MORE}){7,14}`, // from abroad: at most 15 digits
  `(?<!\\d)0(?:${MORE}){9,10}`,
]
/** Areas begin with these letters only, inward codes have fewer still. */
const POSTCODE = '(?:gir|[a-pr-uwyz][a-hk-y]?\\d[a-z\\d]?)\\s{0,3}\\d[abd-hjlnp-uw-z]{2}'
const LOCAL = '[\\p{L}\\p{M}\\p{N}._%+\u0027’\\p{Pd}]'
const DOMAIN = '[\\p{L}\\p{M}\\p{N}\\p{Pd}]'

/** In this order: what one kind has taken, a later one cannot. */
const PATTERNS: readonly [RedactionKind, RegExp][] = [
  ['email', new RegExp(`(?<!${LOCAL})${LOCAL}+[@＠]${DOMAIN}+(?:\\.${DOMAIN}+)+`, 'gu')],
  ['date-of-birth', new RegExp(DATES.join('|'), 'giu')],
  ['phone', new RegExp(`\\(?(?:${PHONES.join('|')})(?!\\d)`, 'gu')],
  ['postcode', new RegExp(`(?<![a-z\\d])${POSTCODE}(?![a-z\\d])`, 'giu')],
]
/** Stands where something was found: a character that no text holds and no pattern takes. */
const TAKEN = '\uffff'

/**
 * Suggests what to take out of a quote before anybody else reads it: the worker's names, phone numbers, e-mail
 * addresses, postcodes (UK formats) and full dates, any of which may be a date of birth. It changes nothing: a person
 * decides about each suggestion, and reads the whole quote, because no pattern knows other people's names, addresses,
 * rare stories, or a date that is not written out.
 * @param text any text; the time taken grows in proportion to it
 * @returns suggestions in the order of the text, none overlapping; `start` and `end` as `text.slice` takes them
 * @throws {TypeError} when `text` is no string, or `names` no list of strings
 */
export function suggestRedactions(text: string, { names = [] }: RedactionOptions = {}): Redaction[] {
  if (typeof text !== 'string') throw new TypeError(`text: expected a string, got ${typeof text}`)
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
    throw new TypeError('names: expected a list of strings')
  const found: Redaction[] = []
  const suggest = (kind: RedactionKind, start: number, end: number) =>
    found.push({ start, end, kind, replacement: REPLACEMENTS[kind] })

  let rest = text
  // twice: what stands close to a find is seen when that is gone
  for (const [kind, pattern] of [...PATTERNS, ...PATTERNS]) {
    rest = rest.replace(pattern, (match, at: number) => {
      const before = match.search(/[^\u0027’.\p{Pd}]/u) // a quotation mark before an address
      suggest(kind, at + before, at + match.length)
      return match.slice(0, before) + TAKEN.repeat(match.length - before)
    })
  }
  for (const { start, end } of findNames(rest, names)) suggest('name', start, end)
  return found.sort((one, other) => one.start - other.start)
}
