// Kills real browsers after a submission was stored and before its receipt came, and opens the same profile again.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { startConfused } from '../journeys/confused-receiver.mjs'
import { engines, launch, until } from '../journeys/page.mjs'
import { fillIn, HANDS, send } from '../journeys/person.mjs'
import { startSite } from '../journeys/site.mjs'

const TIMES = { chromium: 3, firefox: 1 }
const A_MINUTE_LATER = '?later=61000' // by then nobody believes any more that the first page is still sending

let receiver, site, profile, browsers
beforeEach(async () => {
  receiver = await startConfused()
  site = await startSite((origin) => {
    receiver.origin = origin
    return `${receiver.url}/submissions`
  })
  profile = mkdtempSync(join(tmpdir(), 'profile-'))
  browsers = []
})
afterEach(async () => {
  for (const { kill } of browsers) await kill()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  site.stop()
  receiver.stop()
})

async function pageOf(name, address) {
  const browser = await launch(name, profile)
  browsers.push(browser)
  const page = await browser.page(1200)
  await page.open(address)
  return { page, kill: browser.kill }
}

const isSent = () => watched.events.some(({ type }) => type === 'wb-sent')

for (const name of engines().filter((each) => TIMES[each]))
  for (let time = 1; time <= TIMES[name]; time++)
    test(`${name}, killed while it sends (${time}), delivers exactly once`, { timeout: 60_000 }, async () => {
      receiver.answer = 'no answer at all'
      const first = await pageOf(name, `${site.url}/`)
      await fillIn(first.page, HANDS.mouse, 'paper')
      await send(first.page, HANDS.mouse)
      await until('the request', () => receiver.requests.length)
      assert.equal(await first.page.run(isSent), false)
      await first.kill()

      receiver.answer = 'sound'
      const { page } = await pageOf(name, `${site.url}/${A_MINUTE_LATER}`)
      await page.until('the receipt', isSent)
      await page.run(() => document.querySelector('swemwbs-form').sendNow())

      assert.equal(receiver.delivered.length, 1)
      assert.equal(await page.run(() => look.kept()), 0)
      const [before, after, ...more] = receiver.requests
      assert.deepEqual([after, ...more], [before])
    })
