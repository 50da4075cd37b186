import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { ANSWERS, startConfused } from './confused-receiver.mjs'
import { engines, startBrowser } from './page.mjs'
import { fillIn, HANDS, isThanked, pressUntil, send } from './person.mjs'
import { startSite } from './site.mjs'

const NOT_SENT = 'We could not send your answers. They are still here. Try again, or tell your link worker.'
const HOURS_LATER = '?later=7200000' // an hour, and the chance in it, are over
const { sound: _sound, ...confusions } = ANSWERS

/** Whether the page ever said that something was sent. */
const said = (page) => page.run(() => watched.events.filter(({ type }) => type === 'wb-sent').length)

/** Every attempt carried the same id and the very same bytes. */
function attemptsAreEqual({ requests }) {
  const [{ id, body }] = requests
  for (const each of requests) {
    assert.equal(each.id, id)
    assert.ok(each.body.equals(body), 'other bytes than at the first attempt')
  }
}

async function answerAndSend(page, address) {
  await page.open(address)
  await fillIn(page, HANDS.mouse, 'paper')
  await send(page, HANDS.mouse)
}

for (const name of engines())
  describe(`in ${name}`, () => {
    let receiver, site, browser
    before(async () => {
      browser = await startBrowser(name)
    })
    after(() => browser?.stop())
    beforeEach(async () => {
      receiver = await startConfused()
      site = await startSite((origin) => {
        receiver.origin = origin
        return `${receiver.url}/submissions`
      })
    })
    afterEach(() => {
      site.stop()
      receiver.stop()
    })

    for (const confusion of Object.keys(confusions))
      test(
        `${confusion} is never called sent; the next visit delivers the same bytes`,
        { timeout: 30_000 },
        async () => {
          receiver.answer = confusion
          const page = await browser.page(1200)
          await answerAndSend(page, `${site.url}/?faster=50`) // a time limit of 20 s runs out in 0.4 s
          await page.until('could not send', (text) => look.headings().includes(text), NOT_SENT)
          assert.equal(await said(page), 0)
          assert.equal(await page.run(() => look.kept()), 1)
          assert.deepEqual(
            receiver.paths.filter((path) => path !== '/submissions'),
            [],
          )

          receiver.answer = 'sound'
          await page.open(`${site.url}/${HOURS_LATER}`)
          await page.until('the receipt', () => watched.events.some(({ type }) => type === 'wb-sent'))
          await page.run(() => document.querySelector('swemwbs-form').sendNow())

          assert.equal(receiver.delivered.length, 1)
          assert.equal(await page.run(() => look.kept()), 0)
          attemptsAreEqual(receiver)
        },
      )

    test('nothing leaves the page before it is stored', { timeout: 30_000 }, async () => {
      const page = await browser.page(1200)
      await answerAndSend(page, `${site.url}/`)
      await isThanked(page)

      const order = await page.run(() => watched.order)
      assert.deepEqual(order, ['queued stored', 'sending stored', 'fetched'])
    })

    test('Try again sends at once what could not be sent', { timeout: 30_000 }, async () => {
      receiver.answer = 'another address (302)'
      const page = await browser.page(1200)
      await answerAndSend(page, `${site.url}/`)
      await page.until('could not send', (text) => look.headings().includes(text), NOT_SENT)

      receiver.answer = 'sound'
      await pressUntil(page, HANDS.mouse, 'Try again', 'thanks', () => !look.buttons().includes('Try again'))
      await isThanked(page)
      attemptsAreEqual(receiver)
    })
  })
