// Types of the sources as text in one line, for readers who have no other file at hand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './package.mjs'

/** Files whose types a page meets by name. What stands elsewhere, such as an envelope, is too long to write out. */
const NAMED = ['config.ts', 'elements/events.ts', 'delivery/classify.ts', 'delivery/drain.ts', 'form/select.ts']

const parse = (path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true)

/** A type without comments; what binds weaker than a list or a choice stands in brackets. */
function inWords(type) {
  const text = type.members ? `{ ${type.members.map((each) => each.getText()).join('; ')} }` : type.getText()
  const line = text
    .replaceAll('readonly ', '')
    .replace(/;;|; }/g, (end) => end.slice(1))
    .replace(/\s+/g, ' ')
    .replace(/\( | \)|, \)/g, (bracket) => bracket.replace(/[ ,]/g, ''))
  return ts.isFunctionTypeNode(type) ? `(${line})` : line
}

/** Member → its type, of an interface. */
function membersOf(name, path) {
  const isWanted = (node) => ts.isInterfaceDeclaration(node) && node.name.text === name
  const { members } = parse(path).statements.find(isWanted)
  return Object.fromEntries(members.map(({ name: { text }, type }) => [text, inWords(type)]))
}

const isExported = ({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** The words of which a computed type is one, such as `Exclude<…>`; else its own text. */
function wordsOf(node, checker) {
  const type = checker.getTypeAtLocation(node)
  const isComputed = ts.isUnionTypeNode(node) && !node.types.every(ts.isLiteralTypeNode)
  const parts = type.isUnion() && isComputed ? type.types : []
  if (!parts.length || !parts.every((part) => part.isStringLiteral())) return inWords(node)
  return parts.map(({ value }) => `'${value}'`).join(' | ')
}

/** Name → text, of the types that those files export. */
function namedTypes() {
  const paths = NAMED.map((file) => join(root, 'src', file))
  const options = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    types: [],
  }
  const program = ts.createProgram(paths, { ...options, moduleResolution: ts.ModuleResolutionKind.Bundler })
  const checker = program.getTypeChecker()
  const nodes = paths.flatMap((path) => program.getSourceFile(path).statements.filter(isExported))
  const aliases = nodes.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, wordsOf(type, checker)])
  const interfaces = nodes.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, inWords(node)])
  return Object.fromEntries([...aliases, ...interfaces])
}

/** `names`: types by name. `members`: types of the members of the interfaces that elements point into. */
export const typeTexts = () => ({
  names: namedTypes(),
  members: {
    Settings: membersOf('Settings', 'src/config.ts'),
    WbEventDetails: membersOf('WbEventDetails', 'src/elements/events.ts'),
  },
})
