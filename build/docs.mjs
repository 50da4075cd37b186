// `npm run docs`: dist-types/custom-elements.json from the sources of the elements. `node build/docs.mjs <folder>`
// writes elsewhere. Declarations come from `npm run types`; those whose source is gone are removed here.
import { create, ts } from '@custom-elements-manifest/analyzer'
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { definitions, publicFace } from './manifest.mjs'
import { root } from './package.mjs'

const folder = resolve(root, process.argv[2] ?? 'dist-types')

function parse(file) {
  const path = `src/elements/${file}`
  return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true)
}

const files = readdirSync(join(root, 'src/elements')).filter((file) => file.endsWith('.ts'))
const elements = create({
  modules: files.sort().map(parse),
  plugins: [...litPlugin(), definitions(), publicFace()],
  context: { dev: false, thirdPartyCEMs: [] },
})
writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(elements, null, 2)}\n`)

for (const file of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.d.ts'))) {
  if (!existsSync(join(root, 'src', file.replace(/\.d\.ts$/, '.ts')))) rmSync(join(folder, file))
}
