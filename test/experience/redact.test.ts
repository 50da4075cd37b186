import { expect } from '@open-wc/testing'
import { suggestRedactions, type Redaction, type RedactionKind } from '../../src/experience/index.ts'
import { HOSTILE } from '../support/hostile-strings.ts'
import { chance } from './chance.ts'

/** The text as it would be if somebody took every suggestion. */
const taken = (text: string, found: readonly Redaction[]) =>
  found.reduceRight((rest, { start, end, replacement }) => rest.slice(0, start) + replacement + rest.slice(end), text)
const redacted = (text: string, ...names: string[]) => taken(text, suggestRedactions(text, { names }))

/** `[text, what is left of it]`, one to a line. */
const pairs = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' → ') as [string, string])
const check = (lines: string, ...names: string[]) => {
  for (const [text, expected] of pairs(lines)) expect(redacted(text, ...names), text).to.equal(expected)
}

describe('the worker\u0027s name in a quote', () => {
  it('is found in any case, with a possessive, and in full or in part', () => {
    check(
      `Fiona was great → [CLW] was great
      FIONA, fiona and fIoNa → [CLW], [CLW] and [CLW]
      Fiona's help and Fiona’s time → [CLW]'s help and [CLW]’s time
      Thanks to Fiona McKay. → Thanks to [CLW].
      Ms McKay rang → Ms [CLW] rang
      “Fiona” (Fiona) _Fiona_ → “[CLW]” ([CLW]) _[CLW]_`,
      'Fiona McKay',
    )
  })

  it('is not found inside another word', () => {
    check(
      `Joanne has an annual annex → Joanne has an annual annex
      Ann2 and 2Ann → Ann2 and 2Ann
      Ánne and Annı → Ánne and Annı
      Ann's → [CLW]'s`,
      'Ann',
      'Jo',
    )
  })

  it('is found with its accents or without, however they are encoded', () => {
    for (const name of ['Siân', 'Si\u0061\u0302n', 'SIAN'])
      for (const text of ['Siân', 'Si\u0061\u0302n', 'siÂN', 'Sian', 'Si\u00ad\u00e2n', 'S\u200bian'])
        expect(redacted(`dear ${text}!`, name), `${name} in ${text}`).to.equal('dear [CLW]!')
  })

  it('is found in every script', () => {
    check('Fußball mit Frau GROSS → Fußball mit Frau [CLW]', 'Groß')
    check('Наталия помогла, наталии нет → [CLW] помогла, наталии нет', 'НАТАЛИЯ')
    check('ساعدتني فاطمة كثيرا → ساعدتني [CLW] كثيرا', 'فاطمة')
    check('李明很好，明天见 → [CLW]很好，明天见', '李明')
    check('राम और रमा → [CLW] और रमा', 'राम')
  })

  it('is found with hyphens, apostrophes and initials', () => {
    check(
      `Anne-Marie O'Neil → [CLW]
      anne marie o’neil's → [CLW]'s
      Anne said → [CLW] said
      O is a letter → O is a letter`,
      'Anne-Marie O\u0027Neil',
    )
    check('J. Smith, j smith, J → [CLW], [CLW], J', 'J. Smith')
  })

  it('does not make titles and particles into names', () => {
    check('Dr de la Cruz and the doctor de la rue, Mrs X → [CLW] and the doctor de la rue, Mrs X', 'Dr de la Cruz')
    check('Mrs Brown, mrs → [CLW], mrs', 'Mrs Brown')
  })

  it('is text, whatever signs it holds', () => {
    check('a.b axb .* → [CLW] axb .*', 'a.b', '.*', '(', '', ' ')
    expect(suggestRedactions('nothing', { names: ['', ' ', '.', '\ud800'] })).to.deep.equal([])
  })
})

