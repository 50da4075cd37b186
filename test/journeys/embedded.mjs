// The demonstration's pages with an embedded form, as a person meets them.
import { after, before } from 'node:test'
import { startDemo } from '../engines/demo-site.mjs'
import { startBrowser } from './page.mjs'
import { fillIn, HANDS, send } from './person.mjs'

/** For the tests of this group: a demonstration of their own in the browser of this name, once they run. */
export function demoIn(name) {
  const here = {}
  before(async () => {
    here.demo = await startDemo()
    here.browser = await startBrowser(name)
  })
  after(async () => {
    await here.browser?.stop()
    here.demo?.stop()
  })
  return here
}

/** Answers all that is asked, in the layout that the page has, and presses *Send*. */
export async function answerAndSend(page) {
  await fillIn(page, HANDS.mouse, await page.run(() => document.querySelector('swemwbs-form').state.layout))
  await send(page, HANDS.mouse)
}
