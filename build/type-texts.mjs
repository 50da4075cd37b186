// Types of the sources as text in one line, for readers who have no other file at hand.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './package.mjs'

/** Files whose types a page meets by name. What stands elsewhere, such as an envelope, is too long to write out. */
const NAMED = [
  ...readdirSync(join(root, 'src')).filter((file) => file.includes('config')),
  ...['elements/events.ts', 'delivery/classify.ts', 'delivery/drain.ts', 'form/select.ts'],
]

/** A type without comments; what binds weaker than a list or a choice stands in brackets. */
function inWords(type) {
  const text = type.members ? `{ ${type.members.map((each) => each.getText()).join('; ')} }` : type.getText()
  const line = text
    .replaceAll('readonly ', '')
    .replace(/;;|; }/g, (end) => end.slice(1))
    .replace(/\s+/g, ' ')
    .replace(/(^|: |<)\| /g, '$1')
    .replace(/\( | \)|, \)/g, (bracket) => bracket.replace(/[ ,]/g, ''))
  return ts.isFunctionTypeNode(type) ? `(${line})` : line
}

/** Member → its type, of an interface. */
const membersOf = ({ members }) => Object.fromEntries(members.map(({ name, type }) => [name.text, inWords(type)]))

const isExported = ({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** The words of which a computed type is one, such as `Exclude<…>`; else its own text. */
function wordsOf(node, checker) {
  const type = checker.getTypeAtLocation(node)
  const isComputed = ts.isUnionTypeNode(node) && !node.types.every(ts.isLiteralTypeNode)
  const parts = type.isUnion() && isComputed ? type.types : []
  if (!parts.length || !parts.every((part) => part.isStringLiteral())) return inWords(node)
  return parts.map(({ value }) => `'${value}'`).join(' | ')
}

/**
 * Of the types that those files export: `names` has each as text, `members` those of each interface, since elements
 * point into them, as in `Settings['layout']`.
 */
export function typeTexts() {
  const paths = NAMED.map((file) => join(root, 'src', file))
  const options = { strict: true, noEmit: true, allowImportingTsExtensions: true, module: ts.ModuleKind.ESNext }
  const moduleResolution = ts.ModuleResolutionKind.Bundler
  const program = ts.createProgram(paths, { ...options, types: [], target: ts.ScriptTarget.ES2022, moduleResolution })
  const checker = program.getTypeChecker()
  const nodes = paths.flatMap((path) => program.getSourceFile(path).statements.filter(isExported))
  const [aliases, interfaces] = [nodes.filter(ts.isTypeAliasDeclaration), nodes.filter(ts.isInterfaceDeclaration)]
  const fromEach = (list, read) => Object.fromEntries(list.map((node) => [node.name.text, read(node)]))
  return {
    names: { ...fromEach(aliases, ({ type }) => wordsOf(type, checker)), ...fromEach(interfaces, inWords) },
    members: fromEach(
      interfaces.filter(({ members }) => members.every(({ type }) => type)),
      membersOf,
    ),
  }
}
