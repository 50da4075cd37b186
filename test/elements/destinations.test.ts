import { expect } from '@open-wc/testing'
import { reduce } from '../../src/form/reduce.ts'
import { onDisk } from '../storage/kept.ts'
import { accept, type FakeEnv, fakeEnv, idOf, unreachable } from '../support/env.ts'
import { type FormDriver, mount, settled } from '../support/form-driver.ts'
import { ITEMS, WORLD } from '../support/forms.ts'

const ENDPOINTS = ['https://one.example/in?token=1', 'https://two.example/in', 'https://one.example/other']

/** Everything answered, as somebody who takes their time would; only *Send* is left. */
function answered({ element }: FormDriver): void {
  let { state } = element
  let { tick } = WORLD
  const act = (action: Parameters<typeof reduce>[1]) =>
    (state = reduce(state, action, { ...WORLD, tick: (tick += 5000) }))
  act({ type: 'begin' })
  for (const item of ITEMS) {
    act({ type: 'answer', item, value: 4 })
    act({ type: 'continue' })
  }
  element.restore({ ...state, movedAt: null })
}

/** So many forms with three endpoints by turns, all of them answered and sent off while there is no network. */
async function sentOffline(env: FakeEnv, count: number): Promise<readonly FormDriver[]> {
  env.network.online = false
  env.network.answer(unreachable)
  const forms: FormDriver[] = []
  for (let index = 0; index < count; index++)
    forms.push(await mount({ env, attributes: { endpoint: ENDPOINTS[index % 3] ?? '' } }))
  for (const form of forms) {
    answered(form)
    await settled(form)
    await form.press('Send my answers')
  }
  for (const form of forms) await form.shows('Your answers are saved on this device')
  return forms
}

for (const count of [2, 3, 50])
  describe(`${count} forms with ${Math.min(count, 3)} endpoints on one page`, () => {
    it('offline, then online: every submission goes once, to its own', async () => {
      const env = fakeEnv()
      const forms = await sentOffline(env, count)
      const own = forms.map(({ element }, index) => `${element.state.id} ${ENDPOINTS[index % 3]}`)
      const waiting = (await onDisk(env)).outbox.map(({ id, destination: { url } }) => `${id} ${url}`)
      expect(waiting.sort()).to.deep.equal(own.map((line) => line.replace('?token=1', '')).sort())

      const before = env.network.requests.length
      env.network.answer(accept)
      env.clock.tick(1500)
      env.life('online')
      for (const form of forms) await form.shows('have been sent')

      const went = env.network.requests.slice(before).map((request) => `${idOf(request)} ${request.url}`)
      expect(went.sort()).to.deep.equal([...own].sort())
      expect((await onDisk(env)).outbox).to.deep.equal([])
    })
  })

describe('an endpoint that is changed', () => {
  it('before the first answer is the one that counts, also for what an earlier visit left there', async () => {
    const env = fakeEnv()
    const [earlier] = await sentOffline(env, 1)
    const id = earlier?.element.state.id
    earlier?.element.remove()
    const later = fakeEnv({ database: env.database, now: () => env.now() + 3_600_000 })
    later.network.answer(accept)
    const form = await mount({ env: later, attributes: { endpoint: 'https://elsewhere.example/' } })
    expect(later.network.requests).to.deep.equal([])

    const heard = form.heard<{ readonly submissionId: string }>('wb-sent')
    form.element.setAttribute('endpoint', ENDPOINTS[0] ?? '')
    expect((await heard).submissionId).to.equal(id)
    expect(later.network.requests.map(({ url }) => url)).to.deep.equal([ENDPOINTS[0]])
  })

  it('after sending leaves what was sent off where it was meant to go', async () => {
    const env = fakeEnv()
    const [form] = await sentOffline(env, 1)
    if (!form) throw new Error('there is one')
    const { id } = form.element.state
    form.element.start()
    form.element.endpoint = 'https://elsewhere.example/'
    await settled(form)
    env.network.answer(accept)
    env.network.online = true
    env.clock.tick(1500)
    const sent = form.heard<{ readonly submissionId: string }>('wb-sent')
    await form.element.sendNow()

    expect((await sent).submissionId).to.equal(id)
    expect(env.network.requests.at(-1)?.url).to.equal(ENDPOINTS[0])
  })
})
