// What package.json promises, read once for the build and its gates.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Everything below a folder of the project, named with `/` on every system. */
export const namesBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true }).map((name) => name.split(sep).join('/'))

/** package.json. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Public modules: `path` as exported, its `file`, `types` and `source`, such as `src/scoring/index.ts`. */
export const modules = Object.entries(manifest.exports)
  .filter(([, target]) => target.default)
  .map(([path, target]) => ({
    path,
    file: target.default.slice('./'.length),
    types: target.types.slice('./'.length),
    source: target.default.replace('./dist/npm/', 'src/').replace(/\.js$/, '.ts'),
  }))

/** Self-contained files for pages without a bundler: name → source, everything and each element on its own. */
export const scriptTags = {
  [manifest.name]: 'src/index.ts',
  ...Object.fromEntries(
    modules
      .filter(({ source }) => source.startsWith('src/elements/'))
      .map(({ path, source }) => [path.slice('./'.length), source]),
  ),
}
