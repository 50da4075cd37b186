import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { SOFTWARE } from '../../src/submission/software.ts'
import { embedPage } from './pages.ts'

/** A file of a page, as it is sent. */
export interface SentFile {
  readonly type: string
  readonly text: string
}

let building: Promise<unknown> | undefined

/** Pages use what web managers get; where nothing is built yet, it is built when first asked for. */
export async function built(root: string): Promise<void> {
  if (existsSync(resolve(root, 'dist/integrity.json'))) return
  building ??= once(spawn(process.execPath, ['build/build.mjs'], { cwd: root, stdio: 'inherit' }), 'exit')
  await building
}

/** A script of the build; `older.js` is all of it under an older version's name. */
async function script(path: string, root: string): Promise<string | null> {
  await built(root)
  const file = path.replace('/older.js', '/wellbeing-widgets.js')
  const text = await readFile(resolve(root, `.${file}`), 'utf8').catch(() => null)
  return path === file ? text : (text?.replaceAll(SOFTWARE, 'wellbeing-widgets@0.0.9') ?? null)
}

/**
 * What there is at this path for the pages about embedding: themselves, and the built scripts.
 *
 * @param address where the small receivers are
 * @param root the project's folder
 */
export async function embedFile(path: string, address: string, root: string): Promise<SentFile | null> {
  const page = embedPage(path, address)
  if (page !== null) return { type: 'text/html; charset=utf-8', text: page }
  const text = /^\/dist\/(later\/)?[\w.-]+\.js$/.test(path) ? await script(path, root) : null
  return text === null ? null : { type: 'text/javascript', text }
}
