// The same browser, another person: whatever they press, nothing of the one before is on view or within reach.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { start } from '../faults/crash-browser.mjs'
import { startResidueSite } from '../faults/residue-site.mjs'
import { startConfused } from './confused-receiver.mjs'
import { engines, startBrowser, until } from './page.mjs'
import { fillIn, HANDS, isThanked, OPTIONS, pressUntil, send } from './person.mjs'

/** What the next person can see, and what a look at the page's storage gives away; on no form: `null`. */
const view = async () => {
  if (!globalThis.look || document.readyState !== 'complete' || look.headings().length === 0) return null
  const kept = await Promise.all(['drafts', 'keys', 'outbox'].map(look.records))
  return {
    chosen: look.chosen(),
    buttons: look.buttons(),
    words: document.querySelector('swemwbs-form').shadowRoot.textContent,
    address: location.pathname,
    texts: [...Object.keys(sessionStorage), ...Object.keys(localStorage)],
    counts: kept.map(({ length }) => length),
    state: history.state,
  }
}

const seen = (page) => until('the form', () => page.run(view).catch(() => null))

const isEmpty = ({ texts, counts }) => texts.length === 0 && counts.every((count) => count === 0)

/** A form that nobody has begun, or thanks; nothing kept. */
async function isNobodys(page) {
  const { chosen, buttons, state, words } = await seen(page)
  assert.deepEqual({ chosen, state }, { chosen: [], state: null })
  assert.ok(!buttons.includes('Carry on') && !buttons.includes('Go back to my answers'))
  for (const option of OPTIONS) assert.ok(!words.includes(`${option} Change`))
  await until('nothing is kept', async () => isEmpty(await seen(page)))
}

/** Resolves when this button is there, on whatever page comes. */
const offers = (page, button) =>
  until(button, () => page.run((name) => look.buttons().includes(name), button).catch(() => false))

const isWritten = (page) => until('the draft', async () => (await seen(page)).counts[0] > 0)

/** Presses Start where it is there, and answers whatever is asked; how many answers there are now. */
const answerHere = () => {
  const { shadowRoot } = document.querySelector('swemwbs-form')
  const find = (selector) => [...shadowRoot.querySelectorAll(selector)]
  for (const button of find('button')) if (button.textContent === 'Start') button.click()
  for (const group of find('fieldset')) group.querySelectorAll('input')[3].click()
  return look.chosen().length
}

/** Who leaves, and how. */
const ENDINGS = {
  'after sending': async (page) => {
    await send(page, HANDS.mouse)
    await isThanked(page)
  },
  'after Stop': async (page) => {
    await pressUntil(page, HANDS.mouse, 'Stop', 'the question', () => look.buttons().includes('Clear my answers'))
    await pressUntil(page, HANDS.mouse, 'Clear my answers', 'a new form', () => look.buttons().includes('Start'))
  },
}

let receiver, site
beforeEach(async () => {
  receiver = await startConfused()
  site = await startResidueSite(`${receiver.url}/submissions`)
  receiver.origin = site.url
})
afterEach(() => {
  site.stop()
  receiver.stop()
})

for (const name of engines())
  describe(`in ${name}`, () => {
    let browser
    before(async () => {
      browser = await startBrowser(name)
    })
    after(() => browser?.stop())

    /** The page before the form. */
    const store = () => `${site.url}/store`

    /** From there to the form, which is filled in up to *Send*. */
    async function filled(path) {
      const page = await browser.page(1200)
      await page.goto(store())
      await page.open(site.url + path)
      await page.run(() => addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted)))
      await fillIn(page, HANDS.mouse, 'paper')
      return page
    }

    for (const [ending, end] of Object.entries(ENDINGS))
      for (const caching of ['', '?kept'])
        test(`[65] ${ending}, Back, Forward, reload and opening again show nobody's form${caching}`, async () => {
          const address = `${site.url}/session${caching}`
          const page = await filled(`/session${caching}`)
          await end(page)
          await isNobodys(page)
          await page.travel('back', store())
          await page.travel('forward', address)
          await isNobodys(page)
          await page.travel('reload', address)
          await isNobodys(page)
          await page.leave()
          await page.open(address)
          await isNobodys(page)
        })

    for (const caching of ['', '?kept'])
      test(`[64] Back leaves at once; whoever returns is asked, and sees no answer${caching}`, async (t) => {
        const address = `${site.url}/session${caching}`
        const page = await filled(`/session${caching}`)
        await isWritten(page)
        await page.travel('back', store())
        await page.travel('forward', address)
        await offers(page, 'Carry on')
        const { chosen, words, state } = await seen(page)
        t.diagnostic(`${name}${caching}: the page itself was kept: ${await page.run(() => Boolean(window.wasKept))}`)
        assert.deepEqual({ chosen, state }, { chosen: [], state: null })
        assert.doesNotMatch(words, /wellbeing|feeling|Often|Rarely|of the time/i)
        await pressUntil(page, HANDS.mouse, 'Carry on', 'all answers', () => look.chosen().length === 7)

        await page.travel('reload', address)
        await offers(page, 'Start again')
        await pressUntil(page, HANDS.mouse, 'Start again', 'a new form', () => look.buttons().includes('Start'))
        await isNobodys(page)
      })

    for (const caching of ['', '?kept'])
      test(`where nothing is kept, whoever returns finds a new form${caching}`, async () => {
        const page = await filled(`/plain${caching}`)
        await page.travel('back', store())
        await page.travel('forward', `${site.url}/plain${caching}`)
        await offers(page, 'Start')
        await isNobodys(page)
      })
  })

for (const name of engines().filter((each) => each !== 'webkit'))
  test(`${name}: after a crash the next person's tab offers nothing`, { timeout: 60_000 }, async (t) => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'))
    let browser = await start(name, profile)
    t.after(async () => {
      await browser.kill()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    })
    const address = `${site.url}/session`
    for (const end of ['crash', 'kill']) {
      const page = await browser.page(address)
      await until('the form', () => page.run(() => Boolean(globalThis.look?.buttons().includes('Start'))))
      await until('an answer', () => page.run(answerHere))
      await isWritten(page)
      if (end === 'crash') await page.crash()
      else {
        await browser.kill()
        browser = await start(name, profile)
      }
      const next = await browser.page(address)
      const { chosen, buttons, texts } = await seen(next)
      assert.deepEqual(
        { chosen, texts, offered: buttons.includes('Carry on') },
        { chosen: [], texts: [], offered: false },
      )
      await next.close()
      if (end === 'crash') await page.close()
    }
  })
