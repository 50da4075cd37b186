// What a form costs a page, printed and never asserted: `node test/package/speed.mjs`. Each round loads every page once
// in a new context; ratios are taken within a round to a plain custom element, and their medians are printed.
import { startPage } from './page.mjs'

const ROUNDS = 9
const PLAIN = `customElements.define('plain-form', class extends HTMLElement {
  connectedCallback() {
    const group = (_, n) => '<fieldset><legend>Statement ' + n + '</legend>' + Array.from({ length: 5 }, (_, m) =>
      '<label><input type=radio name=q' + n + '>Option ' + m + '</label>').join('') + '</fieldset>'
    this.attachShadow({ mode: 'open' }).innerHTML = Array.from({ length: 7 }, group).join('')
  }
})`
const pageOf = (tag, count, script) =>
  '<!doctype html><link rel="icon" href="data:,">' +
  `<${tag} intro="off" layout="paper" licence="x"></${tag}>`.repeat(count) +
  `<script type="module" src="${script}"></script>`
const PAGES = {
  empty: '<!doctype html><link rel="icon" href="data:,">',
  'plain element': pageOf('plain-form', 1, '/plain.js'),
  'one form': pageOf('swemwbs-form', 1, '/swemwbs-form.js'),
  'fifty plain elements': pageOf('plain-form', 50, '/plain.js'),
  'fifty forms': pageOf('swemwbs-form', 50, '/swemwbs-form.js'),
}

const paths = Object.fromEntries(Object.entries(PAGES).map(([name, html], index) => [name, [`/${index}`, html]]))
const files = { ...Object.fromEntries(Object.values(paths)), '/plain.js': Buffer.from(PLAIN) }
const { browser, url, requests, stop } = await startPage(files)

async function visit(path) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const cdp = await page.createCDPSession()
  await cdp.send('Performance.enable')
  const before = requests.length
  await page.goto(url + path, { waitUntil: 'networkidle0' })
  const read = async () => (await cdp.send('Performance.getMetrics')).metrics
  const value = (metrics, name) => metrics.find((each) => each.name === name).value
  const cpu = value(await read(), 'TaskDuration') * 1000
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage')
  const metrics = await read()
  await context.close()
  const heap = value(metrics, 'JSHeapUsedSize') / 1024
  return { requests: requests.length - before, cpu, heap, nodes: value(metrics, 'Nodes') }
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
const rounds = []
for (let round = 0; round < ROUNDS; round++) {
  const seen = {}
  for (const [name, [path]] of Object.entries(paths)) seen[name] = await visit(path)
  rounds.push(seen)
}
await stop()

console.log(`${ROUNDS} rounds, medians; CPU as a multiple of the plain element's of the same number`)
for (const name of Object.keys(PAGES)) {
  const plain = name.startsWith('fifty') ? 'fifty plain elements' : 'plain element'
  const of = (what) => median(rounds.map((seen) => seen[name][what]))
  const ratio = median(rounds.map((seen) => seen[name].cpu / seen[plain].cpu))
  const heap = median(rounds.map((seen) => seen[name].heap - seen.empty.heap))
  const cells = [`${of('requests')} requests`, `CPU ${of('cpu').toFixed(1)} ms, ${ratio.toFixed(2)} ×`]
  console.log(name.padEnd(22), ...cells, `heap over empty ${heap.toFixed(0)} KiB`, `${of('nodes')} nodes`)
}
