// `npm run docs`: dist-types/custom-elements.json from the sources of the elements. `node build/docs.mjs <folder>`
// writes elsewhere. Declarations come from `npm run types`; those whose source is gone are removed here.
import { create, ts } from '@custom-elements-manifest/analyzer'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { definitions, events, properties, publicFace, settings } from './manifest.mjs'
import { root } from './package.mjs'

const folder = resolve(root, process.argv[2] ?? 'dist-types')
const read = (path) => readFileSync(join(root, path), 'utf8')
const parse = (path) => ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true)

/** A type as text, in one line and without comments. */
function inWords(type) {
  const text = ts.isTypeLiteralNode(type)
    ? `{ ${type.members.map((each) => each.getText()).join('; ')} }`
    : type.getText()
  return text.replaceAll('readonly ', '').replace(/;;|; }/g, (end) => end.slice(1))
}

/** Member → its type, of an interface. */
function typesOf(name, path) {
  const isWanted = (node) => ts.isInterfaceDeclaration(node) && node.name.text === name
  const { members } = parse(path).statements.find(isWanted)
  return Object.fromEntries(members.map(({ name: { text }, type }) => [text, inWords(type)]))
}

const files = readdirSync(join(root, 'src/elements')).filter((file) => file.endsWith('.ts'))
const elements = create({
  modules: files.sort().map((file) => parse(`src/elements/${file}`)),
  plugins: [
    definitions(),
    settings(await properties(), typesOf('Settings', 'src/config.ts')),
    events(typesOf('WbEventDetails', 'src/elements/events.ts')),
    publicFace(),
  ],
  context: { dev: false, thirdPartyCEMs: [] },
})
writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(elements, null, 2)}\n`)

for (const file of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.d.ts'))) {
  if (!existsSync(join(root, 'src', file.replace(/\.d\.ts$/, '.ts')))) rmSync(join(folder, file))
}
