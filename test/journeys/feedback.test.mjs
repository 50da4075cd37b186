import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startReceiver } from '../engines/receiver-process.mjs'
import { engines, startBrowser, until } from './page.mjs'
import { HANDS, isThanked, pressUntil, send } from './person.mjs'
import { startSite } from './site.mjs'

const OVERALL = 'Overall, how was your experience of our service?'
const QUOTE = 'Can we use your words in our reports?'
const { mouse } = HANDS
const isOnOnePage = () => look.buttons().includes('Send my answers')

const begin = (page) => pressUntil(page, mouse, 'Start', 'the whole form', isOnOnePage)

/** Chooses by mouse until it is chosen. */
const choose = (page, question, label) =>
  until(`${label} is chosen`, async () => {
    const place = await page.run((...words) => look.option(...words), question, label)
    if (place) await page.click(place)
    return page.run((line) => look.chosen().includes(line), `${question}: ${label}`)
  })

/** Writes with real keys. */
async function write(page, label, text) {
  await page.click(await page.run((words) => look.box(words), label))
  await page.until('the box has the focus', (words) => look.focus().endsWith(words), label)
  for (const letter of text) await page.key(letter)
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
    let browser, page, known
    before(async () => {
      browser = await startBrowser(name)
    })
    after(() => browser?.stop())

    async function open(path) {
      known = (await receiver.rows()).map(({ id }) => id)
      await page?.leave()
      page = await browser.page(1200)
      await page.open(site.url + path)
    }

    async function stored() {
      await send(page, mouse)
      await isThanked(page)
      const { violations } = await page.run(() => watched)
      assert.deepEqual(violations, [])
      const [row, ...others] = (await receiver.rows()).filter(({ id }) => !known.includes(id))
      assert.deepEqual(others, [])
      return row.envelope
    }

    const hasQuote = () => page.until('the consent', (words) => Boolean(look.option(words, 'Yes')), QUOTE)

    test('the rating alone', { timeout: 60_000 }, async () => {
      await open('/experience')
      await begin(page)
      await choose(page, OVERALL, 'Very good')
      const { answers, consents } = await stored()
      assert.deepEqual(answers, { overall: 'very-good', good: null, better: null })
      assert.equal(consents, undefined)
    })

    for (const [said, given] of [
      [null, false],
      ['Yes', true],
    ])
      test(`rating and words, ${given ? 'with' : 'without'} consent`, { timeout: 60_000 }, async () => {
        await open('/experience')
        await begin(page)
        await choose(page, OVERALL, 'Good')
        await write(page, 'What was good? (optional)', 'the tea')
        await hasQuote()
        if (said) await choose(page, QUOTE, said)
        const { answers, consents } = await stored()
        assert.deepEqual(answers, { overall: 'good', good: 'the tea', better: null })
        assert.deepEqual([consents.good.given, consents.good.scope], [given, 'reports'])
      })

    test('a story, and the reference by which it is taken back', { timeout: 60_000 }, async () => {
      await open('/story')
      await begin(page)
      await write(page, 'What happened, and what changed for you? (optional)', 'i walk now')
      const consent = 'Can we tell your story in the places you chose?'
      await page.until('the consent', (words) => Boolean(look.option(words, 'Yes')), consent)
      await choose(page, consent, 'Yes')
      const { id, answers } = await stored()
      assert.equal(answers.story, 'i walk now')
      const reference = await page.run(
        () => document.querySelector('feedback-form').shadowRoot.querySelector('b.reference').textContent,
      )
      assert.equal(reference, id.slice(0, 8))
      const found = await (await fetch(`${receiver.url}/?id=${reference}`)).text()
      assert.ok(found.includes(id) && found.includes('i walk now'))
    })

    test(
      'a form of the page\u0027s own, checked on demand: what is hidden is not sent',
      { timeout: 60_000 },
      async () => {
        await open('/own')
        await begin(page)
        await choose(page, 'How was the group?', 'Poor')
        await page.until('the box', () => Boolean(look.box('What could we do better? (optional)')))
        await write(page, 'What could we do better? (optional)', 'chairs')
        await choose(page, 'How was the group?', 'Good')
        const { answers, consents, instrument } = await stored()
        assert.deepEqual([answers, consents, instrument.id], [{ overall: 'good' }, undefined, 'food-group'])
      },
    )
  })
