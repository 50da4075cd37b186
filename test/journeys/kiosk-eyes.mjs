// What of a kiosk can be seen and heard from outside of its page: the picture, and what assistive technology is told.
import { until } from './page.mjs'

const SIZE = { width: 834, height: 1112 }
const TURNED = { width: SIZE.height, height: SIZE.width }

/**
 * How a browser is started whose kiosk is looked at. Firefox tells its tree to scripts of its own only. A window
 * without a screen has a full screen of another size, in which Firefox's driver waits for ever for a viewport.
 */
export const OPEN_EYES = { args: ['--remote-allow-system-access'], prefs: { 'full-screen-api.enabled': false } }

/** Numbers that the browser gives to nodes say nothing of anybody. */
const named = (key, value) => (['backendNodeId', 'loaderId', 'elementHandle'].includes(key) ? undefined : value)

const driven = ({ own }) => ({
  resize: (size) => own.setViewport(size),
  picture: async () => Buffer.from(await own.screenshot()).toString('base64'),
})

/** Runs in Firefox's own window: role, name and value of each node of the page that is shown, but of bare boxes. */
const FIREFOX_TREE = `() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)
  const children = (node) => Array.from({ length: node.childCount }, (_, index) => node.getChildAt(index))
  const line = (node) => [service.getStringRole(node.role), node.name, node.value].join(' ').trim()
  const walk = (node) => [line(node), ...children(node).flatMap(walk)].filter((told) => told !== 'section')
  const root = service.getAccessibleFor(gBrowser.selectedBrowser)
  return root ? walk(root).join('\\n') : ''
}`

async function firefoxTree({ connection }) {
  const ask = async (method, params) => (await connection.send(method, params)).result
  const { contexts } = await ask('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const { result, exceptionDetails } = await ask('script.callFunction', {
    functionDeclaration: FIREFOX_TREE,
    target: { context: contexts[0].context },
    awaitPromise: false,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  return result.value
}

/** Firefox brings its tree up to date a moment after the page: this one in the end, or else the one that stays. */
async function firefoxSettled(browser, goal) {
  let [last, same] = ['', 0]
  const isSettled = async () => {
    const now = await firefoxTree(browser)
    same = now && now === last ? same + 1 : 0
    last = now
    return goal === undefined ? same > 5 : now === goal
  }
  await until('the tree', isSettled, 5000).catch(() => undefined)
  return last
}

/** Role and name, as WebKit computes them, of each element in the kiosk. */
async function webkitNames({ run, webkit }) {
  const elements = await run(() => everything())
  const names = []
  for (const element of elements) {
    const path = `/element/${Object.values(element)[0]}`
    const told = [await webkit.send('GET', `${path}/computedrole`), await webkit.send('GET', `${path}/computedlabel`)]
    names.push(told.join(' '))
  }
  return names.join('\n')
}

async function resizeWebKit({ run, webkit }, { width, height }) {
  const [wide, high] = await run(() => [outerWidth - innerWidth, outerHeight - innerHeight])
  await webkit.send('POST', '/window/rect', { width: width + wide, height: height + high })
}

const EYES = {
  chromium: (page) => ({
    ...driven(page),
    tree: async () => JSON.stringify(await page.own.accessibility.snapshot(), named),
  }),
  firefox: (page) => ({ ...driven(page), tree: (goal) => firefoxSettled(page.own.browser(), goal) }),
  webkit: (page) => ({
    resize: (size) => resizeWebKit(page, size),
    picture: async () => 'none', // its driver takes none
    tree: () => webkitNames(page),
  }),
}

/** A tablet: `turnOver(isOver)`, and `look(first)`, its picture and its tree, which should be those of `first`. */
export function tabletOf(name, page) {
  const { resize, picture, tree } = EYES[name](page)
  return {
    async turnOver(isOver) {
      const size = isOver ? TURNED : SIZE
      await resize(size)
      const isTurned = (width, height) => innerWidth === width && innerHeight === height
      await until('the tablet is turned', () => page.run(isTurned, size.width, size.height))
    },
    look: async (first) => ({ tree: await tree(first?.tree), picture: await picture() }),
  }
}
