// The walls between the rooms of src/: who may import whom, and where the browser may be touched.
import { basename, dirname, posix } from 'node:path'
import ts from 'typescript'
import { comments, globals, imports, nodes, place, walk } from './syntax.mjs'

/**
 * Room → rooms it may import (`values`, and their types), rooms of which it may import `types` only, and `packages`
 * with the files that may import them (`true`: any). `globals`: the browser's names that one file alone may touch;
 * `markup`: the file that makes elements of text. `node`: it runs on Node, and takes from it what it needs.
 */
const ROOMS = {
  scoring: {},
  experience: {},
  'env.ts': {},
  'config-table.ts': { values: ['env.ts'] },
  'config.ts': { values: ['config-table.ts'] },
  'kiosk-config.ts': { values: ['config-table.ts'] },
  'device.ts': { types: ['desk-device.ts'] },
  'desk-device.ts': {},
  instruments: { packages: { 'zod/mini': ['definition.ts'] } },
  form: { types: ['instruments'] },
  // `instruments` also as values: its face gives receivers the schema of a form's definition beside that of an envelope
  submission: {
    types: ['form', 'config.ts'],
    values: ['scoring', 'instruments'],
    packages: { 'zod/mini': ['schema.ts'], jose: ['seal.ts', 'open.ts'] },
  },
  storage: { values: ['env.ts'], globals: { indexedDB: 'disk.ts' } },
  delivery: { values: ['env.ts', 'storage'], types: ['config.ts'] },
  elements: {
    values: [
      ...['scoring', 'env.ts', 'device.ts', 'desk-device.ts', 'config.ts', 'kiosk-config.ts'],
      ...['instruments', 'form', 'submission', 'storage', 'delivery'],
    ],
    types: ['config-table.ts'],
    markup: 'template.ts',
  },
  'index.ts': { values: ['elements'] },
  tools: { values: ['scoring', 'submission'], packages: { jose: true }, node: true },
}
/** Packages that are only ever loaded on demand: at the line that needs them, or by a file that is itself. */
const DYNAMIC_ONLY = ['jose']
const LOADED_ON_DEMAND = ['seal.ts']
/** What a form never loads before somebody needs it. */
const NEVER_AT_FIRST = ['zod/mini', ...DYNAMIC_ONLY]

/** Clock, chance, disk, network, console and the state of the page: only `env.ts` asks the browser for them. */
const ENV_ONLY = new Set(
  `Date performance setTimeout setInterval setImmediate requestAnimationFrame requestIdleCallback crypto fetch
   XMLHttpRequest WebSocket EventSource indexedDB localStorage sessionStorage caches cookieStore navigator
   BroadcastChannel console`.split(/\s+/),
)
/** The page itself: only `elements/`, and `env.ts`, know that there is one. */
const PAGE = new Set(
  `window document location history customElements addEventListener removeEventListener dispatchEvent matchMedia
   getComputedStyle ResizeObserver MutationObserver IntersectionObserver`.split(/\s+/),
)
/** Other names of the page's global object. */
const DOORS = new Set(['globalThis', 'self', 'window', 'frames', 'top', 'parent'])
const NO_CODE = new Set(['eval', 'Function'])
const NO_MARKUP = new Set(
  'innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe unsafeHTML unsafeSVG unsafeMathML unsafeStatic'.split(' '),
)
const SUPPRESSIONS =
  /@ts-(ignore|expect-error|nocheck)|(eslint|prettier|oxlint)-(disable|ignore)|(c8|v8|istanbul) ignore/

const roomOf = (path) => path.split('/')[1]
const packageOf = (name) => (name.startsWith('zod') ? name : name.split('/')[0])
const fault = (node, words) => `${place(node)} ${words}`

function packageFault(file, { node, to, kind }) {
  const { packages = {} } = ROOMS[roomOf(file.fileName)]
  const name = packageOf(to)
  if (to.startsWith('node:') && ROOMS[roomOf(file.fileName)].node) return
  const where = packages[name]
  if (!where || (where !== true && !where.includes(basename(file.fileName)))) return fault(node, `may not import ${to}`)
  const early = kind === 'static' && !LOADED_ON_DEMAND.includes(basename(file.fileName))
  if (early && DYNAMIC_ONLY.includes(name)) return fault(node, `must load ${to} on demand: await import(…)`)
}

function importFault(file, each) {
  const { node, to, kind } = each
  const room = roomOf(file.fileName)
  const { values = [], types = [] } = ROOMS[room]
  if (!to.startsWith('.')) return packageFault(file, each)
  const target = roomOf(posix.join(dirname(file.fileName), to))
  if (target === room || values.includes(target)) return
  if (!types.includes(target)) return fault(node, `${room} may not import ${target}`)
  if (kind !== 'type') return fault(node, `${room} may import only types of ${target}: write import type`)
}

const mayTouch = (room) => room === 'env.ts' || room.endsWith('device.ts') || Boolean(ROOMS[room].node)
/** Whether a file may name this global; `document` may stand in `elements/`, `fetch` nowhere but in `env.ts`. */
const isAllowed = (name, room) => mayTouch(room) || (!ENV_ONLY.has(name) && (room === 'elements' || !PAGE.has(name)))

