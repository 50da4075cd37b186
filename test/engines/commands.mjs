// What a test may ask of the browser it runs in; typed in test/support/ask.ts. What an engine lacks throws: such tests
// stand in *.chromium.test.ts.

import Ajv2020 from 'ajv/dist/2020.js'
import { bundle } from './bundle.mjs'

const chromiumOnly = ({ browser, command }) => {
  if (!/^Chrom/.test(browser.name)) throw new Error(`${command}: not in ${browser.name}`)
}

/** One key or chord: 'Shift+Tab'. */
async function press({ browser, id, page, payload }) {
  if (!page) return browser.sendKeys(id, [payload])
  const held = payload.split('+')
  const key = held.pop().replace('Space', ' ') // Firefox knows no 'Space'
  for (const modifier of held) await page.keyboard.down(modifier)
  await page.keyboard.press(key)
  for (const modifier of held.reverse()) await page.keyboard.up(modifier)
}

/** `{ width, height }` of the page. */
async function viewport({ browser, page, payload }) {
  if (page) return page.setViewport(payload)
  const { run, send } = browser.webkit
  const [width, height] = await run('return [outerWidth - innerWidth, outerHeight - innerHeight]')
  await send('POST', '/window/rect', { width: payload.width + width, height: payload.height + height })
}

/** `{ media: 'print', features: [{ name, value }] }`; `{}` sets all back. */
async function media(ask) {
  chromiumOnly(ask)
  const { media: kind = '', features = [] } = ask.payload
  const session = await ask.page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { media: kind, features })
}

const INSIDE = `
  const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...inside(each)])
  const inside = ({ shadowRoot }) => (shadowRoot ? all(shadowRoot) : [])
  return [...document.querySelectorAll(arguments[0])].flatMap((el) => all(el.shadowRoot))`

/** `{ host, role, name }`: how many such nodes assistive technology finds in the host's open shadow roots. */
async function exposed({ browser, page, payload: { host, role, name } }) {
  if (page) return (await page.$$(`${host} >>> ::-p-aria([name="${name}"][role="${role}"])`)).length
  const { run, send } = browser.webkit
  let found = 0
  for (const element of await run(INSIDE, host)) {
    const path = `/element/${Object.values(element)[0]}`
    const isSame = (await send('GET', `${path}/computedrole`)) === role
    if (isSame && (await send('GET', `${path}/computedlabel`)) === name) found++
  }
  return found
}

const QUIET = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea'])
const NOT_STATES = new Set(['role', 'name', 'children', 'backendNodeId', 'loaderId', 'url', 'elementHandle'])

function describeNode({ role, name, ...rest }) {
  const states = Object.entries(rest)
    .filter(([key, value]) => !NOT_STATES.has(key) && typeof value !== 'function')
    .map(([key, value]) => (value === true ? key : `${key}=${value}`))
  return [role, name ? `"${name}"` : '', ...states].filter(Boolean).join(' ')
}

function describeTree(node, depth = 0) {
  const isQuiet = QUIET.has(node.role)
  const below = (node.children ?? []).flatMap((child) => describeTree(child, isQuiet ? depth : depth + 1))
  return isQuiet ? below : ['  '.repeat(depth) + describeNode(node), ...below]
}

/** The accessibility tree, one indented line per node. */
async function tree(ask) {
  chromiumOnly(ask)
  return describeTree(await ask.page.accessibility.snapshot({ interestingOnly: false })) // 'interesting' has no groups
}

let judge
/** What is wrong with each of these envelopes, by the published JSON Schema; `null` for a sound one. */
async function envelopes({ payload }) {
  judge ??= bundle('src/submission/index.ts')
    .then((url) => import(url))
    .then(({ envelopeJsonSchema }) => new Ajv2020({ strict: true, allErrors: true }).compile(envelopeJsonSchema))
  const accepts = await judge
  return payload.map((envelope) => (accepts(envelope) ? null : JSON.stringify(accepts.errors)))
}

const COMMANDS = { press, viewport, media, exposed, tree, envelopes }

/** Plugin for web-test-runner. */
export const commands = () => ({
  name: 'commands',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (!COMMANDS[command]) return
    const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined
    return (await COMMANDS[command]({ command, payload, browser, id, page })) ?? true
  },
})