describe('numbers and addresses in a quote', () => {
  it('are phone numbers, as people in the UK write them', () => {
    check(`ring 07700 900123 now → ring [phone] now
      07700900123 → [phone]
      (0141) 496 0000 → [phone]
      0141-496-0000, 0141.496.0000 → [phone], [phone]
      +44 (0)7700 900123 → [phone]
      +447700900123; 0044 7700 900123 → [phone]; [phone]
      01204 49600 → [phone]
      +353 1 496 0000 → [phone]
      07 70 09 00 12 3 → [phone]
      in 2024 07700 900123 → in 2024 [phone]`)
    expect(redacted('\u202a07700\u00a0900\u2011123\u202c')).to.equal('\u202a[phone]\u202c')
  })

  it('are no phone numbers when they are short, long or something else', () => {
    check(`ring 999, 101 or 111 → ring 999, 101 or 111
      10 out of 10, 100% → 10 out of 10, 100%
      references 1234567890123456, 0123456789012345 → references 1234567890123456, 0123456789012345
      007, 00, + 1 → 007, 00, + 1`)
  })

  it('are e-mail addresses', () => {
    check(`write to jo.bloggs+x@nhs.example. → write to [email].
      'jo@x.example' <jo@x.example> → '[email]' <[email]>
      o'brien@x.co.example → [email]
      mailto:JO_1@A-B.SCOT → mailto:[email]
      josé@exämple.example → [email]
      meet @ 5, a@b, @clw → meet @ 5, a@b, @clw`)
  })

  it('are postcodes', () => {
    check(`G51 3BQ and g513bq → [postcode] and [postcode]
      (EH1 1YZ), SW1A 1AA, M1 1AE, GIR 0AA → ([postcode]), [postcode], [postcode], [postcode]
      at 5pm, A4 paper, 3rd floor, B12 vitamin → at 5pm, A4 paper, 3rd floor, B12 vitamin
      XG51 3BQ, G51 3BQX, G51 3CV → XG51 3BQ, G51 3BQX, G51 3CV`)
  })

  it('are dates that may be somebody\u0027s birth', () => {
    check(`born 01/02/1960, 1.2.60 or 1-2-1960 → born [date of birth], [date of birth] or [date of birth]
      1960-02-01 and 01 02 1960 → [date of birth] and [date of birth]
      1st of February 1960; 1 Feb '60 → [date of birth]; [date of birth]
      FEBRUARY 1st, 1960 → [date of birth]
      dob 01/02/1960 0141 496 0000 → dob [date of birth] [phone]
      on 07.11.2026 10:30 → on [date of birth] 10:30
      07700 900123-01/02/1960 → [phone]-[date of birth]`)
  })

  it('are no dates when the day, the month or the year is missing', () => {
    check(`in May 2026, on 3 May, since 1960 → in May 2026, on 3 May, since 1960
      10-11-12-13, 1.2.3.4, 45/67/1999 → 10-11-12-13, 1.2.3.4, 45/67/1999`)
  })
})

describe('suggestions', () => {
  it('say where, what and what could stand there, in the order of the text', () => {
    expect(suggestRedactions('G51 3BQ: Jo, jo@x.example', { names: ['Jo'] })).to.deep.equal([
      { start: 0, end: 7, kind: 'postcode', replacement: '[postcode]' },
      { start: 9, end: 11, kind: 'name', replacement: '[CLW]' },
      { start: 13, end: 25, kind: 'email', replacement: '[email]' },
    ])
  })

  it('are none for a text with nothing in it', () => {
    for (const text of ['', ' ', 'It was good to talk.']) expect(suggestRedactions(text)).to.deep.equal([])
  })

  it('are refused for what is no text, and for names that are no list of texts', () => {
    for (const text of [null, undefined, 5, {}, []])
      expect(() => suggestRedactions(text as string)).to.throw(TypeError, 'text: expected a string')
    for (const names of ['Fiona', null, [5], [null], {}])
      expect(() => suggestRedactions('', { names: names as string[] })).to.throw(TypeError, 'names: ')
  })
})

