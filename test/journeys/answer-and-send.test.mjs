import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startReceiver } from '../engines/receiver-process.mjs'
import { engines, startBrowser } from './page.mjs'
import { ANSWERS, fillIn, HANDS, isThanked, OPTIONS, send } from './person.mjs'
import { startSite } from './site.mjs'

const ITEMS = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind']
const answers = Object.fromEntries(ITEMS.map((item, index) => [item, ANSWERS[index]]))

/** What events may say: nothing of an answer. */
const DETAILS = ['form', 'screen', 'position', 'of', 'submissionId', 'receipt']

const SIZES = {
  phone: { path: '/phone', width: 390, layout: 'one-per-screen' },
  desktop: { path: '/', width: 1200, layout: 'paper' },
}

const holdsAnswer = (text) => OPTIONS.some((label) => text.includes(label)) || /"?answers"?:/.test(text)

/** Nothing that an attribute says gives an answer away, now that one is chosen. */
async function attributesAreSilent(page) {
  const attributes = await page.run(() => look.attributes())
  assert.deepEqual(
    attributes.filter((text) => /^(value|checked|aria-checked)=/.test(text) || holdsAnswer(text)),
    [],
  )
}

/** Nothing that any script of the page can hear or read gives an answer away, and no policy was violated. */
async function pageIsSilent(page, { url, files }, endpoint, address) {
  const { violations, lines, events, natives } = await page.run(() => watched)
  assert.deepEqual(violations, [])
  assert.deepEqual(lines.filter(holdsAnswer), [])
  assert.deepEqual(events.map(({ type }) => type).filter((type) => type === 'wb-sent').length, 1)
  assert.deepEqual(
    events.flatMap(({ detail }) => Object.keys(detail)).filter((key) => !DETAILS.includes(key)),
    [],
  )
  assert.deepEqual(
    natives.filter((text) => !/^keydown (Enter|Tab)$/.test(text)),
    [],
  )
  assert.deepEqual(await page.run(() => [location.href, document.title]), [address, 'A practice'])
  const own = [...files.map((path) => url + path), endpoint]
  const others = (await page.run(() => look.resources())).filter((name) => !own.includes(name))
  assert.deepEqual(others, [])
}

let receiver, site, endpoint
before(async () => {
  site = await startSite(async (origin) => {
    receiver = await startReceiver({ allowedOrigins: [origin] })
    return (endpoint = `${receiver.url}/submissions`)
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

    for (const [hand, hands] of Object.entries(HANDS))
      for (const [size, { path, width, layout }] of Object.entries(SIZES))
        test(`[40] [86] somebody answers and sends by ${hand} alone, ${size}`, { timeout: 40_000 }, async () => {
          const known = (await receiver.rows()).map(({ id }) => id)
          const page = await browser.page(width)
          await page.open(site.url + path)
          assert.equal(await page.run(() => look.focus()), 'body', 'the form takes no focus by itself')

          await fillIn(page, hands, layout, () => attributesAreSilent(page))
          await send(page, hands)
          await isThanked(page)

          const [row, ...others] = (await receiver.rows()).filter(({ id }) => !known.includes(id))
          assert.deepEqual(others, [])
          assert.deepEqual(row.envelope.answers, answers)
          assert.deepEqual(row.score, { raw: 23, metric: 20.73, table: 'stewart-brown-2009' })
          assert.deepEqual([row.ownScore, row.scoreDiffers], [{ raw: 23, metric: 20.73 }, false])
          assert.equal(row.envelope.presentation.layout, layout)
          await pageIsSilent(page, site, endpoint, site.url + path)
          assert.deepEqual(
            site.paths.filter((each) => !site.files.includes(each)),
            [],
          )
        })
  })
