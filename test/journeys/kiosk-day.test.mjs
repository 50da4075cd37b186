// A day without a network: everything that was sent arrives once, though the browser is killed again and again.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sealKey, startKioskSite } from './kiosk-site.mjs'
import { launch, until } from './page.mjs'

const SUBMISSIONS = 200
const KILLS = 5

async function openKiosk(page, url) {
  await page.goto(url)
  await until('the cover', () => page.run(() => kiosk.state.phase === 'cover').catch(() => false))
  await page.run(() => kiosk.delivery.look('due'))
}

/** One person after the other; resolves with the ids that were called saved. */
const people = (count) => async (page) =>
  page.run(async (many) => {
    const saved = () => events.filter(({ what }) => what === 'saved').length
    for (let person = 0; person < many; person++) {
      await press('Start', 'Continue', 'Start')
      await answer(7, (statement) => (statement + person) % 5)
      const before = saved()
      await press('Send my answers')
      for (let turns = 0; turns < 2000 && saved() === before; turns++) await turn()
      await comesTo('thanks')
      await press('Done')
      await comesTo('cover')
    }
    return events.filter(({ what }) => what === 'saved').map(({ detail }) => detail.submissionId)
  }, count)

describe('a day without a network, in chromium', () => {
  let site, profile
  before(async () => {
    site = await startKioskSite({ 'seal-key': await sealKey(), setup: 'none' })
    profile = mkdtempSync(join(tmpdir(), 'kiosk-day-'))
  })
  after(() => {
    site.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  test(`${SUBMISSIONS} people and ${KILLS} kills: each submission arrives once`, { timeout: 600_000 }, async () => {
    const saved = []
    site.isDown = true
    let later = 0
    for (let life = 0; life < KILLS; life++) {
      const browser = await launch('chromium', profile)
      const page = await browser.page(834)
      await openKiosk(page, `${site.url}/?later=${later}`)
      saved.push(...(await people(SUBMISSIONS / KILLS)(page)))
      await browser.kill()
      later += 3_600_000
    }
    assert.equal(new Set(saved).size, SUBMISSIONS)
    assert.equal(site.received.length, 0)

    site.isDown = false
    const browser = await launch('chromium', profile)
    const page = await browser.page(834)
    await openKiosk(page, `${site.url}/?later=${later + 3_600_000}`)
    await page.run(() => kiosk.delivery.look('asked'))
    await until('all of them', () => site.received.length >= SUBMISSIONS, 120_000)
    await until('an empty disk', async () => page.run(async () => (await disk()).waiting === 0))
    await page.run(() => kiosk.delivery.look('asked'))
    await browser.stop()
    assert.deepEqual(site.received.map(({ id }) => id).sort(), saved.sort())
  })
})
