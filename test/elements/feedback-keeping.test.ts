import { expect } from '@open-wc/testing'
import { openSealed } from '../../src/submission/index.ts'
import { onDisk } from '../storage/kept.ts'
import { keyPair } from '../submission/sealed.ts'
import { accept, fakeEnv, type FakeEnv, unreachable } from '../support/env.ts'
import { mount } from '../support/form-driver.ts'
import { lies, pause } from '../support/stores.ts'

const GOOD = 'What was good? (optional)'
const WORDS = 'The tea, and somebody who listened'

/** Whether these bytes say it. */
const says = (bytes: Uint8Array | undefined, words: string) => new TextDecoder().decode(bytes).includes(words)

const tag = 'feedback-form'

describe('what a person writes in a <feedback-form>', () => {
  let env: FakeEnv
  beforeEach(() => {
    env = fakeEnv()
    env.network.answer(unreachable, accept)
  })

  for (const sealed of [true, false])
    it(`on the disk and on the wire is ${sealed ? 'sealed' : 'readable, without a seal-key'}`, async () => {
      const keys = await keyPair('2026')
      const properties = sealed ? { sealKey: keys.open } : {}
      const form = await mount({ tag, env, properties, width: 1000 })
      await form.shows('Start')
      await form.press('Start')
      await form.choose('Very good')
      await form.write(GOOD, WORDS)
      await form.press('Send my answers')
      await form.shows('We could not send your answers')
      const [record] = (await onDisk(env)).outbox
      await form.press('Try again')
      await form.shows('have been sent')

      const bodies = [record?.body, ...env.network.requests.map(({ body }) => body)]
      expect(bodies.map((body) => says(body, WORDS))).to.deep.equal([!sealed, !sealed, !sealed])
      if (!sealed) return
      const { answers, instrument } = await openSealed(new TextDecoder().decode(record?.body), keys.secret)
      expect(instrument.id).to.equal('experience')
      expect(answers).to.include({ overall: 'very-good', good: WORDS })
    })

  it('outlives the tab where the person ticks that, and nobody can read it on the disk', async () => {
    const attributes = { draft: 'device' }
    const form = await mount({ tag, env, attributes })
    form.all<HTMLInputElement>('[type=checkbox]')[0]?.click()
    await form.press('Start')
    await form.choose('Very good')
    await pause(env)
    await form.press('Continue')
    await form.write(GOOD, WORDS)
    await pause(env)
    const kept = (await lies(env, 'drafts')) as { readonly sealed: Uint8Array }[]
    expect(kept.map(({ sealed }) => says(sealed, WORDS))).to.deep.equal([false])
    form.element.remove()

    const next = fakeEnv({ database: env.database, now: () => env.now() })
    const another = await mount({ tag, env: next, attributes })
    await another.shows('You have an unfinished form from')
    expect(another.text).to.not.include(WORDS)
    await another.press('Carry on')
    expect(another.all<HTMLTextAreaElement>('textarea').map(({ value }) => value)).to.deep.equal([WORDS])
  })
})
