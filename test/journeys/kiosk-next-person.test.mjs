// Many people, one tablet: nothing of the one before is left for the next. KIOSK_PEOPLE=1000 tries more.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { search } from '../faults/profile.mjs'
import { OPEN_EYES, tabletOf } from './kiosk-eyes.mjs'
import { visit } from './kiosk-person.mjs'
import { sealKey, startKioskSite } from './kiosk-site.mjs'
import { engines, launch, startBrowser, until } from './page.mjs'

const PEOPLE = { chromium: 100, firefox: 20, webkit: 20 }
const count = (name) => Number(process.env.KIOSK_PEOPLE ?? PEOPLE[name])
const within = { timeout: 600_000 + 4000 * count('webkit') }

let site
beforeEach(async () => (site = await startKioskSite({ 'seal-key': await sealKey(), forms: 'swemwbs experience' })))
afterEach(() => site.stop())

/** Opens the kiosk on a tablet, after another page, so that there is a Back. */
async function openKiosk(name, browser) {
  const page = await browser.page(834)
  const [here, elsewhere] = [`${site.url}/`, `${site.url}/other`]
  const tablet = { ...tabletOf(name, page), here, elsewhere }
  await page.goto(elsewhere)
  await tablet.turnOver(false)
  await page.goto(here)
  await until('the cover', () => page.run(() => kiosk.state.phase === 'cover').catch(() => false))
  await page.run(() => kiosk.delivery.look('due'))
  return { page, tablet, first: await tablet.look() }
}

/** Everything that is wrong after this person. */
async function wrongAfter({ page, tablet, first }, { mark, way }) {
  const left = await page.run((...marks) => residue(marks), mark, 'feeling', 'optimistic')
  const { picture, tree } = await tablet.look(first)
  if (picture !== first.picture) left.push('another picture')
  if (tree !== first.tree) left.push('another tree')
  return left.map((each) => `${way}: ${each}`)
}

/** Lets so many people come one after the other: what was wrong after them, their marks, and how they left. */
async function comeAndGo(kiosk, people) {
  const [wrong, marks, ways] = [[], [], []]
  for (let person = 0; person < people; person++) {
    const visitor = await visit(kiosk.page, person, kiosk.tablet)
    marks.push(visitor.mark)
    ways.push(visitor.way)
    wrong.push(...(await wrongAfter(kiosk, visitor)))
  }
  return { wrong, marks, ways }
}

/** The first of them once more, while the receiver is down: the ids of what waits now. */
async function sendInVain({ page, tablet }) {
  site.isDown = true
  await page.run(() => void events.splice(0))
  await visit(page, 0, tablet)
  return page.run(() => events.filter(({ what }) => what === 'saved').map(({ detail }) => detail.submissionId))
}

/** Leaves a mark where a kiosk could: in a name, in storage, and in the history. */
function plant(mark) {
  button('Staff').setAttribute('aria-label', mark)
  localStorage.setItem('who', mark)
  history.replaceState(mark, '')
}

const areAmong = (wanted, wrong) => {
  for (const words of wanted) assert.ok(wrong.join('\n').includes(words), `${words} was not found: ${wrong.join()}`)
}

/** Which of these texts are in a profile, and in how many files. */
const found = (profile, texts) => Object.entries(search(profile, texts)).filter(([, files]) => files > 0)

for (const name of engines())
  describe(`in ${name}`, () => {
    let browser, profile
    beforeEach(async () => {
      profile = mkdtempSync(join(tmpdir(), 'kiosk-'))
      browser = name === 'webkit' ? await startBrowser(name) : await launch(name, profile, OPEN_EYES)
    })
    afterEach(async () => {
      await browser?.stop()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    })

    test(`[7] [8] nothing of ${count(name)} people is left for the next`, within, async () => {
      const opened = await openKiosk(name, browser)
      const { wrong, marks, ways } = await comeAndGo(opened, count(name))
      assert.deepEqual(wrong, [])
      // the scale is sent off before anybody writes; feedback by those who finish
      const sent = ways.reduce((sum, way) => sum + ({ f: 2, w: way.endsWith('writing') ? 1 : 0 }[way[0]] ?? 0), 0)
      await until('the last receipt', () => site.received.length >= sent)
      assert.equal(new Set(site.received.map(({ id }) => id)).size, sent)
      assert.ok(site.received.every(({ type }) => type === 'application/jose'))

      if (name === 'webkit') return
      const [waiting] = await sendInVain(opened)
      assert.equal(found(profile, [waiting]).length, 1, 'what may be kept is found, so what may not would be')
      assert.deepEqual(found(profile, marks), [], 'while it runs')
      await browser.stop()
      assert.deepEqual(found(profile, [...marks, '"optimistic":']), [], 'after it was closed')
    })

    test('without the wipe the next person would see it, and what is planted is found', within, async () => {
      const opened = await openKiosk(name, browser)
      await opened.page.run(() => void (kiosk.clear = async () => undefined))
      const { wrong } = await comeAndGo(opened, 5)
      const seen = name === 'webkit' ? [] : ['another picture']
      areAmong(['another size or colour', ...seen], wrong)
      await opened.page.run(plant, 'Planted')
      const found = await wrongAfter(opened, { mark: 'Planted', way: 'planted' })
      areAmong(['tree', 'storage', 'page'].map((place) => `a marker in ${place}`).concat('another tree'), found)
    })
  })
