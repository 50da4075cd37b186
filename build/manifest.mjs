// What the custom elements manifest analyzer does not know about this house.
import { transformSync } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './package.mjs'

/** The table of settings as it is at run time; `src/config.ts` imports nothing. */
export async function properties() {
  const { code } = transformSync(readFileSync(join(root, 'src/config.ts'), 'utf8'), { loader: 'ts', format: 'esm' })
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).PROPERTIES
}

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

/** `Settings['layout']` in `text`, written out. */
const spelledOut = (text, types) => text.replace(/Settings\['(\w+)'\]/g, (reference, name) => types[name] ?? reference)

const inCode = (value) => (typeof value === 'string' ? `'${value}'` : String(value))

/**
 * Gives each property of an element its type, its default and its attribute. `properties` is the table that the element
 * is made from, `types` has the type of each setting as text.
 */
export const settings = (properties, types) => ({
  name: 'settings',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of classes(customElementsManifest)) {
      const fields = (declaration.members ?? []).filter(({ name }) => Object.hasOwn(properties, name))
      for (const field of fields) {
        field.type.text = spelledOut(field.type.text, types)
        field.default = inCode(properties[field.name].fallback)
      }
      const withAttribute = fields.filter(({ name }) => properties[name].attribute)
      if (!withAttribute.length) continue
      declaration.attributes = withAttribute.map(({ name, kind: _kind, ...said }) => ({
        ...{ name: properties[name].attribute, fieldName: name },
        ...said,
      }))
      for (const field of withAttribute) field.attribute = properties[field.name].attribute
    }
  },
})

/** Gives each event its type; `details` is event name → type of its detail, as text. */
export const events = (details) => ({
  name: 'events',
  packageLinkPhase({ customElementsManifest }) {
    for (const event of classes(customElementsManifest).flatMap((each) => each.events ?? [])) {
      event.type = { text: `CustomEvent<${details[event.name]}>` }
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
    const isFace = ({ kind, name }) => kind === 'class' && name !== BASE
    const modules = customElementsManifest.modules.filter(({ declarations }) => declarations.some(isFace))
    customElementsManifest.modules = modules
    for (const declaration of classes(customElementsManifest)) {
      if (declaration.superclass?.name === BASE) declaration.superclass = { name: 'HTMLElement' }
      if (declaration.members) declaration.members = declaration.members.filter(isPublic)
    }
  },
})
