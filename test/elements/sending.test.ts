import { expect } from '@open-wc/testing'
import type { WbEventDetails } from '../../src/elements/events.ts'
import { accept, deleted, fakeEnv, idOf, respond, unreachable } from '../support/env.ts'
import { type FormDriver, mount } from '../support/form-driver.ts'

const EVENTS: readonly (keyof WbEventDetails)[] = [
  ...(['wb-start', 'wb-step', 'wb-submit', 'wb-saved', 'wb-sent', 'wb-unsent'] as const),
  ...(['wb-stop', 'wb-wipe', 'wb-problem'] as const),
]

const HOUR = 3_600_000

describe('what becomes of the answers', () => {
  async function send(env = fakeEnv()): Promise<FormDriver> {
    const form = await mount({ env })
    await form.answerAll()
    await form.press('Send my answers')
    return form
  }

  it('[15] a receiver that fails: not sent, still here, and Try again sends the same bytes', async () => {
    const env = fakeEnv()
    env.network.answer(respond(500, '{}'), accept)
    const form = await send(env)
    await form.shows('We could not send your answers. They are still here.')
    expect(form.text).to.not.include('Thank you')
    await form.press('Try again')
    await form.shows('Thank you. Your answers have been sent')
    const [first, second] = env.network.requests
    expect(second?.body).to.deep.equal(first?.body)
    expect(second?.headers).to.deep.equal(first?.headers)
  })

  it('[15] Try again before the receiver wants to be asked again says once more that it was not sent', async () => {
    const env = fakeEnv()
    env.network.answer(respond(503, '{}', { 'Retry-After': '600' }), accept)
    const form = await send(env)
    await form.shows('We could not send your answers.')
    await form.press('Try again')
    await form.shows('We could not send your answers.')
    expect(env.network.requests).to.have.length(1)
    env.clock.tick(650_000) // a twelfth of it is left to chance
    await form.shows('have been sent')
  })

  describe('delivered by another tab', () => {
    /** A form whose receiver fails, and another tab of the same site, which gets through. */
    async function twoTabs() {
      const env = fakeEnv()
      env.network.answer(respond(503, '{}', { 'Retry-After': '600' }))
      const form = await send(env)
      await form.shows('We could not send your answers.')
      const other = fakeEnv({ database: env.database, now: () => env.now() + HOUR })
      other.network.answer(accept)
      await (await mount({ env: other })).element.sendNow()
      expect(other.network.requests).to.have.length(1)
      return { env, form }
    }

    it('are called sent where they were given too, with the next look, by an event as well', async () => {
      const { env, form } = await twoTabs()
      const sent = form.heard<WbEventDetails['wb-sent']>('wb-sent')
      await form.element.sendNow()
      await form.shows('Thank you. Your answers have been sent')
      const { id } = form.element.state
      expect((await sent).receipt).to.deep.equal({ id, receivedAt: null, status: 200 })
      expect(env.network.requests).to.have.length(1)
    })

    it('and with Try again', async () => {
      const { env, form } = await twoTabs()
      await form.press('Try again')
      await form.shows('Thank you. Your answers have been sent')
      expect(env.network.requests).to.have.length(1)
    })
  })

  it('destroyed with all data of the site while the person looks on are kept again, and sent', async () => {
    const env = fakeEnv()
    env.network.answer(respond(503, '{}'), accept)
    const form = await send(env)
    await form.shows('We could not send your answers.')
    await deleted(env.database)
    await form.element.sendNow()
    await form.shows('Thank you. Your answers have been sent')
    expect(new Set(env.network.requests.map(idOf)).size).to.equal(1)
  })

  for (const status of [302, 404, 422])
    it(`[15] Try again works at once after the receiver said ${status}, a double press aside`, async () => {
      const env = fakeEnv()
      env.network.answer(respond(status, '{}'), accept)
      const form = await send(env)
      await form.shows('We could not send your answers.')
      form.button('Try again').click() // within the second: taken for a double press
      await form.element.updateComplete
      expect(form.buttons).to.include('Try again')
      await form.press('Try again')
      await form.shows('have been sent')
    })

  it('[15] no network: saved here and says so; it goes by itself when the network is back', async () => {
    const env = fakeEnv()
    env.network.answer(unreachable, accept)
    env.network.online = false
    const form = await send(env)
    await form.shows('Your answers are saved on this device.')
    env.clock.tick(1500)
    env.life('online')
    await form.shows('Thank you. Your answers have been sent')
  })

  it('a receiver that lies never gets a "sent"', async () => {
    const env = fakeEnv()
    env.network.answer(respond(201, '{"id":"another"}'))
    const form = await send(env)
    await form.shows('We could not send your answers.')
  })

  it('a database that does not open: nothing is called saved, and it is sent all the same', async () => {
    const env = fakeEnv()
    env.disk.fail('database.open', 'before', Infinity)
    env.network.answer(unreachable, accept)
    const heard: string[] = []
    const listen = ({ type }: Event) => void heard.push(type)
    for (const name of ['wb-saved', 'wb-sent']) document.addEventListener(name, listen)
    const form = await send(env)
    await form.shows('Not sent yet. Please keep this page open.')
    expect(form.element.problems.map(({ code }) => code)).to.include('storage-memory')
    await form.press('Try again')
    await form.shows('have been sent')
    for (const name of ['wb-saved', 'wb-sent']) document.removeEventListener(name, listen)
    expect(heard).to.deep.equal(['wb-sent'])
  })

  /** Whether the browser would ask somebody who is about to leave. */
  const asksBeforeLeaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

  it('that only this page holds: whoever is about to leave is asked until they are sent', async () => {
    const env = fakeEnv()
    env.disk.fail('database.open', 'before', Infinity)
    env.network.answer(unreachable, accept)
    const form = await mount({ env })
    await form.answerAll()
    expect(asksBeforeLeaving(), 'nothing was sent off yet').to.equal(false)
    await form.press('Send my answers')
    await form.shows('Not sent yet.')
    expect(asksBeforeLeaving()).to.equal(true)
    await form.press('Try again')
    await form.shows('have been sent')
    expect(asksBeforeLeaving()).to.equal(false)
  })

  it('that lie on this device keep nobody from leaving', async () => {
    const env = fakeEnv()
    env.network.answer(unreachable)
    const form = await send(env)
    await form.shows('We could not send your answers.')
    expect(asksBeforeLeaving()).to.equal(false)
  })

  it('a disk that refuses: nothing has left, and the answers are there to go back to', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    env.disk.fail('outbox.enqueue', 'inside')
    const form = await send(env)
    await form.shows('We could not send your answers.')
    expect(env.network.requests).to.deep.equal([])
    await form.press('Go back to my answers')
    expect(form.chosen).to.deep.equal(['Often'])
  })

  it('says saved only when the transaction is complete', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const { reached } = env.disk.hold('outbox.enqueue', 'inside')
    const form = await mount({ env })
    await form.answerAll()
    let saved = false
    form.element.addEventListener('wb-saved', () => (saved = true))
    const heard = form.heard('wb-saved')
    await form.press('Send my answers')
    await reached
    expect(saved).to.equal(false)
    expect(form.text).to.include('Sending your answers')
    env.disk.release()
    await heard
  })

  it('tells somebody who waits that it takes longer than usual', async () => {
    const env = fakeEnv()
    const asked = new Promise<void>((resolve) => {
      env.network.answer(() => {
        resolve()
        return new Promise(() => undefined)
      })
    })
    const form = await send(env)
    await asked
    env.clock.tick(10_000)
    await form.shows('This is taking longer than usual. Your answers are saved on this device.')
  })

  it('a page that cancels keeps the person on the screen with every answer', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const form = await mount({ env })
    await form.answerAll()
    form.element.addEventListener('wb-submit', (event) => event.preventDefault())
    await form.press('Send my answers')
    expect(form.buttons).to.include('Send my answers')
    expect(env.network.requests).to.deep.equal([])
  })

  /** Every event of a whole run with its detail as text, functions aside. */
  async function eventsOfARun(form: FormDriver, end: string): Promise<readonly (readonly [string, string])[]> {
    const log: (readonly [string, string])[] = []
    const note = ({ type, detail }: CustomEvent<unknown>) => void log.push([type, JSON.stringify(detail)])
    for (const name of EVENTS) form.element.addEventListener(name, note)
    await form.answerAll('Rarely')
    await form.press('Send my answers')
    await form.shows(end)
    return log
  }

  it('[92] carries answers in no event of a whole run', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const log = await eventsOfARun(await mount({ env }), 'have been sent')
    const names = log.map(([name]) => name)
    expect(names).to.include.members(['wb-start', 'wb-step', 'wb-submit', 'wb-saved', 'wb-sent'])
    for (const [name, detail] of log) expect(detail, name).to.not.match(/answers|optimistic|score|raw|Rarely/)
  })

  it('[92] carries answers to a page that is its own receiver in one event, and says how they were asked', async () => {
    const form = await mount({
      attributes: { endpoint: '' },
      before: ({ element }) => element.removeAttribute('endpoint'),
    })
    const log = await eventsOfARun(form, 'Thank you')
    const telling = log.filter(([, detail]) => /answers|optimistic|score|raw|Rarely/.test(detail))
    expect(telling.map(([name]) => name)).to.deep.equal(['wb-submit'])
    const { envelope } = JSON.parse(telling[0]?.[1] ?? '{}') as WbEventDetails['wb-submit']
    const presentation = { layout: 'one-per-screen', language: 'en', kiosk: false, listened: false, textSize: 100 }
    expect(envelope?.presentation).to.deep.equal(presentation)
  })

  it('a page that is its own receiver may refuse it, and at *Try again* call it off: it is still here', async () => {
    const form = await mount({ attributes: { endpoint: '' } })
    form.element.removeAttribute('endpoint')
    await form.element.updateComplete
    const says = [
      ({ detail }: CustomEvent<WbEventDetails['wb-submit']>) => detail.settle?.(Promise.reject(new Error('full'))),
      (event: Event) => event.preventDefault(),
      ({ detail }: CustomEvent<WbEventDetails['wb-submit']>) =>
        detail.settle?.(Promise.resolve({ id: detail.submissionId })),
    ]
    form.element.addEventListener('wb-submit', (event) => says.shift()?.(event))
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows('We could not send your answers. They are still here.')
    await form.press('Try again')
    expect(says).to.have.length(1)
    await form.shows('We could not send your answers. They are still here.')
    await form.press('Try again')
    await form.shows('Your answers have been sent')
  })

  it('a page that is its own receiver gets what nobody can change, and says what became of it', async () => {
    const form = await mount({ attributes: { endpoint: '' } })
    form.element.removeAttribute('endpoint')
    await form.element.updateComplete
    let given: WbEventDetails['wb-submit'] | undefined
    form.element.addEventListener('wb-submit', ({ detail }) => {
      given = detail
      detail.settle?.(Promise.resolve({ id: detail.submissionId }))
    })
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows('have been sent')
    expect(given?.envelope?.answers.optimistic).to.equal(4)
    expect(Object.isFrozen(given?.envelope?.answers)).to.equal(true)
  })
})
