import { parseArgs } from 'node:util'
import { BROWSER_PROMISES } from './browser-promises.ts'
import { Broken, type Promised, PROMISES } from './promises.ts'
import { NoAnswer, talkTo, type Talk } from './talk.ts'

const USAGE = `usage: wellbeing-widgets check-receiver URL [--origin ORIGIN] [--token TOKEN]

  URL       where forms post: https://forms.example/submissions
  --origin  a page that may send, such as https://www.example; checks what its browser needs to be told
  --token   the admin token; what the check stored is erased at the end`

type Say = (line: string) => void

/**
 * Checks a receiver against everything that forms rely on, with rows of its own: `context.check` carries the name of
 * the run. They are erased at the end when a token is given, and listed otherwise.
 *
 * @param args The URL and the options of `USAGE`
 * @param out Hears the report: one line for each promise
 * @returns 0 when every promise is kept, 1 when one is not, 2 when it was asked wrongly
 */
export async function checkReceiver(args: readonly string[], out: Say): Promise<number> {
  const asked = read(args)
  if (!asked) {
    out(USAGE)
    return 2
  }
  const talk = talkTo(asked.url, asked.origin)
  out(`Checking ${asked.url}; context.check of its rows is ${talk.run}`)
  const promises = [...PROMISES, ...BROWSER_PROMISES(asked.origin)]
  let broken = 0
  for (const promise of promises) {
    const fault = await faultOf(promise, talk)
    out(fault ? `not ok  ${promise.says}: ${fault}` : `ok      ${promise.says}`)
    if (fault) broken += 1
  }
  const left = await tidy(talk, asked.token, out)
  out(broken ? `${broken} of ${promises.length} promises are broken` : `all ${promises.length} promises are kept`)
  return broken || left ? 1 : 0
}

function read(args: readonly string[]) {
  try {
    const options = { origin: { type: 'string' }, token: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [url = '', ...others] = positionals
    const { origin, token } = values
    const isWrongOrigin = origin !== undefined && (!URL.canParse(origin) || new URL(origin).origin !== origin)
    if (others.length || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || isWrongOrigin) return null
    return { url, origin, token }
  } catch {
    return null // an option that does not exist
  }
}

/** What was expected and what came instead; `null` when the promise is kept. */
async function faultOf({ holds }: Promised, talk: Talk): Promise<string | null> {
  try {
    await holds(talk)
    return null
  } catch (error) {
    if (error instanceof Broken || error instanceof NoAnswer) return error.message
    throw error
  }
}

/** @returns whether a row stayed that should have been erased */
async function tidy(talk: Talk, token: string | undefined, out: Say): Promise<boolean> {
  await talk.settled() // else a slow one is stored after this
  const stored = [...talk.stored]
  const unclear = [...talk.unclear].filter((id) => !talk.stored.has(id))
  if (token === undefined) {
    if (stored.length) out(`${stored.length} rows were stored; erase them: ${stored.join(' ')}`)
    if (unclear.length) out(`${unclear.length} rows may be stored; erase them: ${unclear.join(' ')}`)
    return false
  }
  // at once: each may have to be waited for
  const all = await Promise.all([
    ...stored.map((id) => erased(talk, id, token, [204])),
    ...unclear.map((id) => erased(talk, id, token, [204, 404])),
  ])
  const left = all.filter((line) => line !== null)
  for (const line of left) out(line)
  out(`${all.length - left.length} of ${all.length} rows of this check are erased`)
  return left.length > 0
}

/** Erases a row. @returns what to report; `null` when it is gone */
async function erased(talk: Talk, id: string, token: string, gone: readonly number[]): Promise<string | null> {
  const got = await talk.erase(id, token).then(
    ({ status }) => (gone.includes(status) ? null : String(status)),
    (error: Error) => error.message,
  )
  return got && `not ok  Submission ${id} is erased with the token: expected ${gone.join(' or ')}, got ${got}`
}
