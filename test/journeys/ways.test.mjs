// Each way to deliver, on its own page of the demonstration: what the person reads, and what the server has.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { root } from '../../build/package.mjs'
import { answerAndSend, demoIn } from './embedded.mjs'
import { engines, until } from './page.mjs'
import { ANSWERS, HANDS, isThanked } from './person.mjs'

const NOT_SENT = 'We could not send your answers. They are still here. Try again, or tell your link worker.'
const SLOW = 'This is taking longer than usual. Your answers are saved on this device.'

const sentEvents = () => watched.events.filter(({ type }) => type === 'wb-sent').length
const answersOf = (envelope) => Object.values(envelope.answers)

// most of it is waiting: all browsers at once, each with a demonstration of its own
describe('each way', { concurrency: true }, () => {
  for (const name of engines())
    describe(`in ${name}`, { concurrency: false }, () => {
      const here = demoIn(name)

      /** Opens the page of that name, answers all and presses *Send*. */
      async function answered(path) {
        const page = await here.browser.page(1200)
        await page.open(`${here.demo.url}/embed/${path}.html`)
        await answerAndSend(page)
        return page
      }
      const isNotSent = (page) => page.until('could not send', (text) => look.headings().includes(text), NOT_SENT)

      for (const path of ['json', 'transport', 'slow', 'failing'])
        test(`${path}: sent once, kept once, with the right bytes`, { timeout: 60_000 }, async () => {
          const before = (await here.demo.stored(path === 'transport' ? 'json' : path)).length
          const page = await answered(path)
          if (path === 'slow') await page.until('patience', (text) => look.headings().includes(text), SLOW)
          await isThanked(page)

          const [body, ...more] = (await here.demo.stored(path === 'transport' ? 'json' : path)).slice(before)
          assert.deepEqual(more, [])
          assert.deepEqual(answersOf(JSON.parse(body)), ANSWERS)
          assert.equal(await page.run(sentEvents), 1)
        })

      test('webhook: the fields of a web form, once', { timeout: 60_000 }, async () => {
        const page = await answered('webhook')
        await isThanked(page)

        const [body, ...more] = await here.demo.stored('webhook')
        const fields = new URLSearchParams(body)
        assert.deepEqual([more, fields.get('raw'), await here.demo.came('webhook')], [[], '23', 1])
        assert.deepEqual(answersOf(JSON.parse(fields.get('submission'))), ANSWERS)
      })

      test('own: the page has the envelope, and no server anything', { timeout: 60_000 }, async () => {
        const page = await answered('own')
        await isThanked(page)

        const got = await page.run(() => document.querySelector('#got').textContent)
        assert.deepEqual(answersOf(JSON.parse(got)), ANSWERS)
      })

      test('lying: never called sent, however often it is tried', { timeout: 60_000 }, async () => {
        const page = await answered('lying')
        await isNotSent(page)
        await until('another attempt', async () => {
          await HANDS.mouse.press(page, 'Try again')
          return (await here.demo.came('lying')) > 1
        })
        await isNotSent(page)

        assert.deepEqual(await here.demo.stored('lying'), [])
        assert.equal(await page.run(sentEvents), 0)
        assert.equal(await page.run(() => look.kept()), 1)
      })

      test('no-cors: never called sent; the page shows how often it came', { timeout: 60_000 }, async () => {
        const page = await answered('no-cors')
        await isNotSent(page)
        await page.until('the reason', () => watched.events.some(({ detail }) => detail.code === 'cors'))
        await page.until('the count', () => document.querySelector('#came').value === '3')

        assert.equal(await here.demo.came('no-cors'), 3)
        assert.equal((await here.demo.stored('no-cors')).length, 1)
        assert.equal(await page.run(sentEvents), 0)
      })

      // last: what they leave behind stays in WebKit's one store
      const strangers = [
        [200, 'text/html', '<p>Thank you. Welcome to our network'],
        [500, 'application/json', '{"ok":true}'],
      ]
      for (const stranger of strangers)
        test(`transport: a ${stranger[0]} of somebody else is never called sent`, { timeout: 60_000 }, async () => {
          const page = await here.browser.page(1200)
          await page.open(`${here.demo.url}/embed/transport.html`)
          await page.run(
            (status, type, body) => {
              window.fetch = () => Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type } }))
            },
            ...stranger,
          )
          await answerAndSend(page)
          await isNotSent(page)

          assert.equal(await page.run(sentEvents), 0)
        })
    })
})

test('the start page says where its form posts', () => {
  const page = readFileSync(join(root, 'demo/index.html'), 'utf8')
  const [, endpoint] = /<swemwbs-form endpoint="([^"]+)"/.exec(page)
  assert.match(page, new RegExp(`<p>[^<]*<code>${endpoint}</code>`))
})
