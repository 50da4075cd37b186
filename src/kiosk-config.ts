import { type Checked, oneOf, type Property, readTable, type Row, type Table } from './config-table.ts'

/** Looks up what the programme knows of a person, to warn about a second baseline, a short gap, another language. */
export type LookUp = (
  reference: string,
) => Promise<
  readonly { readonly occasion: string; readonly language: string; readonly layout: string; readonly date: string }[]
>

/** What a page may set of a kiosk, beside what it may set of its forms. */
export interface KioskSettings {
  /** Ids of the forms, in the order in which they are asked. */
  readonly forms: readonly string[]
  readonly setup: 'staff' | 'none'
  /** Language tags that are offered. */
  readonly languages: readonly string[]
  /** Seconds without activity until somebody is asked whether they are there. */
  readonly idleAfter: number
  /** Seconds they have to answer that. */
  readonly idleWarning: number
  /** Seconds until the thanks clear themselves. */
  readonly thanksFor: number
  /** What opens the staff panel; `null`: nothing is asked. */
  readonly staffCode: string | null
  /** Whether feedback carries the person's reference. */
  readonly linkFeedback: boolean
  readonly earlier: LookUp | null
}

/** Whether staff can do anything: without a code and a set-up anybody could discard what waits. */
export const hasStaff = ({ setup, staffCode }: Pick<KioskSettings, 'setup' | 'staffCode'>): boolean =>
  setup === 'staff' || staffCode !== null

/** What there is to choose from. */
export interface Known {
  readonly forms: readonly string[]
  readonly languages: readonly string[]
}

/** Times in seconds: WCAG 2.2, 2.2.1, asks for 20 to answer. The longest is a day. */
const seconds = (attribute: string, fallback: number, least: number): Row<number, unknown> => ({
  attribute,
  fallback,
  read: (value) => {
    const number = Number(value)
    return Number.isInteger(number) && number >= least && number <= 86_400 ? number : undefined
  },
})

/** Words of a list, each of which must be known and is taken once. */
function wordsOf(value: unknown, known: readonly string[]): readonly string[] | undefined {
  const words = typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : []
  return words.length > 0 && words.every((each) => known.includes(each)) ? [...new Set(words)] : undefined
}

/** SWEMWBS always comes before feedback: nothing asked before may colour its answers. */
const scaleFirst = (ids: readonly string[]): readonly string[] =>
  [...ids].sort((a, b) => Number(b === 'swemwbs') - Number(a === 'swemwbs'))

const TABLE: Table<KioskSettings, Known> = {
  forms: {
    fallback: ['swemwbs'],
    read: (value, { forms }) => {
      const ids = wordsOf(value, forms)
      return ids && scaleFirst(ids)
    },
  },
  setup: oneOf(['staff', 'none'], 'staff'),
  languages: {
    fallback: ['en'],
    read: (value, { languages }) => wordsOf(value, languages),
  },
  idleAfter: seconds('idle-after', 180, 60),
  idleWarning: seconds('idle-warning', 60, 20),
  thanksFor: seconds('thanks-for', 60, 20),
  staffCode: {
    attribute: 'staff-code',
    fallback: null,
    read: (value) => (typeof value === 'string' && /^\d{4,12}$/.test(value) ? value : undefined),
    secret: true,
  },
  linkFeedback: {
    attribute: 'link-feedback',
    fallback: false,
    read: (value) =>
      value === '' || value === 'link-feedback' ? true : typeof value === 'boolean' ? value : undefined,
  },
  earlier: {
    attribute: false,
    fallback: null,
    read: (value) => (typeof value === 'function' ? (value as LookUp) : undefined),
  },
}

const NAMES = Object.keys(TABLE) as readonly (keyof KioskSettings)[]

/** Property name → its attribute (`false` for a property only) and its default. */
export const KIOSK_PROPERTIES = Object.fromEntries(
  NAMES.map((name) => {
    const { attribute = name, fallback } = TABLE[name]
    return [name, { attribute, fallback: Array.isArray(fallback) ? fallback.join(' ') : fallback }]
  }),
) as Readonly<Record<keyof KioskSettings, Property<unknown>>>

/** Checks what a page has set of a kiosk: what is out of bounds is a problem and takes its default. */
export function checkKiosk(
  given: Readonly<Partial<Record<keyof KioskSettings, unknown>>>,
  known: Known,
): Checked<KioskSettings> {
  const { values, problems } = readTable(TABLE, given, known)
  if (values.setup === 'staff' && values.staffCode === null && problems.length === 0)
    problems.push({ path: 'staff-code', expected: '', got: 'nothing' })
  return { settings: Object.freeze(values), problems }
}
