// A form that comes and goes leaves nothing behind: no node, no listener, no growing heap.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../journeys/page.mjs'
import { startPage } from './page.mjs'

let page, stop
before(async () => {
  ;({ page, stop } = await startPage())
})
after(() => stop())

async function counts(cdp) {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Puts forms on the page, has each answered, takes them away, again and again. */
const comeAndGo = (times) =>
  page.evaluate(async (rounds) => {
    for (let round = 0; round < rounds; round++) {
      const form = document.createElement('swemwbs-form')
      form.endpoint = '/nowhere'
      document.body.append(form)
      await form.updateComplete
      for (const name of ['Start', 'Often']) {
        const find = (each) => each.textContent.trim() === name
        ;[...form.renderRoot.querySelectorAll('button, label')].find(find).click()
        await form.updateComplete
      }
      form.remove()
      await new Promise(requestAnimationFrame)
    }
  }, times)

test('added, answered and removed ten times, nothing of a form stays', { timeout: 60_000 }, async () => {
  const cdp = await page.createCDPSession()
  await cdp.send('Performance.enable')
  await comeAndGo(3) // what is made once is made now
  const first = await counts(cdp)
  await comeAndGo(10)
  // an unfinished form is still being written when it goes: what it holds until then is no leak
  const isGone = async () => (await counts(cdp)).Nodes <= first.Nodes
  await until('every form to be let go of', isGone).catch(() => undefined)
  const second = await counts(cdp)
  assert.ok(second.Nodes <= first.Nodes, `${second.Nodes - first.Nodes} nodes stayed`)
  assert.ok(second.JSEventListeners <= first.JSEventListeners, 'listeners stayed')
})
