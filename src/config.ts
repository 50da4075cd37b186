import { type Checked, oneOf, type Property, readTable, type Row, type Table } from './config-table.ts'

/** One way to reach somebody. */
export interface HelpWay {
  readonly kind: 'voice' | 'text' | 'bsl' | 'web'
  /** A number, or an address without `https://`. */
  readonly value: string
}

/** Somebody who helps, as the help panel shows them. */
export interface HelpEntry {
  readonly who: string
  readonly how: readonly HelpWay[]
  readonly hours: string
  readonly cost: string
  readonly language: string
  /** The day on which somebody checked this, as `2026-11-21`. */
  readonly checked: string
}

/**
 * Posts in the page's own way, in the place of the request: resolves with the receiver's answer, which is judged like
 * any other. `signal` calls it off after 20 seconds.
 */
export type Transport = (
  body: Uint8Array,
  about: { readonly id: string; readonly contentType: string; readonly signal: AbortSignal },
) => Promise<Response>

/** A public P-256 key as JWK (RFC 7517). `exp`: when it ends, seconds since 1970. */
export interface SealingKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly kid: string
  readonly exp?: number
}

/** What a page may set, checked. */
export interface Settings {
  /** Absolute URL; `null`: the page itself is the receiver. */
  readonly endpoint: string | null
  /** What counts as delivered: a receipt that names the submission, any JSON object, or any success. */
  readonly ack: 'receipt' | 'json' | 'status'
  /** How the body is written: the envelope itself, or the fields of a web form, which needs no preflight. */
  readonly format: 'json' | 'form'
  /** Extra headers of the request, such as a public write token. Never stored. */
  readonly headers: Readonly<Record<string, string>> | null
  /** Posts instead of the browser's own request. */
  readonly transport: Transport | null
  /** The receiver's public key: with it nothing readable touches the disk or the network. */
  readonly sealKey: SealingKey | null
  readonly layout: 'auto' | 'one-per-screen' | 'paper'
  /** Whether an unfinished form is kept: for this tab, on this device where the person ticks it, or not at all. */
  readonly draft: 'session' | 'device' | 'off'
  readonly intro: 'on' | 'off'
  readonly review: 'on' | 'off'
  readonly require: 'none' | 'all'
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  readonly occasion: 'baseline' | 'follow-up' | 'once' | null
  readonly licence: string | null
  readonly reference: string | null
  readonly context: Readonly<Record<string, string>> | null
  /** Help lines instead of the ready ones. */
  readonly help: readonly HelpEntry[] | null
}

/** What the checks must know of the page. */
export interface PageFacts {
  readonly secure: boolean
  /** What a relative endpoint is resolved against. */
  readonly base: string
  /** Wall clock, milliseconds since 1970. */
  readonly now: number
}

/** The verdict on the set-up of a form. */
export interface CheckedForm extends Checked<Settings> {
  /** Why no question may be asked, or `null`: everything else is left out or takes its default. */
  readonly blocked: 'insecure-page' | 'config' | null
}

/** Where answers may go: over TLS, or to a server on this very machine. */
const SAFE = /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/

/** The endpoint in full, without a fragment; `undefined` when answers must not go there. Throws when it is no URL. */
function usableEndpoint(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const url = new URL(value, base)
  if (!SAFE.test(url.href) || url.username || url.password) return undefined
  url.hash = ''
  return url.href
}

/**
 * A copy of what is needed of a public key, given as an object or as JSON; throws when it is no JSON. Whether anything
 * can be sealed to it says the cipher.
 */
function publicKey(value: unknown, now: number): SealingKey | undefined {
  const key = (typeof value === 'string' ? JSON.parse(value) : value) as Readonly<Record<string, unknown>>
  const { kty, crv, x, y, kid, exp } = key
  if (kty !== 'EC' || crv !== 'P-256' || !isText(kid, 200) || 'd' in key) return undefined
  if (exp !== undefined && !(typeof exp === 'number' && exp * 1000 > now)) return undefined
  return { kty, crv, x: String(x), y: String(y), kid }
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest && !/\p{Cc}/u.test(value)

/** Most keys of a flat record. */
export const MOST_KEYS = 20

/** Reads a flat record: a copy, own keys only, each read once; `undefined` when it is not sound. */
const flatRecord =
  (name: RegExp, text: RegExp) =>
  (value: unknown): Record<string, string> | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const entries: (readonly [string, unknown])[] = Object.entries(value)
    const sound = ([key, each]: readonly [string, unknown]): boolean =>
      name.test(key) && typeof each === 'string' && text.test(each)
    if (entries.length > MOST_KEYS || !entries.every(sound)) return undefined
    return Object.fromEntries(entries) as Record<string, string>
  }

