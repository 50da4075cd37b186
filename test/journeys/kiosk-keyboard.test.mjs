// A whole cycle at a kiosk by keyboard alone, at the pace of somebody who uses a switch.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sealKey, startKioskSite } from './kiosk-site.mjs'
import { engines, startBrowser, until } from './page.mjs'

async function openKiosk(page, url) {
  await page.goto(url)
  await until('the cover', () => page.run(() => kiosk.state.phase === 'cover').catch(() => false))
  await page.run(() => kiosk.delivery.look('due'))
}

/** What has the focus, in words; nothing of what only says something. */
const focus = () => {
  let { activeElement: node } = document
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
  const text = (each) => each?.textContent.trim().replace(/\s+/g, ' ') ?? ''
  return node?.matches('button, input, textarea') ? text(node.labels?.[0] ?? node) : ''
}

/** Two seconds of the kiosk's clock go by before each press, as with a switch that scans. */
async function key(page, name) {
  await page.run(() => skip(2000))
  await page.key(name)
}

async function tabTo(page, target) {
  for (let tabs = 0; tabs < 60; tabs++) {
    if ((await page.run(focus)).startsWith(target)) return
    await key(page, 'Tab')
  }
  const instead = await page.run(() => [heading(), ...names()].join(', '))
  throw new Error(`60 times Tab did not lead to ${target}; on view: ${instead}`)
}

async function pressKey(page, target, goal, ask) {
  await tabTo(page, target)
  await key(page, 'Enter')
  await until(goal, () => page.run(ask))
}

/** Goes to a field, and writes. */
async function type(page, field, text) {
  await tabTo(page, field)
  for (const letter of text) await key(page, letter)
}

/** Goes on to what has another heading. */
async function goOn(page) {
  const shown = () => page.run(() => heading())
  const last = await shown()
  await tabTo(page, 'Continue')
  await key(page, 'Enter')
  await until(`what comes after ${last}`, async () => (await shown()) !== last)
}

/** Chooses an option, and goes on. */
async function choose(page, option) {
  await tabTo(page, option)
  await key(page, 'Space')
  await goOn(page)
}

const comesTo = (page, phase) => until(phase, () => page.run((wanted) => kiosk.state.phase === wanted, phase))

async function openPanel(page) {
  await pressKey(page, 'Staff', 'the code', () => kiosk.state.phase === 'code')
  await type(page, 'Staff code', '1234')
  await key(page, 'Enter')
  await comesTo(page, 'panel')
}

async function setUp(page) {
  await openPanel(page)
  await pressKey(page, 'New person', 'the set-up', () => kiosk.state.phase === 'set-up')
  await type(page, 'Code of the person', 'g47')
  await tabTo(page, 'First time')
  await key(page, 'Space')
  await pressKey(page, 'Check', 'the confirmation', () => kiosk.state.phase === 'confirm')
  await pressKey(page, 'Hand the tablet over', 'the cover', () => kiosk.state.phase === 'ready')
}

/** How often Tab stops in the kiosk from this option on until it is there again. */
async function stopsFrom(page, option) {
  await tabTo(page, option)
  let stops = 0
  do {
    await key(page, 'Tab')
    if (await page.run(() => document.activeElement === kiosk)) stops++
  } while (stops < 20 && (await page.run(focus)) !== option)
  return stops
}

async function answerScale(page, isFirefox) {
  await pressKey(page, 'Start', 'ways to answer', () => kiosk.state.phase === 'ways')
  await pressKey(page, 'Continue', 'what this is', () => heading() === 'How things have been for you')
  await pressKey(page, 'Start', 'the first statement', () => heading().includes('optimistic'))
  // Firefox's driver does not come back from a Tab that leaves the page
  if (!isFirefox) assert.ok((await stopsFrom(page, 'None of the time')) <= 10, 'too many stops for a switch')
  for (let statement = 1; statement <= 7; statement++) await choose(page, 'None of the time')
  await pressKey(page, 'Send my answers', 'feedback', () => heading().includes('Your experience'))
}

async function tellExperience(page) {
  await pressKey(page, 'Start', 'the first question', () => names().includes('Continue'))
  await choose(page, 'Very good')
  await type(page, 'What was good', 'tea')
  await goOn(page)
  await choose(page, 'Yes')
  await goOn(page)
  await pressKey(page, 'Send my answers', 'the thanks', () => kiosk.state.phase === 'thanks')
}

for (const name of engines())
  describe(`by keyboard alone, in ${name}`, () => {
    let browser, site
    before(async () => {
      site = await startKioskSite({ 'seal-key': await sealKey(), forms: 'swemwbs experience' })
      browser = await startBrowser(name)
    })
    after(async () => {
      await browser.stop()
      site.stop()
    })

    test('[67] [68] staff set it up, somebody answers all, and staff find the exit', { timeout: 180_000 }, async () => {
      const page = await browser.page(834)
      await openKiosk(page, `${site.url}/`)
      await setUp(page)
      await answerScale(page, name === 'firefox')
      await tellExperience(page)
      await pressKey(page, 'Done', 'the cover', () => kiosk.state.phase === 'cover')
      await until('the receipts', () => site.received.length === 2)
      await openPanel(page)
      await pressKey(page, 'Close', 'the cover', () => kiosk.state.phase === 'cover')
    })
  })
