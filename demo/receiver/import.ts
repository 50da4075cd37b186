import type { Context } from 'hono'
import { EnvelopeError } from '../../src/submission/index.ts'
import { Refused, LARGEST_BODY } from './arrival.ts'
import { readSealedHeader } from './sealed.ts'
import type { Store } from './store.ts'
import { add } from './submissions.ts'

/** The largest file that is read, in bytes: 16 MiB, some thousands of submissions. */
export const LARGEST_FILE = 16 * 1024 * 1024

/** What became of a file that was carried by hand: how many lines, and which could not be stored. */
export interface Imported {
  readonly stored: number
  readonly known: number
  readonly refused: readonly { readonly line: number; readonly detail: string }[]
}

/**
 * Stores what a kiosk has saved to a file: one line for each sealed submission, `{ "id": "…", "body": "<JWE>" }`. Each
 * line stands for itself; the same file may come any number of times.
 *
 * @throws {Refused} when the file is too large
 */
export async function importLines(context: Context, store: Store): Promise<Imported> {
  const tooLarge = new Refused({ status: 413, detail: `Expected a file of at most ${LARGEST_FILE} bytes.` })
  if (Number(context.req.header('content-length')) > LARGEST_FILE) throw tooLarge
  const text = await context.req.text()
  if (text.length > LARGEST_FILE) throw tooLarge
  const refused: { line: number; detail: string }[] = []
  const counts = { stored: 0, known: 0 }
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const outcome = await importLine(line, store)
    if (outcome === 'new') counts.stored++
    else if (outcome === 'known') counts.known++
    else refused.push({ line: index + 1, detail: outcome })
  }
  return { ...counts, refused }
}

/** What became of one line, or why it was not stored; never anything of what it holds. */
async function importLine(line: string, store: Store): Promise<string> {
  try {
    const { id, body } = JSON.parse(line) as { readonly id?: unknown; readonly body?: unknown }
    if (typeof id !== 'string' || typeof body !== 'string') return 'Expected { "id": "…", "body": "…" }.'
    const bytes = Buffer.from(body)
    if (bytes.length > LARGEST_BODY) return `Expected a body of at most ${LARGEST_BODY} bytes.`
    if (!/^[A-Za-z0-9_-]{22}$/.test(id) || readSealedHeader(bytes).submissionId !== id)
      return 'The id is not that of the sealed body.'
    const { outcome } = await add(store, { id, contentType: 'application/jose', body: bytes, envelope: null })
    return outcome === 'other' ? 'Another submission with this id is stored.' : outcome
  } catch (error) {
    if (error instanceof SyntaxError) return 'Expected JSON.'
    if (error instanceof EnvelopeError) return 'Expected a sealed body.'
    throw error
  }
}
