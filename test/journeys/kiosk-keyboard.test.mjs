// A whole cycle at a kiosk by keyboard alone, at the pace of somebody who uses a switch.
import { after, before, describe, test } from 'node:test'
import { sealKey, startKioskSite } from './kiosk-site.mjs'
import { engines, startBrowser, until } from './page.mjs'

async function openKiosk(page, url) {
  await page.goto(url)
  await until('the cover', () => page.run(() => kiosk.state.phase === 'cover').catch(() => false))
  await page.run(() => kiosk.delivery.look('due'))
}

/** What has the focus, in words. */
const focus = () => {
  let { activeElement: node } = document
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
  const text = (each) => each?.textContent.trim().replace(/\s+/g, ' ') ?? ''
  return node?.localName === 'input' ? text(node.closest('label')) : text(node)
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
  throw new Error(`60 times Tab did not lead to ${target}, but to ${await page.run(focus)}`)
}

async function pressKey(page, target, goal, ask) {
  await tabTo(page, target)
  await key(page, 'Enter')
  await until(goal, () => page.run(ask))
}

for (const name of engines().filter((each) => each !== 'webkit'))
  describe(`by keyboard alone, in ${name}`, () => {
    let browser, site
    before(async () => {
      site = await startKioskSite({ 'seal-key': await sealKey() })
      browser = await startBrowser(name)
    })
    after(async () => {
      await browser.stop()
      site.stop()
    })

    test('[68] staff set it up, somebody answers all, and staff find the exit', { timeout: 120_000 }, async () => {
      const page = await browser.page(834)
      await openKiosk(page, `${site.url}/`)
      await pressKey(page, 'Staff', 'the code', () => kiosk.state.phase === 'code')
      await tabTo(page, 'Staff code')
      for (const digit of '1234') await key(page, digit)
      await key(page, 'Enter')
      await until('the panel', () => page.run(() => kiosk.state.phase === 'panel'))
      await pressKey(page, 'New person', 'the set-up', () => kiosk.state.phase === 'set-up')
      await tabTo(page, 'Code of the person')
      for (const letter of 'g47') await key(page, letter)
      await tabTo(page, 'First time')
      await key(page, 'Space')
      await pressKey(page, 'Check', 'the confirmation', () => kiosk.state.phase === 'confirm')
      await pressKey(page, 'Hand the tablet over', 'the cover', () => kiosk.state.phase === 'ready')
      await pressKey(page, 'Start', 'ways to answer', () => kiosk.state.phase === 'ways')
      await pressKey(page, 'Continue', 'what this is', () => heading() === 'How things have been for you')
      await pressKey(page, 'Start', 'the first statement', () => heading().includes('optimistic'))
      for (let statement = 1; statement <= 7; statement++) {
        await tabTo(page, 'None of the time')
        await key(page, 'Space')
        await pressKey(page, 'Continue', 'the next', () => heading() !== globalThis.last)
        await page.run(() => void (globalThis.last = heading()))
      }
      await pressKey(page, 'Send my answers', 'the thanks', () => kiosk.state.phase === 'thanks')
      await pressKey(page, 'Done', 'the cover', () => kiosk.state.phase === 'cover')
      await until('the receipt', () => site.received.length === 1)
      await pressKey(page, 'Staff', 'the code', () => kiosk.state.phase === 'code')
      await pressKey(page, 'Close', 'the cover', () => kiosk.state.phase === 'cover')
    })
  })
