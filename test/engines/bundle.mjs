// A TypeScript entry as one module that Node can import; packages stay outside and are found through a link.
import { build } from 'esbuild'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** `entry` is a path from the top of the project; `options` are esbuild's. Returns a URL to import. */
export async function bundle(entry, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const outfile = join(folder, 'entry.mjs')
  const common = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' }
  await build({ ...common, absWorkingDir: root, entryPoints: [entry], outfile, logLevel: 'error', ...options })
  return pathToFileURL(outfile).href
}
