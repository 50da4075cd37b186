// Sources as syntax trees. No library is loaded, so a name without a declaration is a global.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const OPTIONS = {
  noLib: true,
  types: [],
  allowJs: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
}

/** Path → text of every `.ts` and `.mjs` file below these folders of the project; paths are relative to it. */
export function readSources(...folders) {
  const isSource = (file) => /\.(ts|mjs)$/.test(file) && !file.includes('node_modules')
  const below = (folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => posix.join(folder, file))
  const paths = folders.flatMap(below).filter(isSource).sort()
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** `{ files, checker }` for texts by path. Imports are followed among these files only. */
export function parse(texts) {
  const resolve = (from, to) => {
    const resolvedFileName = posix.join(dirname(from), to)
    return texts.has(resolvedFileName) ? { resolvedFileName, extension: ts.Extension.Ts } : undefined
  }
  const host = {
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
    getSourceFile: (path, options) => texts.has(path) && ts.createSourceFile(path, texts.get(path), options, true),
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile() {},
    resolveModuleNameLiterals: (names, from) => names.map(({ text }) => ({ resolvedModule: resolve(from, text) })),
  }
  const program = ts.createProgram({ rootNames: [...texts.keys()], options: OPTIONS, host })
  return { files: program.getSourceFiles(), checker: program.getTypeChecker() }
}

/** Visits a node and everything below it, tokens and comments aside. */
export function walk(node, visit) {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** All nodes of one file for which `test` holds. */
export function nodes(file, test) {
  const found = []
  walk(file, (node) => test(node) && found.push(node))
  return found
}

/** `src/env.ts:12`, where a node stands. */
export const place = (node) => {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** How many lines a node takes, its doc comment aside. */
export function lines(node) {
  const file = node.getSourceFile()
  const line = (position) => file.getLineAndCharacterOfPosition(position).line
  return line(node.getEnd()) - line(node.getStart()) + 1
}

/** `{ text, place }` of every comment of one file. */
export function comments(file) {
  const found = new Map()
  const text = file.getFullText()
  const visit = (node) => {
    const at = node.getFullStart()
    const ranges = [...(ts.getLeadingCommentRanges(text, at) ?? []), ...(ts.getTrailingCommentRanges(text, at) ?? [])]
    for (const { pos, end } of ranges) found.set(pos, text.slice(pos, end))
    node.getChildren(file).forEach(visit)
  }
  visit(file)
  const line = (position) => file.getLineAndCharacterOfPosition(position).line + 1
  return [...found].map(([position, words]) => ({ text: words, place: `${file.fileName}:${line(position)}` }))
}

/**
 * `{ node, to, kind }` of everything one file imports or passes on; `kind` is 'type', 'static' or
 * 'dynamic'. `import { type X }` is static: the module is loaded all the same. */
export function imports(file) {
  const found = []
  const add = (node, name, kind) =>
    found.push({ node, to: ts.isStringLiteralLike(name) ? name.text : name.getText(), kind })
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, node.importClause?.isTypeOnly ? 'type' : 'static')
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static')
    }
    if (ts.isImportTypeNode(node)) add(node, node.argument.literal, 'type')
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], 'dynamic')
    }
  })
  return found
}

// Places where an identifier is a label on something, not a look-up of a variable.
const LABELS = ['name', 'propertyName', 'label', 'right']
function isLabel(node) {
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent)) return false
  if (ts.isBinaryExpression(parent)) return false
  return LABELS.some((key) => parent[key] === node)
}

const isInType = (node) => {
  for (let at = node; at; at = at.parent) if (ts.isTypeNode(at) && !ts.isExpressionWithTypeArguments(at)) return true
  return false
}

/** Identifiers of one file that refer to a global: `fetch`, but neither `env.fetch` nor a parameter of that name. */
export function globals(file, checker) {
  return nodes(file, ts.isIdentifier).filter((node) => {
    if (isLabel(node) || isInType(node)) return false
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node)
    return !symbol?.declarations?.length
  })
}
