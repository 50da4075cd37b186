// A page with a seal-key whose cipher cannot be loaded (a half-copied folder): nothing readable may be kept or sent.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startResidueSite } from '../faults/residue-site.mjs'
import { startConfused } from './confused-receiver.mjs'
import { engines, startBrowser, until } from './page.mjs'
import { fillIn, HANDS, isThanked, send } from './person.mjs'

/** What a person sees, and what the page has kept. */
const view = async () => {
  const form = document.querySelector('swemwbs-form')
  return {
    fallback: form.querySelector('p').getBoundingClientRect().height > 0,
    controls: form.shadowRoot.querySelectorAll('input, button').length,
    words: form.shadowRoot.textContent.trim(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    texts: [...Object.keys(sessionStorage), ...Object.keys(localStorage)],
  }
}

const isTold = () =>
  (globalThis.watched?.events ?? []).some(
    ({ type, detail }) => type === 'wb-problem' && detail.message.includes('seal-key'),
  )

for (const name of engines())
  describe(`in ${name}`, () => {
    let browser, receiver, site
    let missing = ''
    before(async () => {
      receiver = await startConfused()
      site = await startResidueSite(`${receiver.url}/submissions`, (path) => missing && path.startsWith(missing))
      receiver.origin = site.url
      browser = await startBrowser(name)
    })
    after(async () => {
      await browser?.stop()
      site.stop()
      receiver.stop()
    })

    test('without the cipher nothing is asked; when it is there again, what is sent is sealed', async () => {
      const page = await browser.page(1200)
      missing = '/later/'
      await page.goto(`${site.url}/sealed`)
      await until('the web manager is told', () => page.run(isTold).catch(() => false))
      assert.deepEqual(await page.run(view), {
        ...{ fallback: true, controls: 0, words: '', databases: [], texts: [] },
      })
      assert.equal(receiver.paths.length, 0)

      missing = ''
      await page.goto('about:blank')
      await page.open(`${site.url}/sealed`)
      await fillIn(page, HANDS.mouse, 'paper')
      await send(page, HANDS.mouse)
      await isThanked(page)
      const [{ body }] = receiver.delivered
      assert.equal(receiver.requests.length, 1)
      assert.match(body.toString(), /^eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/)
    })
  })
