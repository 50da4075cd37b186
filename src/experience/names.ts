/** Where something stands in a text, in UTF-16 units as `String.prototype.slice` takes them. */
export interface Span {
  readonly start: number
  /** The first unit that is no part of it. */
  readonly end: number
}

interface Word extends Span {
  /** The word without case, accents and invisible marks. */
  readonly folded: string
}

const UNSPACED_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
/** A character of scripts without spaces between words. It counts as a word, so that a name in a sentence is found. */
const UNSPACED = `[${UNSPACED_SCRIPTS.map((name) => `\\p{sc=${name}}`).join('')}]`
/** Letters and digits with their marks; what is invisible between them hides no name. Linear: no two parts overlap. */
const WORD = new RegExp(
  `${UNSPACED}|(?!${UNSPACED})[\\p{L}\\p{N}](?:\\p{Cf}*(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])*`,
  'gu',
)
/** What may stand between the words of one name: `Anne-Marie`, `O'Neil`, `J. Smith`. */
const JOINT = /^['’ʼ.\p{Pd}]?\s{0,2}$/u
/** What people leave out when they type: accents, Arabic short vowels, invisible characters. */
const HIDDEN = /[\u0300-\u036f\u064b-\u0652\p{Cf}]/gu
/** Parts of a name that alone are nobody's name. */
const SMALL = new Set(
  'mr mrs ms miss mx dr prof sir de del della der den di da la le van von al el bin ibn the'.split(' '),
)

/** Upper case first, so that ß and SS are the same. */
const fold = (word: string) => word.normalize('NFKD').replace(HIDDEN, '').toUpperCase().toLowerCase()

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length, folded: fold(word) },
  }))

/** Whole names, and each of their words that is a name by itself, by their first word; the longest first. */
function phrases(names: readonly string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  const add = (phrase: string[]) => {
    const [first] = phrase
    if (!first) return
    const others = found.get(first)
    if (others) others.push(phrase)
    else found.set(first, [phrase])
  }
  for (const name of names) {
    const words = wordsOf(name).map(({ folded }) => folded)
    add(words)
    if (words.length > 1) for (const word of words) if (word.length > 1 && !SMALL.has(word)) add([word])
  }
  for (const list of found.values()) list.sort((one, other) => other.length - one.length)
  return found
}

/**
 * Where any of these names stands in a text, as whole words, whatever their case and accents; a possessive ending
 * stays outside. Of a name of several words each word is found alone too, but for titles, particles and initials.
 * Takes time in proportion to the text, times the number of names with the same first word.
 */
export function findNames(text: string, names: readonly string[]): Span[] {
  const known = phrases(names)
  const words = known.size ? wordsOf(text) : []
  const found: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const phrase = known.get(words[at]?.folded ?? '')?.find((each) => stands(each, words, at, text))
    if (!phrase) continue
    const last = at + phrase.length - 1
    found.push({ start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 })
    at = last
  }
  return found
}

const stands = (phrase: readonly string[], words: readonly Word[], at: number, text: string) =>
  phrase.every((folded, step) => {
    const word = words[at + step]
    if (word?.folded !== folded) return false
    return !step || JOINT.test(text.slice(words[at + step - 1]?.end, word.start))
  })
