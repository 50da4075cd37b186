import { expect } from '@open-wc/testing'
import { browserEnv, deadline, type PageLife } from '../src/env.ts'
import { fakeEnv } from './support/env.ts'

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
    for (const name of ['online', 'offline', 'pageshow']) window.dispatchEvent(new Event(name))
    for (const persisted of [true, false]) window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }))
    for (const name of ['freeze', 'resume', 'visibilitychange']) document.dispatchEvent(new Event(name))
    stop()
    window.dispatchEvent(new Event('online'))
    const seen = document.visibilityState === 'visible' ? 'visible' : 'hidden'
    expect(heard).to.deep.equal(['online', 'offline', 'shown', 'kept', 'left', 'frozen', 'resumed', seen])
  })

  it('runs a task later, unless it is called off', async () => {
    let ran = 0
    const stop = env.timer(() => ran++, 0)
    stop()
    await new Promise<void>((resolve) => env.timer(resolve, 1))
    expect(ran).to.equal(0)
  })

  it('lets a deadline pass, or be stopped', async () => {
    const world = fakeEnv()
    const { passed } = deadline(world, 1000)
    world.clock.tick(1000)
    await passed
    deadline(world, 1000).stop()
    expect(world.clock.next).to.equal(null)
  })
})
