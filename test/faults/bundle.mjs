// The real code with the simulation around it, in one module: call sites of `env` marked, faults of a mutant put in.
import { build } from 'esbuild'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { nodes, place, root } from '../package/syntax.mjs'
import { isEnvCall } from '../package/walls.mjs'

/** `env.fetch(…)` becomes `env.at('src/delivery/post.ts:91 fetch').fetch(…)`, by the walker that checks the walls. */
export function markSites(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const calls = nodes(file, isEnvCall).map(({ expression: { name } }) => name)
  let marked = text
  for (const name of calls.sort((a, b) => b.getStart() - a.getStart())) {
    const at = name.getStart()
    marked = `${marked.slice(0, at)}at('${place(name)} ${name.text}').${marked.slice(at)}`
  }
  return marked
}

/** Puts a mutant's patches in; each must fit in exactly one place. */
function patched(path, text, patches, applied) {
  let result = text
  for (const [file, from, to] of patches) {
    if (path !== `src/${file}`) continue
    if (result.split(from).length !== 2) throw new Error(`must match once: ${file}: ${from}`)
    result = result.replace(from, () => to)
    applied.add(from)
  }
  return result
}

const sources = (patches, applied, mark) => ({
  name: 'sources',
  setup(context) {
    context.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const name = relative(root, path).split(sep).join('/')
      const text = patched(name, await readFile(path, 'utf8'), patches, applied)
      return { contents: mark(name, text), loader: 'ts' }
    })
  },
})

async function bundled(entry, patches, mark) {
  const applied = new Set()
  const { outputFiles } = await build({
    entryPoints: [`${root}/test/faults/${entry}.ts`],
    bundle: true,
    write: false,
    logLevel: 'silent',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [sources(patches, applied, mark)],
  })
  const missed = patches.find(([, from]) => !applied.has(from))
  if (missed) throw new Error(`never applied: ${missed[0]}: ${missed[1]}`)
  const folder = await mkdtemp(join(tmpdir(), `${entry}-`))
  const file = join(folder, `${entry}.mjs`)
  await writeFile(file, outputFiles[0].contents)
  return import(pathToFileURL(file).href).finally(() => rm(folder, { recursive: true }))
}

/** The simulation over the code with these patches: rows of `[file below src/, text, other text]`. */
export const load = (patches = []) => bundled('simulation', patches, markSites)

/** The model over the rules with these patches. */
export const loadModel = (patches = []) => bundled('model', patches, (_path, text) => text)
