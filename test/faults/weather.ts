/** What the network, or the receiver, does with one request. */
export interface Weather {
  /** Id in the catalogue. */
  readonly id: string
  /** Whether the receiver gets it: not at all, now, a minute later, twice. */
  readonly arrives: 'no' | 'yes' | 'late' | 'twice'
  /** `none`: the connection fails · `never`: nothing comes · `receipt`: what the receiver said · else made up. */
  readonly answer: 'none' | 'never' | 'receipt' | Made
}

/** An answer from somebody else, or with something wrong in it. */
export interface Made {
  readonly status: number
  readonly type?: string
  readonly body?: string
  /** `cut`: breaks off · `trickle`: a byte a second, for ever · `flood`: a gibibyte · `redirect`: points elsewhere. */
  readonly flaw?: 'cut' | 'trickle' | 'flood' | 'redirect'
  /** Carries one of the `RETRY_AFTER`. */
  readonly retryAfter?: true
}

/** Values of `Retry-After`, sensible and not. */
export const RETRY_AFTER = [
  ...['0', '1', '120', '3600', '1000000000000', '-5', '1.5', 'soon', '', '120, 120'],
  ...['Wed, 21 Oct 2015 07:28:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'Fri, 20 Nov 2026 12:10:00 GMT'],
] as const

const made = (id: string, answer: Made, arrives: Weather['arrives'] = 'no'): Weather => ({ id, arrives, answer })
const HTML = 'text/html; charset=utf-8'

/** Every kind of weather by its name. */
export const WEATHER = {
  lost: { id: 'N4', arrives: 'no', answer: 'none' },
  unheard: { id: 'N5', arrives: 'yes', answer: 'none' },
  resent: { id: 'N5', arrives: 'twice', answer: 'none' },
  cut: made('N6', { status: 201, flaw: 'cut' }, 'yes'),
  silent: { id: 'N7', arrives: 'no', answer: 'never' },
  swallowed: { id: 'N7', arrives: 'yes', answer: 'never' },
  trickle: made('N8', { status: 201, flaw: 'trickle' }, 'yes'),
  flood: made('N8', { status: 201, flaw: 'flood' }, 'yes'),
  late: { id: 'N9', arrives: 'late', answer: 'none' },
  lateSilent: { id: 'N9', arrives: 'late', answer: 'never' },
  twice: { id: 'N10', arrives: 'twice', answer: 'receipt' },
  broken: made('N11', { status: 500 }),
  brokenAfter: made('N11', { status: 502 }, 'yes'),
  unbuilt: made('N11', { status: 501 }),
  busy: made('N12', { status: 503, retryAfter: true }),
  limited: made('N12', { status: 429, retryAfter: true }),
  timedOut: made('N13', { status: 408 }),
  tooEarly: made('N13', { status: 425 }),
  portal: made('N14', { status: 200, type: HTML, body: '<!doctype html><title>Sign in</title>' }),
  portalJson: made('N14', { status: 200, body: '{"ok":true}' }),
  elsewhere: made('N15', { status: 0, flaw: 'redirect' }),
  cached: made('N20', { status: 201, body: '{"id":"AAAAAAAAAAAAAAAAAAAAAA"}' }),
  running: made('C10', { status: 409 }),
  unknown: made('setup', { status: 404 }),
  forbidden: made('setup', { status: 403 }),
  refused: made('refused', { status: 422 }),
  malformed: made('refused', { status: 400 }),
  empty: made('refused', { status: 204 }),
} satisfies Record<string, Weather>

export const weatherOf = (how: string): Weather =>
  (WEATHER as Readonly<Record<string, Weather>>)[how] ?? { id: 'fair', arrives: 'yes', answer: 'receipt' }
