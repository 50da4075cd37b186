import type { HelpEntry, HelpWay, IsText, SealingKey } from './config.ts'

// Loaded on demand, so it imports nothing from the file that loads it: `isText` is handed in.

/** A coordinate of P-256: 32 bytes, base64url. */
const COORDINATE = /^[\w-]{43}$/

/** A copy of what is needed of a public key, given as an object or as JSON; throws when it is no JSON. */
export function publicKey(value: unknown, now: number, isText: IsText): SealingKey | undefined {
  const key = (typeof value === 'string' ? JSON.parse(value) : value) as Readonly<Record<string, unknown>>
  const { kty, crv, x, y, kid, exp } = key
  const isCurve = kty === 'EC' && crv === 'P-256' && COORDINATE.test(String(x)) && COORDINATE.test(String(y))
  if (!isCurve || !isText(kid, 200) || 'd' in key) return undefined
  if (exp !== undefined && !(typeof exp === 'number' && exp * 1000 > now)) return undefined
  return { kty, crv, x: String(x), y: String(y), kid, ...(exp !== undefined && { exp }) }
}

const WAYS: readonly unknown[] = ['voice', 'text', 'bsl', 'web']

function helpWay({ kind, value }: HelpWay, isText: IsText): HelpWay | undefined {
  return WAYS.includes(kind) && isText(value, 200) ? { kind, value } : undefined
}

/** A copy of one help entry; `undefined`, or an error thrown, when anything in it is missing. */
function helpEntry(entry: HelpEntry, isText: IsText): HelpEntry | undefined {
  const { who, how, hours, cost, language, checked } = entry
  const ways = how.map((way) => helpWay(way, isText))
  const texts = [who, hours, cost, language].every((text) => isText(text, 200))
  if (!texts || !isText(checked, 10) || !/^\d{4}-\d\d-\d\d$/.test(checked) || ways.includes(undefined)) return undefined
  return { who, how: ways as readonly HelpWay[], hours, cost, language, checked }
}

/** A copy of the help lines; `undefined`, or an error thrown, when one of them is not sound. */
export function helpList(value: unknown, isText: IsText): readonly HelpEntry[] | undefined {
  if (!Array.isArray(value) || value.length > 20) return undefined
  const entries = (value as readonly HelpEntry[]).map((entry) => helpEntry(entry, isText))
  return entries.includes(undefined) ? undefined : (entries as readonly HelpEntry[])
}
