// `npm run docs`: dist-types/custom-elements.json from the sources of the elements, and from it what editors and the
// templates of other libraries read. `node build/docs.mjs <folder>` writes elsewhere. Declarations of the sources come
// from `npm run types`; those whose source is gone are removed here.
import { create, ts } from '@custom-elements-manifest/analyzer'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cssData, elementsOf, htmlData, webTypes } from './editors.mjs'
import { definitions, events, publicFace, settings, tables } from './manifest.mjs'
import { root } from './package.mjs'
import { templateTypes } from './templates.mjs'
import { typeTexts } from './type-texts.mjs'

const folder = resolve(root, process.argv[2] ?? 'dist-types')
const parse = (path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true)

const types = typeTexts()
const files = readdirSync(join(root, 'src/elements')).filter((file) => file.endsWith('.ts'))
const described = create({
  modules: files.sort().map((file) => parse(`src/elements/${file}`)),
  plugins: [definitions(), settings(await tables(), types), events(types), publicFace()],
  context: { dev: false, thirdPartyCEMs: [] },
})

for (const file of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.d.ts'))) {
  if (!existsSync(join(root, 'src', file.replace(/\.d\.ts$/, '.ts')))) rmSync(join(folder, file))
}

function write(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const writeJson = (file, value) => write(file, `${JSON.stringify(value, null, 2)}\n`)

const elements = elementsOf(described)
writeJson('custom-elements.json', described)
writeJson('editors/vscode.html-custom-data.json', htmlData(elements))
writeJson('editors/vscode.css-custom-data.json', cssData(elements))
writeJson('editors/web-types.json', webTypes(elements))
for (const [file, text] of Object.entries(templateTypes(elements))) write(`templates/${file}`, text)
