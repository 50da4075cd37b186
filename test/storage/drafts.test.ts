import { expect } from '@open-wc/testing'
import { Drafts, type Keeping, type Slot } from '../../src/storage/drafts.ts'
import { fakeEnv, type FakeEnv } from '../support/env.ts'
import { entry, tab } from './kept.ts'

const ABOUT = '1 swemwbs 2008'

describe('an unfinished form that two tabs keep', () => {
  let env: FakeEnv
  let slot: Slot
  let [first, second]: readonly Drafts[] = []
  const one = () => first ?? expect.fail('no tab')
  const other = () => second ?? expect.fail('no tab')
  const keeping = (revision: number): Keeping => ({
    ...{ slot, about: ABOUT, submissionId: 'a', begun: env.now(), revision },
  })
  const text = (words: string) => new TextEncoder().encode(words)
  const found = async (drafts: Drafts) => new TextDecoder().decode((await drafts.find(slot, ABOUT))?.bytes ?? undefined)

  beforeEach(async () => {
    env = fakeEnv()
    slot = { id: 'place', key: await env.cipherKey() }
    ;[first, second] = [tab(env), tab(env)].map(({ database }) => new Drafts(env, database))
    await one().save(keeping(0), text('begun'))
  })

  it('is written by whoever has read it last; the other, who is late, spoils nothing', async () => {
    expect((await other().find(slot, ABOUT))?.revision).to.equal(1)
    expect(await other().save(keeping(1), text('taken over'))).to.equal(true)

    expect(await one().save(keeping(1), text('late'))).to.equal(false)
    expect(await found(one())).to.equal('taken over')
    expect(await one().save(keeping(2), text('read, then written'))).to.equal(true)
    expect(await found(other())).to.equal('read, then written')
  })

  it('is not written any more once it was handed over', async () => {
    await tab(env).outbox.enqueue(entry('a'), slot.id)

    expect(await other().save(keeping(0), text('late'))).to.equal(false)
    expect(await other().find(slot, ABOUT)).to.equal(null)
  })

  it('opens for no other form, and with no other key', async () => {
    const { key } = slot
    expect(await one().find({ id: 'place', key }, '1 swemwbs 2009')).to.deep.equal({ bytes: null, revision: 1 })
    expect((await one().find({ id: 'place', key: await env.cipherKey() }, ABOUT))?.bytes).to.equal(null)
  })
})
