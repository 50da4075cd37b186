// Many people, one tablet: nothing of the one before is left for the next. KIOSK_PEOPLE=1000 tries more, and in Firefox
// and WebKit too, where it has not been seen to its end.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { visit } from './kiosk-person.mjs'
import { sealKey, startKioskSite } from './kiosk-site.mjs'
import { engines, launch, startBrowser, until } from './page.mjs'

const PEOPLE = { chromium: 100, firefox: 20, webkit: 20 }
const count = (name) => Number(process.env.KIOSK_PEOPLE ?? PEOPLE[name])
const SIZE = { width: 834, height: 1112 }

let site
before(async () => (site = await startKioskSite({ 'seal-key': await sealKey(), forms: 'swemwbs experience' })))
after(() => site.stop())

/** Opens the kiosk after another page, so that there is a Back. */
async function openKiosk(page) {
  await page.goto(`${site.url}/other`)
  await page.goto(`${site.url}/`)
  await until('the cover', () => page.run(() => kiosk.state.phase === 'cover').catch(() => false))
  await page.run(() => kiosk.delivery.look('due'))
}

/** Numbers that the browser gives to nodes say nothing of anybody. */
const named = (key, value) => (['backendNodeId', 'loaderId', 'elementHandle'].includes(key) ? undefined : value)

/** What a browser with a window of its own can tell beside the page: the picture, and the tree. */
function eyes(page) {
  const { own } = page
  const stay = async () => undefined
  if (!own) return { turnOver: stay, look: async () => ({}) }
  const isFirefox = own.browser().process()?.spawnfile.includes('firefox')
  return {
    // Firefox's driver does not come back from a second viewport once a page was left (puppeteer-core 24): try anew
    turnOver: isFirefox
      ? stay
      : (isOver) => own.setViewport(isOver ? { width: SIZE.height, height: SIZE.width } : SIZE),
    async look() {
      const tree = isFirefox ? null : await own.accessibility.snapshot()
      return { picture: Buffer.from(await own.screenshot()).toString('base64'), tree: JSON.stringify(tree, named) }
    },
  }
}

/** Everything that is wrong after this person. */
async function wrongAfter(page, { look }, first, { mark, way }) {
  const left = await page.run((...marks) => residue(marks), mark, 'feeling', 'optimistic')
  const { picture, tree } = await look()
  if (picture !== first.picture) left.push('another picture')
  if (tree !== first.tree) left.push('another tree')
  return left.map((each) => `${way}: ${each}`)
}

/** Every file of a profile that has one of these texts, as UTF-8 or UTF-16. */
function filesWith(folder, texts) {
  const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return files
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)))
}

for (const name of engines().filter((each) => each === 'chromium' || process.env.KIOSK_PEOPLE))
  describe(`in ${name}`, () => {
    let browser, profile
    before(async () => {
      profile = mkdtempSync(join(tmpdir(), 'kiosk-'))
      browser = name === 'webkit' ? await startBrowser(name) : await launch(name, profile)
    })
    after(async () => {
      await browser?.stop()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    })

    test(`[7] [8] nothing of ${count(name)} people is left for the next`, { timeout: 900_000 }, async () => {
      const page = await browser.page(SIZE.width)
      await page.own?.setViewport(SIZE)
      await openKiosk(page)
      const tablet = eyes(page)
      const first = await tablet.look()
      const [wrong, marks, ways] = [[], [], []]
      for (let person = 0; person < count(name); person++) {
        const visitor = await visit(page, person, tablet)
        marks.push(visitor.mark)
        ways.push(visitor.way)
        wrong.push(...(await wrongAfter(page, tablet, first, visitor)))
      }
      assert.deepEqual(wrong, [])
      // the scale is sent off before anybody writes; feedback by those who finish
      const sent = ways.reduce((sum, way) => sum + ({ f: 2, w: way.endsWith('writing') ? 1 : 0 }[way[0]] ?? 0), 0)
      await until('the last receipt', () => site.received.length >= sent)
      assert.equal(new Set(site.received.map(({ id }) => id)).size, sent)
      assert.ok(site.received.every(({ type }) => type === 'application/jose'))
      site.received.length = 0

      if (name === 'webkit') return
      assert.deepEqual(filesWith(profile, marks), [], 'while it runs')
      await browser.stop()
      assert.deepEqual(filesWith(profile, [...marks, '"optimistic":']), [], 'after it was closed')
    })
  })

test('without the wipe the next person would see all of it', { timeout: 60_000 }, async (t) => {
  const browser = await launch('chromium', mkdtempSync(join(tmpdir(), 'kiosk-')))
  t.after(() => browser.stop())
  const page = await browser.page(SIZE.width)
  await openKiosk(page)
  const tablet = eyes(page)
  const first = await tablet.look()
  await page.run(() => void (kiosk.clear = async () => undefined))
  const wrong = []
  for (let person = 0; person < 5; person++)
    wrong.push(...(await wrongAfter(page, tablet, first, await visit(page, person, tablet))))
  for (const words of ['another size or colour', 'another picture'])
    assert.ok(
      wrong.some((each) => each.endsWith(words)),
      `${words} was not found: ${wrong.join()}`,
    )
})