const textOf = (node) => (ts.isStringLiteralLike(node) || ts.isIdentifier(node) ? node.text : undefined)

/** What is taken from an object: `['fetch']` for `x.fetch`, `x['fetch']`, `{ fetch: y } = x`; else undefined. */
function taken(node) {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text]
  if (ts.isElementAccessExpression(parent)) {
    return ts.isStringLiteralLike(parent.argumentExpression) ? [parent.argumentExpression.text] : undefined
  }
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return undefined
  const { elements } = parent.name
  return elements.some((each) => each.dotDotDotToken)
    ? undefined
    : elements.map((each) => textOf(each.propertyName ?? each.name))
}

/** `typeof window`, and `listen(window)` where the page may be named. */
const isHarmlessAlone = ({ text, parent }) =>
  ts.isTypeOfExpression(parent) || (text === 'window' && ts.isCallExpression(parent))

function doorFault(node, room) {
  const members = taken(node)
  if (!members) return isHarmlessAlone(node) ? undefined : fault(node, `passes ${node.text} on, and with it everything`)
  const bad = members.find((name) => DOORS.has(name) || !isAllowed(name, room))
  return bad && fault(node, `takes ${bad} from ${node.text}: only env.ts does`)
}

const isDateOfAValue = ({ parent }) => ts.isNewExpression(parent) && Boolean(parent.arguments?.length)

function globalFault(node, room) {
  const { text } = node
  if (ROOMS[room].globals?.[text] === basename(node.getSourceFile().fileName)) return
  if (NO_CODE.has(text)) return fault(node, `${text} runs text as code`)
  if (mayTouch(room)) return
  if (text === 'Math')
    return taken(node)?.includes('random') === false ? undefined : fault(node, 'Math.random is for env.ts')
  if (text === 'Date' && isDateOfAValue(node)) return
  if (!isAllowed(text, room)) return fault(node, `${text} belongs to ${ENV_ONLY.has(text) ? 'env.ts' : 'elements/'}`)
  if (DOORS.has(text)) return doorFault(node, room)
}

function markupFaults(file, room) {
  const found = []
  const isTemplates = basename(file.fileName) === ROOMS[room].markup
  walk(file, (node) => {
    const name = textOf(node)
    if (NO_MARKUP.has(name) && !isTemplates) found.push(fault(node, `${name}: markup comes from templates only`))
    if (name === 'defaultView' && room !== 'env.ts')
      found.push(fault(node, 'defaultView is the window: only env.ts asks it'))
    if (ts.isTemplateLiteralToken(node) && /\.(inner|outer)HTML\s*=/.test(node.text)) {
      found.push(fault(node, 'a template sets innerHTML: markup comes from templates only'))
    }
  })
  return found
}

/** Faults that no file of the project may have, whichever room it is in. */
export function tasteFaults(file) {
  const anyTypes = nodes(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword)
  const silenced = comments(file).filter(({ text }) => SUPPRESSIONS.test(text))
  return [
    ...anyTypes.map((node) => fault(node, 'the type any')),
    ...silenced.map(({ text, place: at }) => `${at} silences a check: ${text.match(SUPPRESSIONS)[0]}`),
  ]
}

function fileFaults(file, checker) {
  const room = roomOf(file.fileName)
  if (!ROOMS[room]) return [`${file.fileName}: src/${room} is not in the table of rooms`]
  return [
    ...imports(file).map((each) => importFault(file, each)),
    ...globals(file, checker).map((node) => globalFault(node, room)),
    ...markupFaults(file, room),
  ].filter(Boolean)
}

/** Ways on which an element would load, with its first bytes, what it must load on demand. */
export function earlyLoads(files) {
  const byPath = new Map(files.map((file) => [file.fileName, file]))
  const found = []
  const follow = (path, way) => {
    if (way.includes(path) || !byPath.has(path)) return
    for (const { to, kind } of imports(byPath.get(path))) {
      if (kind !== 'static') continue
      if (NEVER_AT_FIRST.includes(to)) found.push(`${[...way, path].join(' → ')} loads ${to} before anybody needs it`)
      else if (to.startsWith('.')) follow(posix.join(dirname(path), to), [...way, path])
    }
  }
  for (const path of byPath.keys()) if (/^src\/elements\/[^/]+\.ts$/.test(path)) follow(path, [])
  return [...new Set(found)]
}

const isEnv = (node) => /(^|\.)#?env$/.test(node.getText())
/** Whether this node asks the browser for something through `env`. */
export const isEnvCall = (node) =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isEnv(node.expression.expression)

/** Every place where the browser is asked for something through `env`, as `src/delivery/post.ts:12 fetch`. */
export const envCalls = (files) =>
  files.flatMap((file) => nodes(file, isEnvCall).map(({ expression: { name } }) => `${place(name)} ${name.text}`))

/** Every place in `src/` that breaks a wall, as `src/form/reduce.ts:12 Date belongs to env.ts`. */
export const wallFaults = ({ files, checker }) => [
  ...files.flatMap((file) => fileFaults(file, checker)),
  ...earlyLoads(files),
]
