import { expect } from '@open-wc/testing'
import { virtual } from '@guidepup/virtual-screen-reader/browser.js'
import { type FormDriver, mount, STATEMENTS } from '../support/form-driver.ts'
import transcript from './transcript.json'

/** Everything that a screen reader says of the screen, from its first word to its last. */
async function readAloud(form: FormDriver): Promise<readonly string[]> {
  const panel = form.all('.panel')[0] ?? expect.fail('no panel')
  await virtual.start({ container: panel }) // it does not enter shadow roots: it starts inside
  let said = await virtual.spokenPhraseLog()
  while (said.length < 3 || said.at(-1) !== said[0]) {
    await virtual.next() // after the last word comes the first again
    said = await virtual.spokenPhraseLog()
  }
  await virtual.stop()
  return said.slice(0, -1)
}

describe('read aloud', () => {
  it('a full run is heard as it was meant to be', async () => {
    const form = await mount()
    const heard: Record<string, readonly string[]> = { intro: await readAloud(form) }
    await form.press('Start')
    heard['first statement'] = await readAloud(form)
    await form.press('Continue')
    heard.reminder = await readAloud(form)
    await form.choose('Often')
    await form.press('Continue')
    heard['second statement'] = await readAloud(form)
    for (let index = 1; index < STATEMENTS.length; index++) await form.press("I'd rather not answer this one")
    heard['check answers'] = await readAloud(form)
    await form.press('Stop')
    heard.stop = await readAloud(form)
    await form.press('Go back to my answers', 'Send my answers')
    await form.shows('have been sent')
    heard.sent = await readAloud(form)
    expect(heard).to.deep.equal(transcript)
  })
})
