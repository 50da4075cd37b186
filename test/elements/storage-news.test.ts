import { expect } from '@open-wc/testing'
import type { WbEventDetails } from '../../src/elements/events.ts'
import { accept, deleted, fakeEnv, type FakeEnv, respond } from '../support/env.ts'
import { type FormDriver, mount } from '../support/form-driver.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOT_SENT = 'We could not send your answers. They are still here.'

type Unsent = WbEventDetails['wb-unsent']

/** A form whose submission waits, since the receiver fails. */
async function waiting(env: FakeEnv): Promise<FormDriver> {
  env.network.answer(respond(500, '{}'))
  const form = await mount({ env })
  await form.answerAll()
  await form.press('Send my answers')
  await form.shows(NOT_SENT)
  await form.element.sendNow() // by then nothing of this page is under way on the disk
  return form
}

/** The next visit on this device. */
function later(env: FakeEnv): FakeEnv {
  const next = fakeEnv({ database: env.database })
  next.clock.jump(env.now() - next.now())
  return next
}

describe('what the form tells the page of its storage', () => {
  let env: FakeEnv
  let unsent: Unsent[]
  const listen = ({ detail }: CustomEvent<Unsent>) => void unsent.push(detail)
  const whys = () => unsent.map(({ why }) => why)
  beforeEach(() => {
    env = fakeEnv()
    unsent = []
    document.addEventListener('wb-unsent', listen)
  })
  afterEach(() => document.removeEventListener('wb-unsent', listen))

  it('how many submissions are lost when the browser has thrown its database away', async () => {
    const form = await waiting(env)
    form.element.remove()
    env.life('left')
    await deleted(env.database)
    const next = later(env)
    next.network.answer(accept)
    const { element, headings } = await mount({ env: next })

    expect(element.problems.map(({ code }) => code)).to.deep.equal(['storage-lost'])
    expect(element.problems[0]?.message).to.include('1 unsent')
    expect(next.reports).to.have.length(1)
    expect(headings, 'the person hears nothing of it').to.deep.equal(['How things have been for you'])
  })

  it('nothing of a loss when what waited was sent before', async () => {
    const form = await waiting(env)
    env.network.answer(accept)
    await form.press('Try again')
    await form.shows('have been sent')
    form.element.remove()
    env.life('left')
    await deleted(env.database)
    const next = later(env)
    expect((await mount({ env: next })).element.problems).to.deep.equal([])
  })

  it('that a submission has stalled after a day, once; it goes on hourly and is sent in the end', async () => {
    const form = await waiting(env)
    env.clock.jump(DAY)
    await form.element.sendNow()
    env.clock.tick(HOUR)
    await form.element.sendNow()
    expect(whys()).to.deep.equal(['retry', 'stalled'])
    expect(form.text).to.include(NOT_SENT)

    env.network.answer(accept)
    env.clock.tick(HOUR)
    await form.shows('have been sent')
  })

  it('that one from an earlier visit has expired, and never that it was sent', async () => {
    const form = await waiting(env)
    const { id } = form.element.state
    form.element.remove()
    env.life('left')
    const next = later(env)
    next.network.answer(respond(500, '{}'))
    const visit = await mount({ env: next })
    for (let day = 0; day <= 31; day++) {
      next.clock.jump(DAY)
      await visit.element.sendNow()
    }

    expect(whys()).to.deep.equal(['retry', 'stalled', 'expired'])
    expect(unsent.every(({ submissionId }) => submissionId === id)).to.equal(true)
    expect(visit.text).to.not.match(/sent|saved|could not/)
    const { length } = next.network.requests
    next.clock.jump(DAY)
    await visit.element.sendNow()
    expect(next.network.requests).to.have.length(length)
  })

  it('that its own has expired; the answers are still there, and nothing is called sent or saved', async () => {
    const form = await waiting(env)
    for (let day = 0; day <= 31; day++) {
      env.clock.jump(DAY)
      await form.element.sendNow()
    }
    expect(whys()).to.deep.equal(['retry', 'stalled', 'expired'])
    expect(form.headings.join()).to.include(NOT_SENT)

    await form.press('Try again')
    await form.shows('Go back to my answers')
    expect(form.text).to.not.match(/have been sent|saved/)
    await form.press('Go back to my answers')
    expect(form.chosen).to.deep.equal(['Often'])
  })
})
