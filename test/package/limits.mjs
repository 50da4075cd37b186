// House limits: how long a file, a function and a line may be, and what no test and no public name may do without.
import ts from 'typescript'
import { globals, imports, lines, nodes, place } from './syntax.mjs'

const FILE_LINES = 300
const LINE_CHARACTERS = 120
const FUNCTION_LINES = 40
const SCREEN_LINES = 60

/** Files of words may be as long as the words are. */
const isWords = (path) => /^src\/(instruments\/[^/]+\.[a-z]{2}\.ts|elements\/words\/)/.test(path)
const isSource = ({ fileName }) => fileName.startsWith('src/')
const isTest = ({ fileName }) => fileName.startsWith('test/')

const callee = (call) => (call && ts.isCallExpression(call) ? call.expression.getText() : '')
const isSuiteCall = (node) => /^(describe|suite)\b/.test(callee(node))
/** The frame around tests, or a function that holds only one; each test in it is measured on its own. */
const isSuite = ({ parent, body }) =>
  isSuiteCall(parent) || (body.statements?.length === 1 && isSuiteCall(body.statements[0].expression))
const functions = (file) => nodes(file, (node) => ts.isFunctionLike(node) && node.body && !isSuite(node))
const tests = (file) => nodes(file, (node) => /^(it|test)$/.test(callee(node)))
const linesOf = (file) => file.getFullText().trimEnd().split('\n')

/** Files, functions and lines that are too long. */
export function lengthFaults(file) {
  if (isWords(file.fileName)) return []
  const limit = file.fileName.startsWith('src/elements/screens/') ? SCREEN_LINES : FUNCTION_LINES
  const text = linesOf(file)
  const found = functions(file)
    .filter((node) => lines(node) > limit)
    .map((node) => `${place(node)} a function of ${lines(node)} lines: at most ${limit}`)
  if (text.length > FILE_LINES) found.push(`${file.fileName} has ${text.length} lines: at most ${FILE_LINES}`)
  text.forEach(({ length }, index) => {
    if (length > LINE_CHARACTERS)
      found.push(`${file.fileName}:${index + 1} ${length} characters: at most ${LINE_CHARACTERS}`)
  })
  return found
}

const SKIPPED = /^(x?(describe|it|test|suite|context)|t)\.(skip|only|todo)$|^(xit|xdescribe|fit|fdescribe)$/
const SKIP_OPTIONS = ['skip', 'only', 'todo']
const WAITS = /(^|\.)(aTimeout|waitForTimeout)$/

/** `{ skip: true }`. `{ skip: missing }` says what the machine lacks, such as PostgreSQL, and is counted aloud. */
const isSkipOption = (node) =>
  (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
  SKIP_OPTIONS.includes(node.name.text) &&
  node.initializer?.getText() !== 'missing' &&
  /^(describe|it|test|suite)$/.test(callee(node.parent.parent))

const resolves = (node) => {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at) && at.expression.getText() === 'Promise') return true
  }
  return false
}

/** Waits that have a reason. */
const MAY_SLEEP = { 'test/support/strict.ts': 'the browser reports a rejected promise some turns later' }

/** `new Promise((done) => setTimeout(done, 50))`; a time limit, which rejects, and a turn of the loop (0) are none. */
function isSleep(node) {
  const call = node.parent
  if (!ts.isCallExpression(call) || !resolves(call)) return false
  const [task, delay] = call.arguments
  return Boolean(delay) && delay.getText() !== '0' && !/\breject|\bthrow|\bfail|Error\b/.test(task.getText())
}

function sleepsIn(file, checker) {
  const isWait = (node) => ts.isCallExpression(node) && WAITS.test(callee(node)) && node.arguments[0]?.getText() !== '0'
  const timers = imports(file).filter(({ to }) => to === 'node:timers/promises' && /\.test\./.test(file.fileName))
  return [
    ...globals(file, checker).filter((node) => node.text === 'setTimeout' && isSleep(node)),
    ...nodes(file, isWait),
    ...timers.map(({ node }) => node),
  ]
}

