// What is left on the disk: every byte of a browser's profile is searched for answers.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startConfused } from '../journeys/confused-receiver.mjs'
import { engines, launch, until } from '../journeys/page.mjs'
import { ANSWERS, fillIn, HANDS, pressUntil, send, SENT } from '../journeys/person.mjs'
import { printTable } from '../package/table.mjs'
import { search } from './profile.mjs'
import { startResidueSite } from './residue-site.mjs'

const ITEMS = ['optimistic', 'useful', 'relaxed', 'problems', 'clearly', 'close', 'mind']

/** Two answers in a row, as any JSON of ours writes them. */
const ANSWERED = ITEMS.slice(1).map((item, index) => {
  const before = `"${ITEMS[index]}":${ANSWERS[index]}`
  return `${before},"${item}":${ANSWERS[index + 1]}`
})

/** Three times as long as a draft waits for the next answer. */
const QUIET_MS = 1200

const word = () => randomBytes(16).toString('hex')
const sum = (found) => Object.values(found).reduce((total, count) => total + count, 0)

async function world(t, name, way) {
  const receiver = await startConfused()
  const site = await startResidueSite(`${receiver.url}/submissions`)
  receiver.origin = way === 'memory' ? 'null' : site.url
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const here = { receiver, site, profile, way, marks: [word(), word()] }
  here.start = async () => (here.browser = await launch(name, profile))
  here.search = () => search(profile, [...here.marks, ...ANSWERED])
  t.after(async () => {
    await here.browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    site.stop()
    receiver.stop()
  })
  await here.start()
  return here
}

/** Opens the form and tells it who this is; gives the submission's id. */
async function open(here, page) {
  await page.open(`${here.site.url}/${here.way}`)
  return page.run(
    (reference, site) => {
      const form = document.querySelector('swemwbs-form')
      Object.assign(form, { reference, context: { site } })
      return form.state.id
    },
    ...here.marks,
  )
}

/** Answers all, and sends to a receiver that fails: the submission waits. */
async function answerAndWait(here) {
  const page = await here.browser.page(1200)
  const id = await open(here, page)
  await fillIn(page, HANDS.mouse, 'paper')
  here.receiver.answer = 'an error (500)'
  await send(page, HANDS.mouse)
  await page.until('it waits', () => look.buttons().includes('Try again'))
  return { page, id }
}

async function deliver(here, page) {
  here.receiver.answer = 'sound'
  await pressUntil(page, HANDS.mouse, 'Try again', 'thanks', (text) => look.headings().includes(text), SENT)
}

/** How often this submission's draft was written in this browser. */
const written = async (id) =>
  (await look.records('drafts')).find(({ submissionId }) => submissionId === id)?.revision ?? 0

/** A draft is written a moment after the last answer: whole, when for longer than that nothing more was written. */
async function wholeDraft(page, id) {
  let [last, since] = [0, Date.now()]
  await until('the draft', async () => {
    const now = await page.run(written, id)
    if (now !== last) [last, since] = [now, Date.now()]
    return last > 0 && Date.now() - since > QUIET_MS
  })
}

const rows = []
const within = { timeout: 120_000 }

for (const name of engines()) {
  test(`the search finds in ${name}'s profile whatever a page stores there`, within, async (t) => {
    const here = await world(t, name, 'plain')
    const page = await here.browser.page(1200)
    await page.goto(`${here.site.url}/store`)
    const stored = {}
    for (const [place, kinds] of [
      ['database', ['bytes', 'one byte', 'two bytes']],
      ['site', ['one byte', 'two bytes']],
    ])
      for (const kind of kinds) {
        const text = (stored[`${place}, ${kind}`] = word())
        await page.run((...words) => window.keep(...words), place, kind, text)
      }
    await here.browser.stop()
    const found = search(here.profile, Object.values(stored))
    for (const [what, text] of Object.entries(stored)) assert.ok(found[text] > 0, `not found: ${what}`)
    t.diagnostic(
      `${name}: ${Object.entries(stored)
        .map(([what, text]) => `${what}: ${found[text]}`)
        .join('; ')}`,
    )
  })

  test(`${name}, without a seal-key: readable until it is sent`, within, async (t) => {
    const here = await world(t, name, 'plain')
    const { page } = await answerAndWait(here)
    const waiting = here.search()
    for (const [text, count] of Object.entries(waiting)) assert.ok(count > 0, `not found: ${text}`)
    await deliver(here, page)
    const sent = sum(here.search())
    await here.browser.stop()
    rows.push([`${name}, without a seal-key`, sum(waiting), sent, sum(here.search())])
  })

  for (const way of ['sealed', 'memory'])
    test(`${name}, ${way}: no answer touches the disk from beginning to end`, within, async (t) => {
      const here = await world(t, name, way)
      const { page, id } = await answerAndWait(here)
      const ids = search(here.profile, [id])[id]
      assert.equal(ids > 0, way === 'sealed', 'what may be kept is found, so what may not would be')
      const waiting = here.search()
      await deliver(here, page)
      const sent = here.search()
      await here.browser.stop()
      const closed = here.search()
      rows.push([`${name}, ${way}`, ...[waiting, sent, closed].map(sum)])
      assert.deepEqual([waiting, sent, closed].map(sum), [0, 0, 0])

      await here.start()
      await answerAndWait(here)
      await here.browser.kill()
      assert.equal(sum(here.search()), 0)
    })

  test(`${name}, with a session draft: no answer touches the disk before it is sent`, within, async (t) => {
    const here = await world(t, name, 'session')
    const page = await here.browser.page(1200)
    const id = await open(here, page)
    await fillIn(page, HANDS.mouse, 'paper')
    await wholeDraft(page, id)
    await page.open(`${here.site.url}/session`)
    await page.until('the question', () => look.buttons().includes('Carry on'))
    assert.ok(search(here.profile, [id])[id] > 0, 'the draft is on the disk, so its answers would be')
    const resumed = here.search()
    await pressUntil(page, HANDS.mouse, 'Carry on', 'the answers', () => look.chosen().length === 7)
    await here.browser.kill()
    const killed = here.search()
    rows.push([`${name}, session draft, not sent`, sum(resumed), '–', sum(killed)])
    assert.deepEqual([resumed, killed].map(sum), [0, 0])
  })
}

after(() => {
  const heads = ['answers and markers found in a profile', 'waiting', 'sent', 'closed']
  printTable('Residue: files with an answer or a marker in them, added up', heads, rows)
})
