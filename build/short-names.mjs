// Names that are nobody's business outside of a file, such as those of our words and of what a screen may do, are
// shortened in the self-contained files: 2 % less for every phone. The same names everywhere, so that what is loaded on
// demand, and another element's file on the same page, still understand each other.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { elementsOf } from './editors.mjs'
import { namesBelow, root } from './package.mjs'

/** Where names are declared that no page, no record and no receiver ever sees. */
const INSIDE = /^((form|elements|delivery|storage)\/.*|instruments\/rules|config-table|env)\.ts$/
/** What no page ever loads. */
const ON_NODE = /^tools\//
/** Tables of words. */
const WORDS = /^elements\/words\/((feedback|kiosk|kiosk-staff)\.)?en\.ts$/
/** Files whose types say what is written to the disk, what else leaves the page, and what a page may set. */
const WRITTEN = /^(storage\/records|form\/draft|elements\/events|config|kiosk-config)\.ts$/
/**
 * What browsers call, or are asked for, by name, and the minifier does not know of; what scripts wait for; what a test
 * may have changed in the world of a built element.
 */
const PLATFORM = [
  ...['attributeChangedCallback', 'connectedCallback', 'disconnectedCallback', 'observedAttributes', 'handleEvent'],
  ...['trustedTypes', 'createPolicy', 'createHTML', 'adoptedStyleSheets', 'BarcodeDetector', 'detect', 'rawValue'],
  ...['additionalData', 'durability', 'ifAvailable', 'digest', 'encrypt', 'decrypt'],
  ...['updateComplete', 'renderRoot', 'state'],
  ...['env', 'now', 'tick', 'timer', 'fetch', 'step', 'onPageLife'],
]
const source = join(root, 'src')

/** Each file below src/ with all nodes of its syntax tree. */
function sources() {
  return namesBelow('src')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const nodes = []
      const collect = (node) => {
        nodes.push(node)
        ts.forEachChild(node, collect)
      }
      collect(ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.ESNext, true))
      return { file, nodes }
    })
}

/** Of a type or of a class. Other objects may be made for the browser, and a table may be gone through by its names. */
const isMember = (node) => ts.isClassElement(node) || ts.isTypeElement(node)

/** In a table that is read by its names alone. */
const isWord = (node) => ts.isObjectLiteralElement(node) && ts.isVariableDeclaration(node.parent.parent)

const isAny = (node) => isMember(node) || ts.isObjectLiteralElement(node)

const declared = (nodes, isCounted) =>
  nodes.flatMap((node) => (isCounted(node) && node.name && ts.isIdentifier(node.name) ? node.name.text : []))

/** Names that are also texts may be looked up by them; a template sets properties by name. A type looks nothing up. */
const spoken = ({ file, nodes }) =>
  nodes.flatMap((node) => {
    if (ts.isTemplateLiteralToken(node)) return /[.?@](\w+)="?$/.exec(node.text)?.[1] ?? []
    if (ts.isLiteralTypeNode(node.parent ?? node) && INSIDE.test(file) && !WRITTEN.test(file)) return []
    return ts.isStringLiteralLike(node) ? node.text : []
  })

/** What pages are told that they may use. */
function documented() {
  const elements = elementsOf(JSON.parse(readFileSync(join(root, 'dist-types/custom-elements.json'), 'utf8')))
  return elements.flatMap(({ members = [] }) => members.map(({ name }) => name))
}

/** How often each name is used for a member by the forms; the kiosk's many words would push the rest back. */
function countsOf(all) {
  const counts = new Map()
  const isMemberName = ({ parent }) =>
    ts.isPropertyAccessExpression(parent) ||
    ts.isBindingElement(parent) ||
    isMember(parent) ||
    ts.isObjectLiteralElement(parent)
  for (const { nodes } of all.filter((each) => !each.file.includes('kiosk')))
    for (const { text } of nodes.filter((node) => ts.isIdentifier(node) && isMemberName(node)))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  return (name) => counts.get(name) ?? 0
}

/** Names of one and two letters, in an order that stays: first those that the minifier gives to variables first. */
function* short() {
  const letters = [...'aeslntudirhfkcpoywjzbgxqvm']
  yield* letters
  for (const first of letters) for (const second of letters) yield first + second
}

/**
 * What the minifier is told: the names that it shortens, and the cache from which it takes the short ones. Its own list
 * of what browsers call anything by is left alone in any case.
 */
export function shortNames() {
  const all = sources()
  const outside = all.filter(({ file }) => WRITTEN.test(file) || !(INSIDE.test(file) || ON_NODE.test(file)))
  const anywhere = new Set(all.flatMap(({ nodes }) => declared(nodes, isAny)))
  const kept = new Set([
    ...PLATFORM,
    ...documented(),
    ...outside.flatMap(({ file, nodes }) => declared(nodes, WRITTEN.test(file) ? isMember : isAny)),
    ...all.flatMap(spoken),
  ])
  const inside = all
    .filter(({ file }) => INSIDE.test(file))
    .flatMap(({ file, nodes }) => declared(nodes, WORDS.test(file) ? isWord : isMember))
  const count = countsOf(all)
  const names = [...new Set(inside)].filter((name) => !kept.has(name)).sort()
  names.sort((a, b) => count(b) - count(a))
  const free = [...short()].filter((name) => !anywhere.has(name) && !kept.has(name))
  const props = Object.fromEntries(names.map((name, index) => [`$${name}`, free[index]]))
  return { regex: new RegExp(`^(${names.join('|')})$`), cache: () => ({ props: { props: { ...props } } }) }
}
