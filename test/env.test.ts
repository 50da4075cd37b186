import { expect } from '@open-wc/testing'
import { browserEnv, inTime, type Env, type PageLife } from '../src/env.ts'
import { becomes } from './support/becomes.ts'
import { fakeEnv } from './support/env.ts'
import { inAnotherPage } from './support/other-page.ts'

const env = browserEnv()

describe('the browser as everything else sees it', () => {
  it('is captured once: what the page patches later is not used', () => {
    const real = window.fetch.bind(window)
    let patched = 0
    window.fetch = () => {
      patched++
      return Promise.reject(new TypeError('patched'))
    }
    const later = browserEnv()
    const answer = later.fetch('/receiver/nowhere', {}).catch(() => undefined)
    window.fetch = real
    expect(later).to.equal(env)
    expect(patched).to.equal(0)
    expect(Math.abs(env.now() - Date.now())).to.be.lessThan(60_000)
    return answer
  })

  it('gives chance and digests', async () => {
    expect(env.random(16)).to.have.length(16)
    expect(env.random(16)).to.not.deep.equal(env.random(16))
    const digest = await env.digest(new TextEncoder().encode('abc'))
    expect([...digest.slice(0, 4)]).to.deep.equal([0xba, 0x78, 0x16, 0xbf])
  })

  it('knows its page without what may be secret in the address', () => {
    expect(env.page).to.equal(location.origin + location.pathname)
  })

  it('tells what befalls the page until it is asked to stop', () => {
    const heard: PageLife[] = []
    const stop = env.onPageLife((what) => heard.push(what))
    for (const name of ['online', 'pageshow']) window.dispatchEvent(new Event(name))
    for (const persisted of [true, false]) window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }))
    for (const name of ['freeze', 'resume', 'visibilitychange']) document.dispatchEvent(new Event(name))
    stop()
    window.dispatchEvent(new Event('online'))
    const seen = document.visibilityState === 'visible' ? 'visible' : 'hidden'
    expect(heard).to.deep.equal(['online', 'shown', 'kept', 'left', 'frozen', 'resumed', seen])
  })

  it('runs a task later, unless it is called off', async () => {
    let ran = 0
    const stop = env.timer(() => ran++, 0)
    stop()
    await new Promise<void>((resolve) => env.timer(resolve, 1))
    expect(ran).to.equal(0)
  })

  it('waits no longer for work than it may take, and leaves no timer when it is done', async () => {
    const world = fakeEnv()
    const late = inTime(world, 1000, new Promise<string>(() => {}), () => 'late')
    world.clock.tick(1000)
    expect(await late).to.equal('late')
    expect(await inTime(world, 1000, Promise.resolve('done'), () => 'late')).to.equal('done')
    expect(world.clock.next).to.equal(null)
  })
})

type Module = { readonly browserEnv: () => Env }

/** Work that has begun when `begun` resolves, and lasts until `end(result)`. */
function task() {
  let begin = () => {}
  let end: ((result: string) => void) | undefined
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const ended = new Promise<string>((resolve) => (end = resolve))
  const run = () => {
    begin()
    return ended
  }
  return { run, begun, end: (result: string) => end?.(result) }
}

describe('what the pages of one site share', () => {
  let name: string
  const elsewhere = async () => {
    const { module, close } = await inAnotherPage<Module>('/src/env.ts')
    return { other: module.browserEnv(), close }
  }
  const nextCall = (page: Env) => new Promise<void>((resolve) => page.onBroadcast(name, resolve))
  const quickly = (result: string) => () => Promise.resolve(result)

  beforeEach(() => (name = `test-${crypto.randomUUID()}`))

  it('is worked at by one page at a time: the other one does not wait, and does nothing', async () => {
    const { other } = await elsewhere()
    const { run, begun, end } = task()
    const ours = env.lock(name, run)
    await begun
    let ran = 0
    expect(await other.lock(name, () => Promise.resolve(ran++))).to.equal(null)
    expect(ran).to.equal(0)
    end('done')
    expect(await ours).to.equal('done')
    expect(await other.lock(name, quickly('next'))).to.equal('next')
  })

  it('is free again when the work fails, which is said, and when its page goes', async () => {
    const { other, close } = await elsewhere()
    const failed = await env.lock(name, () => Promise.reject(new Error('no'))).catch((error: Error) => error.message)
    expect(failed).to.equal('no')
    const { run, begun } = task()
    void other.lock(name, run)
    await begun
    expect(await env.lock(name, quickly('ours'))).to.equal(null)
    close()
    expect(await becomes(async () => (await env.lock(name, quickly('ours'))) === 'ours')).to.equal(true)
  })

  it('is called by one page and heard by the others, not by itself', async () => {
    const [{ other }, { other: third }] = [await elsewhere(), await elsewhere()]
    const heard: string[] = []
    env.onBroadcast(name, () => heard.push('the page that calls'))
    other.onBroadcast(name, () => heard.push('the other page'))
    const first = nextCall(other)
    env.broadcast(name)
    await first
    const [second, answer] = [nextCall(other), nextCall(env)]
    env.broadcast(name)
    await second
    const last = nextCall(other)
    third.broadcast(name)
    await Promise.all([answer, last])
    expect(heard).to.have.members(['the other page', 'the other page', 'the other page', 'the page that calls'])
  })
})