/** Names that are in use, out of all that RFC 9110 allows; but for those that the request itself sets. */
const HEADER_NAME = /^(?!(content-type|idempotency-key)$)[\w.-]{1,100}$/i

const WAYS: readonly unknown[] = ['voice', 'text', 'bsl', 'web']

function helpWay({ kind, value }: HelpWay): HelpWay | undefined {
  return WAYS.includes(kind) && isText(value, 200) ? { kind, value } : undefined
}

/** A copy of one help entry; `undefined`, or an error thrown, when anything in it is missing. */
function helpEntry({ who, how, hours, cost, language, checked }: HelpEntry): HelpEntry | undefined {
  const ways = how.map(helpWay)
  const texts = [who, hours, cost, language].every((text) => isText(text, 200))
  if (!texts || !isText(checked, 10) || !/^\d{4}-\d\d-\d\d$/.test(checked) || ways.includes(undefined)) return undefined
  return { who, how: ways as readonly HelpWay[], hours, cost, language, checked }
}

function helpList(value: unknown): readonly HelpEntry[] | undefined {
  if (!Array.isArray(value) || value.length > 20) return undefined
  const entries = (value as readonly HelpEntry[]).map(helpEntry)
  return entries.includes(undefined) ? undefined : (entries as readonly HelpEntry[])
}

const textUpTo = (longest: number): Row<string | null, unknown> => ({
  fallback: null,
  read: (value) => (isText(value, longest) ? value : undefined),
})

const TABLE: Table<Settings, PageFacts> = {
  endpoint: {
    fallback: null,
    read: (value, { base }) => usableEndpoint(value, base),
    secret: true, // its query may hold a token
  },
  ack: oneOf(['receipt', 'json', 'status'], 'receipt'),
  format: oneOf(['json', 'form'], 'json'),
  headers: {
    attribute: false,
    fallback: null,
    read: flatRecord(HEADER_NAME, /^[\x20-\x7e]{0,2000}$/),
  },
  transport: {
    attribute: false,
    fallback: null,
    read: (value) => (typeof value === 'function' ? (value as Transport) : undefined),
  },
  sealKey: {
    attribute: 'seal-key',
    fallback: null,
    read: (value, { now }) => publicKey(value, now),
    secret: true, // it may be the private key
  },
  layout: oneOf(['auto', 'one-per-screen', 'paper'], 'auto'),
  draft: oneOf(['session', 'device', 'off'], 'session'),
  intro: oneOf(['on', 'off'], 'on'),
  review: oneOf(['on', 'off'], 'on'),
  require: oneOf(['none', 'all'], 'none'),
  headingLevel: {
    ...oneOf<Settings['headingLevel']>([1, 2, 3, 4, 5, 6], 2),
    attribute: 'heading-level',
    expected: '',
  },
  occasion: oneOf<Settings['occasion']>(['baseline', 'follow-up', 'once'], null),
  licence: textUpTo(200),
  reference: { ...textUpTo(64), attribute: false },
  context: {
    attribute: false,
    fallback: null,
    read: flatRecord(/^[a-z0-9-]{1,40}$/, /^[^]{0,200}$/),
  },
  help: {
    attribute: false,
    fallback: null,
    read: helpList,
  },
}

const NAMES = Object.keys(TABLE) as readonly (keyof Settings)[]

/** Property name → its attribute (`false` for what is personal) and its default. */
export const PROPERTIES = Object.fromEntries(
  NAMES.map((name) => [name, { attribute: TABLE[name].attribute ?? name, fallback: TABLE[name].fallback }]),
) as { readonly [Name in keyof Settings]: Property<Settings[Name]> }

/** Checks all of what a page has set. */
export function check(given: Readonly<Partial<Record<keyof Settings, unknown>>>, page: PageFacts): CheckedForm {
  const { values, problems } = readTable(TABLE, given, page)
  // where answers go, and for whom alone: without these no question is asked
  const noWay = problems.some(({ path }) => path === 'endpoint' || path === 'seal-key')
  if (values.sealKey && values.format === 'form') {
    problems.push({ path: 'format', expected: '', got: '' })
    values.format = 'json'
  }
  const blocked = !page.secure ? 'insecure-page' : noWay ? 'config' : null
  return { settings: Object.freeze(values), problems, blocked }
}
