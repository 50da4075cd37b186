// What the custom elements manifest analyzer does not know about this house.
import { build } from 'esbuild'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './package.mjs'

/** What all files of the elements export, together. */
async function exported() {
  const resolveDir = join(root, 'src/elements')
  const folder = mkdtempSync(join(tmpdir(), 'elements-'))
  const outfile = join(folder, 'elements.mjs')
  const files = readdirSync(resolveDir).filter((file) => file.endsWith('.ts'))
  const contents = files.map((file) => `export * from './${file}'`).join('\n')
  await build({ stdin: { contents, resolveDir }, outfile, bundle: true, format: 'esm', logLevel: 'error' })
  return import(pathToFileURL(outfile)).finally(() => rmSync(folder, { recursive: true }))
}

/** Class → the table of what may be set on it, as the class has it at run time. */
export async function tables() {
  const withTable = Object.entries(await exported()).filter(([, { properties }]) => properties)
  return Object.fromEntries(withTable.map(([name, { properties }]) => [name, properties]))
}

/** Everything that may be set on any element. */
export const properties = async () => Object.assign({}, ...Object.values(await tables()))

/** Reads `define('tag', Class)`, which makes the class an element. */
export const definitions = () => ({
  name: 'definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return
    const [tag, element] = node.arguments
    if (!tag || !ts.isStringLiteral(tag) || !ts.isIdentifier(element)) return
    const declaration = moduleDoc.declarations.find(({ name }) => name === element.text)
    Object.assign(declaration, { tagName: tag.text, customElement: true })
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: element.text, module: moduleDoc.path },
    })
  },
})

const classes = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ kind }) => kind === 'class')

/**
 * A type with the names in it written out, until only those are left that nobody knows: `members` has the members of
 * interfaces, for `Settings['layout']`, and `names` whole types. Who reads the manifest has no other file at hand.
 */
function spelledOut(text, { names, members }) {
  const known = text
    .replace(/(\w+)\['([\w-]+)'\]/g, (whole, name, member) => members[name]?.[member] ?? whole)
    .replace(/(?<![\w'-])([A-Z]\w*)(?![\w'-])/g, (name) => names[name] ?? name)
  return known === text ? text : spelledOut(known, { names, members })
}

const inCode = (value) => (typeof value === 'string' ? `'${value}'` : String(value))

/** What an attribute can hold of a property: an object only as text. */
const written = ({ text }) => ({ text: text.includes('{') ? 'string | null' : text })

/**
 * Gives each property of an element its type, its default and its attribute, from the tables of the classes and from
 * what is known of types.
 */
export const settings = (tables, types) => ({
  name: 'settings',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of classes(customElementsManifest)) {
      const properties = tables[declaration.name] ?? {}
      const all = (declaration.members ?? []).filter(({ kind, type }) => kind === 'field' && type)
      for (const field of all) field.type = { text: spelledOut(field.type.text, types) }
      const fields = all.filter(({ name }) => Object.hasOwn(properties, name))
      for (const field of fields) field.default = inCode(properties[field.name].fallback)
      const withAttribute = fields.filter(({ name }) => properties[name].attribute)
      if (!withAttribute.length) continue
      declaration.attributes = withAttribute.map(({ name, kind: _kind, ...said }) => ({
        ...{ name: properties[name].attribute, fieldName: name },
        ...said,
        type: written(said.type),
      }))
      for (const field of withAttribute) field.attribute = properties[field.name].attribute
    }
  },
})

/** Gives each event its type: a `CustomEvent` with its detail, from what is known of types. */
export const events = (types) => ({
  name: 'events',
  packageLinkPhase({ customElementsManifest }) {
    for (const event of classes(customElementsManifest).flatMap((each) => each.events ?? [])) {
      event.type = { text: `CustomEvent<${spelledOut(types.members.WbEventDetails[event.name], types)}>` }
    }
  },
})

/** Does for our elements what a library does for others: its members are no promise to a page. */
const BASE = 'RenderedElement'

/** What a page may use says so in a sentence; the rest is private, or the browser's own. */
const isPublic = ({ name, privacy, description, inheritedFrom, static: isStatic }) =>
  !name.startsWith('#') &&
  !['private', 'protected'].includes(privacy) &&
  !isStatic &&
  inheritedFrom?.name !== BASE &&
  Boolean(description)

/** Leaves only what a page may use: the modules of the elements and of what they share, with their public members. */
export const publicFace = () => ({
  name: 'public-face',
  packageLinkPhase({ customElementsManifest }) {
    const parents = classes(customElementsManifest).map(({ superclass }) => superclass?.name)
    const isFace = ({ tagName, name }) => tagName || (name !== BASE && parents.includes(name))
    const modules = customElementsManifest.modules.filter(({ declarations }) => declarations.some(isFace))
    customElementsManifest.modules = modules
    for (const declaration of classes(customElementsManifest)) {
      if (declaration.superclass?.name === BASE) declaration.superclass = { name: 'HTMLElement' }
      if (declaration.members) declaration.members = declaration.members.filter(isPublic)
    }
  },
})
