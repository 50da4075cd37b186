// The ten commonest mistakes, each on its page of the demonstration, with the exact words that the web manager reads.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerAndSend, demoIn } from './embedded.mjs'
import { engines, until } from './page.mjs'

const FALLBACK = 'This form needs JavaScript. On a real page, say here how to answer on paper or by telephone.'
const NOT_ASKED = 'Until then nothing is asked, and what stands inside the element stays on view.'
const HOURLY = 'Submissions are kept on the device. This one is tried hourly.'

/** Page → what is read there; `sends`: only once somebody has sent; `asks`: whether the form is shown. */
const MISTAKES = {
  'wrong-path': {
    sends: true,
    line:
      'receiver: endpoint: expected an answer that proves delivery, got status 404. ' +
      `Nothing takes submissions at this address: check the path of endpoint. ${HOURLY}`,
  },
  http: {
    asks: false,
    line:
      'config: endpoint: expected a URL with https: (http: only on localhost, 127.0.0.1 or [::1]), ' +
      `without user name and password, got text of 35 characters. ${NOT_ASKED}`,
  },
  'missing-cors': {
    sends: true,
    line:
      'cors: endpoint: expected an answer that this page may read, got none, three times in a row, while online. ' +
      'Either nobody answers there: check the address, and open it in a browser. ' +
      'Or the receiver does not let this page read its answers: ' +
      'it must answer OPTIONS with Access-Control-Allow-Headers: content-type, idempotency-key, ' +
      `and every answer needs Access-Control-Allow-Origin: ORIGIN. With format="form" only the latter. ${HOURLY}`,
  },
  csp: {
    sends: true,
    line:
      'csp: endpoint: expected connect-src with this address in the Content-Security-Policy of the page, ' +
      `got a policy that does not have it. Add the origin of the endpoint to connect-src. ${HOURLY}`,
  },
  'two-versions': {
    line:
      'version: swemwbs-form: expected wellbeing-widgets@0.1.0 and no other, got wellbeing-widgets@0.0.9. ' +
      'Load one script, once: whichever came first is used.',
    also: ['feedback-form', 'wellbeing-kiosk'].map(
      (tag) =>
        `<${tag}> version: ${tag}: expected wellbeing-widgets@0.1.0 and no other, got wellbeing-widgets@0.0.9. ` +
        'Load one script, once: whichever came first is used.',
    ),
  },
  hidden: {
    line:
      'config: hidden: expected a form that can be seen, got display: none. ' +
      'If the page shows it later, nothing needs to change.',
  },
  'in-a-form': {
    line:
      'config: form: expected no <form> around it, got a <form>. ' +
      'Take the <form> away: the element sends its answers by itself.',
  },
  reference: {
    line:
      'config: reference: expected a property, since every script can read attributes, got an attribute. ' +
      'Set it by script instead: element.reference = …',
  },
  'seal-key': {
    asks: false,
    line:
      'config: seal-key: expected a public P-256 key as JWK, with kid, without d, its exp (seconds) not past, ' +
      `got text of 39 characters. ${NOT_ASKED}`,
  },
}

const lines = () => [...document.querySelectorAll('#read li')].map((line) => line.textContent)
const fallback = () => {
  const words = document.querySelector('swemwbs-form p')
  return words?.getBoundingClientRect().height > 0 ? words.textContent : ''
}

for (const name of engines())
  describe(`in ${name}`, () => {
    const here = demoIn(name)

    async function opened(mistake) {
      const page = await here.browser.page(1200)
      const address = `${here.demo.url}/embed/mistakes/${mistake}.html`
      await page.goto(address)
      await until('the page', () => page.run((url) => location.href === url, address).catch(() => false))
      return page
    }
    const read = async (page) => {
      await page.until('a line', () => document.querySelectorAll('#read li').length > 0)
      return page.run(lines)
    }

    for (const [mistake, { line, also = [], sends = false, asks = true }] of Object.entries(MISTAKES))
      test(`${mistake}: the web manager reads what it is and what to change`, { timeout: 60_000 }, async () => {
        const page = await opened(mistake)
        if (asks) await page.until('the form', () => look.headings().length > 0)
        if (sends) await answerAndSend(page)

        const told = [`<swemwbs-form> ${line.replace('ORIGIN', here.demo.url)}`, ...also]
        assert.deepEqual((await read(page)).sort(), told.sort())
        assert.equal(await page.run(() => watched.lines.filter((each) => each.includes('swemwbs-form')).length), 1)
        if (!asks) assert.equal(await page.run(fallback), FALLBACK)
        assert.equal(await page.run(() => watched.events.filter(({ type }) => type === 'wb-sent').length), 0)
      })

    test('script-blocked: visitors read what to do instead', { timeout: 60_000 }, async () => {
      const page = await opened('script-blocked')
      assert.equal(await until('the fallback', () => page.run(fallback).catch(() => '')), FALLBACK)
      assert.equal(await page.run(() => customElements.get('swemwbs-form') === undefined), true)
    })

    test('where the words cannot be loaded, code and path are told', { timeout: 60_000 }, async () => {
      here.demo.lacks = /^\/dist\/later\//
      const page = await opened('reference')
      assert.deepEqual(await read(page), ['<swemwbs-form> config: reference'])
      here.demo.lacks = undefined
    })
  })