/** Tests that do not run, and tests that wait for the clock instead of for something to happen. */
export function testFaults(file, checker) {
  if (!isTest(file)) return []
  const skipped = nodes(file, (node) => (ts.isCallExpression(node) && SKIPPED.test(callee(node))) || isSkipOption(node))
  const sleeps = file.fileName in MAY_SLEEP ? [] : sleepsIn(file, checker)
  return [
    ...skipped.map((node) => `${place(node)} a test that does not run`),
    ...sleeps.map((node) => `${place(node)} sleeps: wait for what should happen`),
  ]
}

const hasModifier = (node, ...kinds) => node.modifiers?.some(({ kind }) => kinds.includes(kind))
const { PrivateKeyword, ProtectedKeyword, OverrideKeyword } = ts.SyntaxKind
const isInternal = (node) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal')
const isPublicMember = (node) =>
  node.name &&
  !ts.isPrivateIdentifier(node.name) &&
  !isInternal(node) &&
  !hasModifier(node, PrivateKeyword, ProtectedKeyword, OverrideKeyword)

/** A class and the classes of ours that it stands on, nearest first. */
function ancestry(declaration, checker, chain = []) {
  chain.push(declaration)
  const parent = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
  const symbol = parent && checker.getSymbolAtLocation(parent.expression)
  const found = symbol && original(symbol, checker).declarations?.find(ts.isClassDeclaration)
  return found ? ancestry(found, checker, chain) : chain
}

const original = (symbol, checker) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)

const isDocumented = (node) => ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && doc.comment)

/** What the public modules export, and the public members of exported classes, that no doc comment explains. */
export function undocumented(files, checker, entries) {
  const found = new Set()
  const need = (node, name) =>
    isDocumented(node) || found.add(`${place(node)} ${name} is public and has no description`)
  for (const entry of files.filter(({ fileName }) => entries.includes(fileName))) {
    for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(entry))) {
      const [declaration] = original(exported, checker).declarations ?? []
      if (!declaration) found.add(`${entry.fileName} exports ${exported.name}, which has no declaration`)
      else need(declaration, exported.name)
      if (!declaration || !ts.isClassDeclaration(declaration)) continue
      for (const each of ancestry(declaration, checker)) {
        for (const member of each.members.filter(isPublicMember))
          need(member, `${exported.name}.${member.name.getText()}`)
      }
    }
  }
  return [...found]
}

/** Elements with more than two classes of ours between them and HTMLElement. */
export function deepElements(files, checker) {
  const classes = files.filter(isSource).flatMap((file) => nodes(file, ts.isClassDeclaration))
  return classes
    .map((node) => ancestry(node, checker))
    .filter((chain) => chain.length > 3)
    .map(
      (chain) => `${place(chain[0])} ${chain.map(({ name }) => name.text).join(' → ')}: two classes between, at most`,
    )
}

const at = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? 0
const row = (what, numbers) => [what, numbers.length, at(numbers, 0.5), at(numbers, 0.9), at(numbers, 1)]

/** Most lines that half of all, and nine in ten, may have. */
const USUAL = { 'source files': [80, 200], functions: [8, 25], tests: [12, 25] }

/** What is usually too long, of the rows of `lengths`. */
export const usualFaults = (rows) =>
  rows.flatMap(([what, , median, p90]) => {
    const [mostMedian, mostP90] = USUAL[what] ?? [Infinity, Infinity]
    if (median <= mostMedian && p90 <= mostP90) return []
    return [`${what}: median ${median} lines, p90 ${p90}; at most ${mostMedian} and ${mostP90}`]
  })

/** Rows of `[what, how many, median, p90, longest]`, in lines, and how much test there is. */
export function lengths(files) {
  const source = files.filter((file) => isSource(file) && !isWords(file.fileName))
  const testFiles = files.filter((file) => isTest(file) && /\.test\./.test(file.fileName))
  const length = (each) => linesOf(each).length
  const sum = (list) => list.reduce((total, each) => total + length(each), 0)
  return {
    rows: [
      row('source files', source.map(length)),
      row('functions', source.flatMap(functions).map(lines)),
      row('test files', testFiles.map(length)),
      row('tests', testFiles.flatMap(tests).map(lines)),
    ],
    ratio: sum(files.filter(isTest)) / sum(files.filter(isSource)),
  }
}
