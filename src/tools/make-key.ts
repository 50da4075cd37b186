import { createHash, generateKeyPairSync } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

const USAGE = 'usage: wellbeing-widgets make-key [name] [--days <until it may no longer be used>]'

const DAY_S = 24 * 60 * 60

/** What is asked for, or `null` when it cannot be read. */
function read(args: readonly string[]): { readonly name: string; readonly days: number | null } | null {
  const at = args.indexOf('--days')
  const rest = at < 0 ? args : args.toSpliced(at, 2)
  const days = at < 0 ? null : Number(args[at + 1])
  const [name = 'seal-key', ...more] = rest
  const isSound = more.length === 0 && name !== '' && !name.startsWith('-')
  return isSound && (days === null || (Number.isInteger(days) && days > 0)) ? { name, days } : null
}

/** A pair for ECDH on P-256, both halves as JWK. Its name is its thumbprint (RFC 7638): no two keys share one. */
function pair(days: number | null) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')
  const exp = days === null ? {} : { exp: Math.floor(Date.now() / 1000) + days * DAY_S }
  const { d } = privateKey.export({ format: 'jwk' })
  return { open: { kty, crv, x, y, kid, ...exp }, secret: { kty, crv, x, y, d, kid } }
}

/**
 * `make-key [name] [--days n]`: writes `<name>.private.json`, which only the owner of the file may read, and
 * `<name>.public.json`, whose content goes into `seal-key`. Overwrites nothing.
 *
 * @param args what follows the command
 * @param out prints a line
 * @returns the exit code: 0 written · 1 a file is in the way, or cannot be written · 2 the arguments make no sense
 */
export function makeKey(args: readonly string[], out: (line: string) => void): Promise<number> {
  const asked = read(args)
  if (!asked) {
    out(USAGE)
    return Promise.resolve(2)
  }
  return Promise.resolve(write(`${asked.name}.private.json`, `${asked.name}.public.json`, pair(asked.days), out))
}

function write(own: string, open: string, keys: ReturnType<typeof pair>, out: (line: string) => void): number {
  const inTheWay = [own, open].find((file) => existsSync(file))
  if (inTheWay !== undefined) {
    out(`${inTheWay} is there already: a key is never overwritten, since submissions may wait for it`)
    return 1
  }
  try {
    writeFileSync(own, `${JSON.stringify(keys.secret, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    return failed(own, error, out)
  }
  try {
    writeFileSync(open, `${JSON.stringify(keys.open)}\n`, { flag: 'wx' })
  } catch (error) {
    rmSync(own) // half a pair is of no use
    return failed(open, error, out)
  }
  out(`${own}: the private key. It opens every submission: keep it off the web server, with a copy in a safe place`)
  out(`${open}: the public key, for the attribute seal-key='…'`)
  return 0
}

function failed(file: string, error: unknown, out: (line: string) => void): number {
  out(`${file} could not be written: ${error instanceof Error ? error.message : 'unknown'}`)
  return 1
}
