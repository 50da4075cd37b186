// What the custom elements manifest analyzer does not know about this house.

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

const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected'

/** Leaves only what a page may use: modules with a class, and of classes their public members. */
export const publicFace = () => ({
  name: 'public-face',
  packageLinkPhase({ customElementsManifest }) {
    const isClass = ({ kind }) => kind === 'class'
    const modules = customElementsManifest.modules.filter(({ declarations }) => declarations.some(isClass))
    for (const declaration of modules.flatMap(({ declarations }) => declarations)) {
      if (declaration.members) declaration.members = declaration.members.filter(isPublic)
    }
    customElementsManifest.modules = modules
  },
})
