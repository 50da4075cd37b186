import { expect } from '@open-wc/testing'
import type { SealingKey } from '../../src/config.ts'
import { openSealed, type OpenKey } from '../../src/submission/index.ts'
import { onDisk } from '../storage/kept.ts'
import { keyPair } from '../submission/sealed.ts'
import { accept, fakeEnv, unreachable } from '../support/env.ts'
import { type FormDriver, mount } from '../support/form-driver.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('a form with a seal-key', () => {
  let keys: { readonly open: SealingKey; readonly secret: OpenKey }
  before(async () => (keys = await keyPair('2026')))

  async function filled(env: ReturnType<typeof fakeEnv>): Promise<FormDriver> {
    const form = await mount({ env, attributes: { 'seal-key': JSON.stringify(keys.open) } })
    await form.shows('Start')
    await form.answerAll()
    await form.press('Send my answers')
    return form
  }

  it('keeps and sends the same sealed bytes, which only the receiver can read', async () => {
    const env = fakeEnv()
    env.network.answer(unreachable, accept)
    const form = await filled(env)
    await form.shows('We could not send your answers')
    const [record] = (await onDisk(env)).outbox

    await form.press('Try again')
    await form.shows('have been sent')

    const bodies = [record?.body, ...env.network.requests.map(({ body }) => body)].map(text)
    expect(new Set(bodies).size).to.equal(1)
    expect(env.network.requests[1]?.headers['content-type']).to.equal('application/jose')
    const { id, answers } = await openSealed(bodies[0] ?? '', keys.secret)
    expect(id).to.equal(record?.id)
    expect(Object.values(answers)).to.deep.equal([4, 4, 4, 4, 4, 4, 4])
  })

  it('takes the key as a property too', async () => {
    const form = await mount({ properties: { sealKey: keys.open } })
    await form.shows('Start')
    expect(form.element.problems).to.deep.equal([])
  })

  const SPOILT: readonly (readonly [what: string, spoil: (key: SealingKey & { d?: string }) => unknown])[] = [
    ['is private', (key) => ({ ...key, d: 'x'.repeat(43) })],
    ['has ended', (key) => ({ ...key, exp: 1_700_000_000 })],
    ['is of another curve', (key) => ({ ...key, crv: 'P-384' })],
    ['has no name', ({ kid: _, ...key }) => key],
    ['is no key', () => 'secret'],
    ['is a list', () => []],
  ]
  for (const [what, spoil] of SPOILT)
    it(`asks nothing when the key ${what}, says why, and never quotes it`, async () => {
      const form = await mount({ properties: { sealKey: spoil(keys.open) } })

      expect(form.all('input, button')).to.deep.equal([])
      expect(form.element.querySelector('p')?.offsetHeight).to.be.greaterThan(0)
      const said = JSON.stringify(form.element.problems)
      expect(said).to.include('seal-key: expected a public P-256 key')
      expect(said).to.not.include(keys.open.x).and.not.include('secret').and.not.include('xxx')
    })

  // WebKit takes any point: nothing readable leaves, but the receiver could not open it either
  const takesAnyPoint = !/Chrome|Firefox/.test(navigator.userAgent)
  const onCurve = takesAnyPoint ? () => undefined : it
  onCurve('asks nothing when the key is no point of its curve', async () => {
    const told = new Promise((resolve) => document.addEventListener('wb-problem', resolve, { once: true }))
    const form = await mount({ properties: { sealKey: { ...keys.open, x: 'A'.repeat(43) } } })
    await told

    expect(form.all('input, button')).to.deep.equal([])
    expect(form.element.problems[0]?.message).to.include('a key to which nothing can be sealed')
  })

  it('asks nothing when a coordinate of the key is cut off', async () => {
    const told = new Promise((resolve) => document.addEventListener('wb-problem', resolve, { once: true }))
    const form = await mount({ properties: { sealKey: { ...keys.open, x: keys.open.x.slice(1) } } })
    await told

    expect(form.all('input, button')).to.deep.equal([])
    expect(form.element.problems[0]?.message).to.include('a key to which nothing can be sealed')
  })

  it('sends nothing readable as a web form either', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const form = await mount({ env, attributes: { format: 'form' }, properties: { sealKey: keys.open } })
    await form.shows('Start')
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows('have been sent')

    expect(env.network.requests[0]?.headers['content-type']).to.equal('application/jose')
    expect(form.element.problems[0]?.message).to.include('format: expected json')
  })

  for (const [what, later] of [
    ['taken away', () => null],
    ['run out or spoilt', () => ({ ...keys.open, exp: 1 })],
    ['swapped', async () => (await keyPair('theirs')).open],
  ] as const)
    it(`goes on with the key that it began with when that is ${what} after the first answer`, async () => {
      const env = fakeEnv()
      env.network.answer(accept)
      const form = await mount({ env, properties: { sealKey: keys.open } })
      await form.shows('Start')
      await form.press('Start')
      await form.choose('Often')
      form.element.sealKey = await later()
      form.element.endpoint = 'https://elsewhere.example/'
      await form.press('Continue')
      for (let left = 6; left > 0; left--) {
        await form.choose('Often')
        await form.press('Continue')
      }
      await form.press('Send my answers')
      await form.shows('have been sent')

      const [request] = env.network.requests
      expect(request?.url).to.equal('https://receiver.example/submissions')
      expect(Object.keys((await openSealed(text(request?.body), keys.secret)).answers)).to.have.length(7)
      expect(form.element.problems.map(({ code }) => code)).to.include('frozen')
    })

  it('another key, before the first answer, is the one that counts', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const other = await keyPair('other')
    const form = await mount({ env, properties: { sealKey: keys.open } })
    await form.shows('Start')
    form.element.sealKey = other.open
    await form.element.updateComplete
    await form.shows('Start')
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows('have been sent')
    await openSealed(text(env.network.requests[0]?.body), other.secret)
    expect(form.element.problems).to.deep.equal([])
  })
})