const NAMES = ['Fiona McKay', 'Siân', '李明', 'O\u0027Neil']
const SECRETS: readonly (readonly [string, RedactionKind])[] = [
  ...[...['Fiona McKay', 'fiona', 'MCKAY', 'SIÂN', '李明', 'o’neil'].map((text) => [text, 'name'] as const)],
  ...['07700 900123', '(0141) 496 0000', '+44 7700 900123'].map((text) => [text, 'phone'] as const),
  ...['jo@x.example', 'a.b@c.d-e.example'].map((text) => [text, 'email'] as const),
  ...['G51 3BQ', 'eh11yz'].map((text) => [text, 'postcode'] as const),
  ...['01/02/1960', '1st of Feb 1960', '1960-02-01'].map((text) => [text, 'date-of-birth'] as const),
]
const PLAIN = ['she rang', 'it was good', '10 out of 10', '…', '🙂', 'مرحبا', '5pm', '"thanks"', '<b>', 'x']

/** Sorted, inside the text, none empty, none overlapping. */
function checkPlaces(text: string, found: readonly Redaction[]) {
  let last = 0
  for (const { start, end } of found) {
    expect(start, text.slice(0, 80)).to.be.within(last, end - 1)
    last = end
  }
  expect(last).to.be.at.most(text.length)
}

describe('suggestions for random texts', () => {
  it('are exactly the secrets that were planted, 3,000 times', () => {
    const random = chance(7)
    for (let turn = 0; turn < 3000; turn++) {
      const expected: string[] = []
      const parts = Array.from({ length: 1 + random(8) }, () => {
        const [text, kind] = random(2) ? (SECRETS[random(SECRETS.length)] ?? []) : []
        if (text && kind) expected.push(`${kind} ${text}`)
        return text ?? PLAIN[random(PLAIN.length)] ?? ''
      })
      const text = parts.join([', ', '; ', '\n- '][random(3)])
      const found = suggestRedactions(text, { names: NAMES })
      checkPlaces(text, found)
      expect(
        found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
        text,
      ).to.deep.equal(expected)
    }
  })

  it('keep order and leave nothing for a second look, whatever the text, 5,000 times', () => {
    const random = chance(11)
    const pieces = [...'0123456789+()-/.@ aegjm\u0027’\n', ...HOSTILE, ...SECRETS.map(([text]) => text), ...PLAIN]
    for (let turn = 0; turn < 5000; turn++) {
      const text = Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join('')
      const found = suggestRedactions(text, { names: NAMES })
      checkPlaces(text, found)
      const rest = taken(text, found)
      expect(suggestRedactions(rest, { names: NAMES }), JSON.stringify(text)).to.deep.equal([])
    }
  })

  it('are only places, even when texts and names are hostile', () => {
    for (const text of HOSTILE) {
      checkPlaces(text, suggestRedactions(text, { names: HOSTILE }))
      expect(suggestRedactions(`x ${text} x`, { names: [...HOSTILE] }), text).to.be.an('array')
    }
  })
})

describe('suggestions for 100 kB of the same', () => {
  const REPEATED = ['a', '0', 'a.', '.', '\u0027', '@', 'a@', 'a@a.', '0 ', '0 (', '1/', '1 ', '\u200b', 'a\u200b', '-']
  const WORDS = [
    'g1 ',
    '1 jan ',
    'jan ',
    'Fiona ',
    'O\u0027',
    '+1 ',
    '00 ',
    'e\u0301',
    '李',
    '李明',
    '\ufdfa',
    '(0',
    ' ',
  ]
  for (const piece of [...REPEATED, ...WORDS])
    it(`come back for ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      checkPlaces(text, suggestRedactions(text, { names: NAMES }))
    })

  for (const piece of ['a', '.'])
    it(`come back for 1 MB of ${piece}, which takes minutes if each place is tried as a beginning`, () => {
      expect(suggestRedactions(piece.repeat(1e6))).to.deep.equal([])
    })

  it('come back for every hostile text, and for 1,000 names', () => {
    const names = Array.from({ length: 1000 }, (_, at) => `Fiona ${at} McKay`)
    const text = HOSTILE.join(' ').repeat(60)
    checkPlaces(text, suggestRedactions(text, { names: [...HOSTILE] }))
    expect(suggestRedactions('Fiona 7 '.repeat(2000), { names })).to.have.length(2000)
  })
})
