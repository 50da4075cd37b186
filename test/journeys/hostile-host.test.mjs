import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startReceiver } from '../engines/receiver-process.mjs'
import { engines, startBrowser, until } from './page.mjs'
import { fillIn, HANDS, isThanked, send } from './person.mjs'
import { startSite } from './site.mjs'

/** What a person sees of the form: sizes, case and side of its words. */
const appearance = () => {
  const root = document.querySelector('swemwbs-form').shadowRoot
  const { fontSize, textTransform, whiteSpace, color } = getComputedStyle(root.querySelector('legend'))
  const rows = [...root.querySelectorAll('label')].map((row) => row.getBoundingClientRect().height)
  return { large: parseFloat(fontSize) >= 18, textTransform, whiteSpace, color, high: Math.min(...rows) >= 56 }
}

let receiver, site
before(async () => {
  site = await startSite(async (origin) => {
    receiver = await startReceiver({ allowedOrigins: [origin] })
    return `${receiver.url}/submissions`
  })
})
after(async () => {
  site?.stop()
  await receiver?.stop()
})

for (const name of engines())
  describe(`in ${name}`, () => {
    let browser
    before(async () => {
      browser = await startBrowser(name)
    })
    after(() => browser?.stop())

    test('on a page that is as ugly as pages get, somebody answers and sends', { timeout: 40_000 }, async () => {
      const page = await browser.page(1200)
      await page.open(`${site.url}/hostile`)
      await fillIn(page, HANDS.mouse, 'paper', async () =>
        assert.deepEqual(await page.run(appearance), {
          ...{ large: true, textTransform: 'none', whiteSpace: 'normal', color: 'rgb(26, 26, 26)', high: true },
        }),
      )
      await send(page, HANDS.mouse)
      await isThanked(page)
      assert.deepEqual(await page.run(() => watched.violations), [])
      assert.equal(await page.run(() => document.querySelector('other-lit').shadowRoot.textContent), 'theirs')
      assert.equal((await receiver.rows()).filter(({ envelope }) => envelope.answered === 7).length > 0, true)
    })

    test('[65] Back, Forward and reload after sending show no answer', { timeout: 40_000 }, async () => {
      const page = await browser.page(1200)
      await page.open(`${site.url}/`)
      await fillIn(page, HANDS.mouse, 'paper')
      await send(page, HANDS.mouse)
      await isThanked(page)
      const [form, narrow] = [`${site.url}/`, `${site.url}/phone`]
      await page.open(narrow)
      for (const [way, address] of [
        ['back', form],
        ['reload', form],
        ['forward', narrow],
        ['reload', narrow],
        ['back', form],
      ]) {
        await page.travel(way, address)
        await page.until('the form', () => look.headings().length > 0)
        assert.deepEqual(await page.run(() => look.chosen()), [], `${way} to ${address}`)
      }
    })

    test('[85] a page whose script is blocked says what to do instead', { timeout: 40_000 }, async () => {
      const page = await browser.page(1200)
      await page.goto(`${site.url}/blocked`)
      const fallback = () => document.querySelector('swemwbs-form p')?.getBoundingClientRect().height > 0
      await until('the fallback', () => page.run(fallback).catch(() => false))
    })
  })
