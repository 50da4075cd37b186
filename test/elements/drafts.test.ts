import { expect } from '@open-wc/testing'
import { becomes } from '../support/becomes.ts'
import { accept, fakeEnv, type FakeEnv, unreachable } from '../support/env.ts'
import { type FormDriver, mount, STATEMENTS } from '../support/form-driver.ts'
import { lies, PAUSE, pause, until } from '../support/stores.ts'

const DAY = 86_400_000
const QUESTION = 'You have an unfinished form from'

describe('an unfinished form', () => {
  let env: FakeEnv
  let attributes: Readonly<Record<string, string>>
  let form: FormDriver

  /** The same tab, after a reload; or another one with nothing of the first. */
  const reloaded = (tabStore: FakeEnv['tabStore'] = env.tabStore) => {
    const next = fakeEnv({ database: env.database, tabStore, now: () => env.now() })
    next.network.answer(accept)
    form.element.remove()
    return mount({ env: next, attributes })
  }

  async function answerTwo(): Promise<void> {
    await form.press('Start')
    await form.choose('Rarely')
    await pause(env)
    await form.press('Continue')
    await form.choose('Often')
    await pause(env)
  }

  beforeEach(async () => {
    env = fakeEnv()
    env.network.answer(accept)
    attributes = { id: 'form' }
    form = await mount({ env, attributes })
  })

  it('[61] is offered neutrally after a reload, and goes on where the person was', async () => {
    await answerTwo()
    const next = await reloaded()
    await next.shows(QUESTION)

    expect(next.text).to.not.match(/wellbeing|Rarely|Often|feeling/i)
    expect(next.buttons).to.deep.equal(['Carry on', 'Start again'])
    await next.press('Carry on')
    expect(next.headings).to.deep.equal([STATEMENTS[1]])
    expect(next.chosen).to.deep.equal(['Often'])
  })

  it('[61] is gone for good when the person starts again', async () => {
    await answerTwo()
    const next = await reloaded()
    await next.shows(QUESTION)
    const wiped = next.heard<{ why: string }>('wb-wipe')
    await next.press('Start again')

    expect(await wiped).to.deep.equal({ why: 'start-again' })
    await until(env, 'drafts', 0)
    expect(next.headings).to.deep.equal(['How things have been for you'])
    expect([...env.tabStore.texts.keys()]).to.deep.equal([])
  })

  it('[62] leaves neither draft nor key when it is sent', async () => {
    await answerTwo()
    await form.press('Continue')
    for (const statement of STATEMENTS.slice(2)) {
      await form.choose('Often', statement)
      await form.press('Continue')
    }
    await form.press('Send my answers')
    await form.shows('have been sent')

    await until(env, 'drafts', 0)
    expect([...env.tabStore.texts.keys()]).to.deep.equal([])
    expect(await lies(env, 'outbox')).to.deep.equal([])
  })

  it('[62] leaves neither when the person stops', async () => {
    await answerTwo()
    await form.press('Stop', 'Clear my answers')

    await until(env, 'drafts', 0)
    expect([...env.tabStore.texts.keys()]).to.deep.equal([])
  })

  it('[62] is offered to nobody a day later, and is deleted', async () => {
    await answerTwo()
    env.clock.jump(DAY)
    const next = await reloaded()

    await until(env, 'drafts', 0)
    expect(next.headings).to.deep.equal(['How things have been for you'])
  })

  it('is offered to no other tab', async () => {
    await answerTwo()
    const next = await reloaded(fakeEnv().tabStore)

    expect(next.headings).to.deep.equal(['How things have been for you'])
  })

  it('lies on the disk as nothing that can be read', async () => {
    await answerTwo()
    const [draft] = (await lies(env, 'drafts')) as { readonly sealed: Uint8Array }[]
    const text = new TextDecoder('latin1').decode(draft?.sealed)
    expect(text).to.not.include('optimistic').and.not.include('useful')
  })

  it('is thrown away when it cannot be read: the people of the site are told, and the form begins afresh', async () => {
    await answerTwo()
    const [name = ''] = env.tabStore.texts.keys()
    const [id = ''] = (env.tabStore.read(name) ?? '').split(' ')
    env.tabStore.write(name, `${id} ${String(new Uint8Array(32))}`)
    const told = new Promise((resolve) => document.addEventListener('wb-problem', resolve, { once: true }))
    const next = await reloaded()
    await told

    expect(next.element.problems.map(({ code }) => code)).to.deep.equal(['draft-unreadable'])
    expect(next.headings).to.deep.equal(['How things have been for you'])
    await until(env, 'drafts', 0)
  })

  it('of a duplicated tab goes on in both; neither loses anything on screen', async () => {
    await answerTwo()
    const twin = fakeEnv({ database: env.database, tabStore: env.tabStore })
    const second = await mount({ env: twin, attributes })
    await second.shows(QUESTION)
    await second.press('Carry on', 'Continue')
    await second.choose('Rarely')
    await pause(twin)
    await second.press('Continue')

    await form.choose('None of the time')
    env.clock.tick(PAUSE)
    expect(form.chosen).to.deep.equal(['None of the time'])
    const isParted = () => form.element.state.id !== second.element.state.id
    expect(await becomes(isParted), 'two submissions, for each has answers that the other has not').to.equal(true)
    expect(form.chosen).to.deep.equal(['None of the time'])
  })

  it('can be cleared and begun again though another script has spoilt its key', async () => {
    await answerTwo()
    const [name = ''] = env.tabStore.texts.keys()
    env.tabStore.write(name, 'not %%%')
    await form.press('Stop', 'Clear my answers')

    expect(form.headings).to.deep.equal(['How things have been for you'])
    await until(env, 'drafts', 0)
    await answerTwo()
  })

  it('is covered by the question when the page is left and kept as it is, for whoever comes Back', async () => {
    await answerTwo()
    env.life('kept')
    await form.element.updateComplete

    expect(form.chosen).to.deep.equal([])
    expect(form.text)
      .to.include(QUESTION)
      .and.not.match(/wellbeing|Rarely|Often|feeling/i)
    env.life('shown')
    await form.press('Carry on')
    expect(form.headings).to.deep.equal([STATEMENTS[1]])
    expect(form.chosen).to.deep.equal(['Often'])
  })

  it('is never that of answers which have been sent, not even behind *Stop*', async () => {
    env.network.answer(unreachable)
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows('We could not send your answers')
    await form.press('Stop')
    env.life('kept')
    await form.element.updateComplete
    expect(form.buttons).to.not.include('Carry on')
  })

  it('with draft="off" is gone when the page is left, also from one that is kept as it is', async () => {
    attributes = { draft: 'off' }
    form = await mount({ env, attributes })
    await form.press('Start')
    await form.choose('Often')
    env.life('kept')
    await form.element.updateComplete

    expect(form.buttons).to.include('Start').and.not.include('Carry on')
    expect(form.element.state.answers).to.deep.equal({})
  })

  it('that was sent stays sent on a page that is kept as it is', async () => {
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows('have been sent')
    env.life('kept')
    await form.element.updateComplete
    expect(form.text).to.include('have been sent')
  })

  it('with draft="off" is kept nowhere', async () => {
    attributes = { draft: 'off' }
    form = await mount({ env, attributes })
    await form.press('Start')
    await form.choose('Often')
    env.clock.tick(PAUSE)
    await form.element.sendNow()

    expect(await lies(env, 'drafts')).to.deep.equal([])
    expect([...env.tabStore.texts.keys()]).to.deep.equal([])
  })

  describe('with draft="device"', () => {
    beforeEach(async () => {
      attributes = { draft: 'device' }
      form = await mount({ env, attributes })
    })

    const tick = () => form.all<HTMLInputElement>('[type=checkbox]')[0]?.click()

    it('outlives the tab when the person ticks that, with a key that nobody can take out', async () => {
      tick()
      await answerTwo()
      const [{ key } = { key: null }] = (await lies(env, 'keys')) as { readonly key: CryptoKey }[]
      expect(key?.extractable).to.equal(false)

      const next = await reloaded(fakeEnv().tabStore)
      await next.shows(QUESTION)
      await next.press('Carry on')
      expect(next.chosen).to.deep.equal(['Often'])
    })

    it('goes, with its key, though the disk refuses that at first', async () => {
      tick()
      await answerTwo()
      env.disk.fail('drafts.wipe', 'inside', 3)
      await form.press('Stop')
      await form.press('Clear my answers')
      expect(await becomes(() => env.disk.passed.includes('drafts.wipe inside'))).to.equal(true)
      expect(await lies(env, 'keys')).to.have.length(1)
      const isGone = async () => {
        env.clock.tick(1000)
        return (await lies(env, 'keys')).length === 0
      }
      expect(await becomes(isGone)).to.equal(true)
      expect(await lies(env, 'drafts')).to.deep.equal([])
    })

    it('of the next person stays, though the disk refused at first to delete the one before', async () => {
      tick()
      await answerTwo()
      env.disk.fail('drafts.wipe', 'inside')
      await form.press('Stop')
      await form.press('Clear my answers')
      tick()
      await answerTwo()
      env.clock.tick(2000)
      await form.element.sendNow()
      await (await reloaded(fakeEnv().tabStore)).shows(QUESTION)
    })

    it('lives no longer than the tab when the person takes the tick away again', async () => {
      tick()
      await answerTwo()
      await form.press('Back', 'Back')
      tick()
      await pause(env)
      await until(env, 'keys', 0)
      expect((await reloaded(fakeEnv().tabStore)).headings).to.deep.equal(['How things have been for you'])
    })

    it('is all there when the person ticks only later', async () => {
      await answerTwo()
      await form.press('Back', 'Back')
      tick()
      await pause(env)
      await form.press('Start', 'Continue')
      await form.choose('None of the time')
      await pause(env)
      const next = await reloaded()
      await next.shows(QUESTION)
      await next.press('Carry on')
      expect(next.chosen).to.deep.equal(['None of the time'])
    })

    it('lives no longer than the tab when nobody ticked', async () => {
      await answerTwo()
      expect(await lies(env, 'keys')).to.deep.equal([])
      const next = await reloaded(fakeEnv().tabStore)
      expect(next.headings).to.deep.equal(['How things have been for you'])
    })
  })

  it('that cannot be written keeps nobody from going on', async () => {
    env.disk.fail('drafts.save', 'before', Infinity)
    await form.answerAll()
    env.clock.tick(PAUSE)
    await form.press('Send my answers')
    await form.shows('have been sent')
  })
})
