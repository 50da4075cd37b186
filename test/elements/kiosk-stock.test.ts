import { expect } from '@open-wc/testing'
import { browserDesk } from '../../src/desk-device.ts'
import { stockOf } from '../../src/storage/stock.ts'
import { onDisk } from '../storage/kept.ts'
import { keyPair } from '../submission/sealed.ts'
import { becomes } from '../support/becomes.ts'
import { accept, fakeEnv, respond, unreachable } from '../support/env.ts'
import { type KioskDriver, putUp } from '../support/kiosk-driver.ts'

const HELD = respond(400, '{}')

describe('what is kept of what could not be sent', () => {
  let key: string
  before(async () => (key = JSON.stringify((await keyPair('2026')).open)))

  async function answered(attributes: Readonly<Record<string, string>>, ...answers: (typeof accept)[]) {
    const env = fakeEnv()
    env.network.answer(...answers)
    const kiosk = await putUp({ env, attributes })
    await kiosk.comesTo('cover')
    await kiosk.setUp()
    await kiosk.begin()
    await kiosk.answerAll()
    return kiosk
  }
  /** Somebody has answered, the receiver says this, and staff have opened their panel. */
  async function withStaff(...answers: (typeof accept)[]) {
    const kiosk = await answered({ 'seal-key': key }, ...answers)
    await kiosk.shows('We could not send your answers')
    await kiosk.press('Done')
    await kiosk.comesTo('cover')
    await kiosk.openStaff()
    return kiosk
  }
  const counts = (kiosk: KioskDriver): Readonly<Record<string, string>> => {
    const words = (row: HTMLElement, tag: string) => row.querySelector(tag)?.textContent ?? ''
    return Object.fromEntries(kiosk.all('.answer').map((row): [string, string] => [words(row, 'dt'), words(row, 'dd')]))
  }

  it('[16] with a key: sealed on the disk, said so, sent once when it is online', async () => {
    const env = fakeEnv()
    env.network.answer(unreachable, accept)
    env.network.online = false
    const kiosk = await putUp({ env, attributes: { 'seal-key': key } })
    await kiosk.comesTo('cover')
    await kiosk.setUp('Glasgow-4711')
    await kiosk.begin()
    await kiosk.answerAll()
    await kiosk.shows('Your answers are saved on this tablet. They will be sent when it is back online.')
    const [record] = (await onDisk(env)).outbox
    expect(record?.contentType).to.equal('application/jose')
    expect(new TextDecoder('latin1').decode(record?.body)).to.not.match(/4711|optimistic/)
    await kiosk.press('Done')
    await kiosk.comesTo('cover')

    const sent = kiosk.heard<{ submissionId: string }>('wb-sent')
    env.clock.tick(5000)
    env.life('online')
    expect((await sent).submissionId).to.equal(record?.id)
    expect(env.network.requests.map(({ headers }) => headers['idempotency-key'])).to.deep.equal([
      `"${record?.id ?? ''}"`,
      `"${record?.id ?? ''}"`,
    ])
  })

  it('[16] without a key: nothing on the disk, said so, tried again from memory after the wipe', async () => {
    const kiosk = await answered({}, unreachable, accept)
    await kiosk.shows('Not sent yet. Please tell a member of staff.')
    expect(kiosk.env.disk.passed).to.deep.equal([])
    await kiosk.press('Done')
    await kiosk.comesTo('cover')
    const sent = kiosk.heard('wb-sent')
    kiosk.env.clock.tick(5000)
    kiosk.env.life('online')
    await sent
    expect((await indexedDB.databases?.())?.map(({ name }) => name) ?? []).to.not.include(kiosk.env.database)
  })

  it('without a key staff are warned before they hand it over, and whoever closes the page is asked', async () => {
    const kiosk = await answered({}, unreachable, accept)
    await kiosk.shows('Not sent yet')
    await kiosk.press('Done')
    await kiosk.comesTo('cover')
    const closing = new Event('beforeunload', { cancelable: true })
    expect(window.dispatchEvent(closing)).to.be.false
    await kiosk.openStaff()
    expect(kiosk.text).to.include('Answers are kept only until this page is closed')
    await kiosk.press('Try now')
    await kiosk.shows('Waiting to be sent 0')
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.be.true
  })

  it('with a key, but in a browser that keeps nothing, staff are warned too; elsewhere they are not', async () => {
    for (const [times, words] of [
      [Infinity, 'kept only until this page is closed, because this browser keeps nothing.'],
      [0, ''],
    ] as const) {
      const env = fakeEnv()
      env.disk.fail('database.open', 'before', times)
      const kiosk = await putUp({ env, attributes: { 'seal-key': key } })
      await kiosk.comesTo('cover')
      await kiosk.openStaff()
      await kiosk.shows('Waiting to be sent 0')
      expect(kiosk.text.includes('kept only until')).to.equal(words !== '')
      expect(kiosk.text).to.include(words)
    }
  })

  it('staff see how many wait and since when, never what, and can try now', async () => {
    const kiosk = await withStaff(unreachable, accept)
    await kiosk.shows('Waiting to be sent 1')
    expect(counts(kiosk)['The oldest is from']).to.match(/20 Nov 2026/)
    expect(kiosk.root.textContent).to.not.match(/Often|GL-0047/)
    await kiosk.press('Try now')
    await kiosk.shows('Waiting to be sent 0')
    expect(counts(kiosk)['Last received']).to.match(/20 Nov 2026/)
  })

  it('staff can carry sealed ones away in a file; they stay until the receiver has them', async () => {
    const kiosk = await withStaff(unreachable)
    await kiosk.shows('Save them to a file')
    await kiosk.press('Save them to a file')
    const [file] = kiosk.device.files
    const [record] = (await onDisk(kiosk.env)).outbox
    expect(file?.name).to.equal('wellbeing-2026-11-20.jsonl')
    const body = new TextDecoder().decode(record?.body)
    expect(file?.text).to.equal(`${JSON.stringify({ id: record?.id, body })}\n`)
    expect(kiosk.text).to.include('They stay here until the receiver has confirmed them.')
  })

  it('staff can discard what the receiver refuses, after they were asked', async () => {
    const kiosk = await withStaff(HELD)
    await kiosk.shows('Refused by the receiver 1')
    await kiosk.press('Discard those that cannot be sent', 'Keep them')
    expect((await onDisk(kiosk.env)).outbox).to.have.length(1)
    await kiosk.press('Discard those that cannot be sent')
    expect(kiosk.headings).to.deep.equal(['Discard 1 submission? It cannot be brought back.'])
    await kiosk.press('Discard for ever')
    await kiosk.shows('Refused by the receiver 0')
    expect((await onDisk(kiosk.env)).outbox).to.deep.equal([])
  })

  it('staff are not told that something is discarded which is still there', async () => {
    const kiosk = await withStaff(HELD)
    await kiosk.shows('Refused by the receiver 1')
    kiosk.env.disk.fail('outbox.discard', 'before')
    await kiosk.press('Discard those that cannot be sent', 'Discard for ever')
    await kiosk.shows('Not all of them could be discarded.')
    expect(kiosk.text).to.include('Refused by the receiver 1').and.not.include('Discarded.')
  })

  it('a count that ends late waits for a warning, and changes nothing while staff are asked', async () => {
    const kiosk = await withStaff(HELD)
    await kiosk.shows('Refused by the receiver 1')
    const tried = async (meanwhile: () => unknown) => {
      const { reached } = kiosk.env.disk.hold('outbox.look', 'before')
      await kiosk.press('Try now')
      await reached
      await meanwhile()
      kiosk.env.disk.release()
      await kiosk.element.delivery.look()
      await stockOf(kiosk.element.delivery.database) // by then the late one has counted too
      await kiosk.settle()
      return kiosk.element.desk?.said
    }
    expect(await tried(() => kiosk.press('Discard those that cannot be sent'))).to.equal('')
    await kiosk.press('Keep them')
    expect(await tried(() => kiosk.env.clock.tick(180_000))).to.include('Tried.')
    expect(kiosk.phase).to.equal('warning')
  })

  it('a try that ends late disturbs nobody who has gone on to the next person', async () => {
    let receive = (): void => undefined
    const late: typeof accept = (request) =>
      new Promise((resolve) => (receive = () => void accept(request).then(resolve)))
    const kiosk = await withStaff(unreachable, late)
    await kiosk.shows('Waiting to be sent 1')
    let answer = (): void => undefined
    const earlier = () => new Promise((resolve) => (answer = () => resolve([])))
    Object.assign(kiosk.element, { earlier })
    await kiosk.press('Try now')
    await kiosk.settled(() => kiosk.env.network.requests.length === 2)
    await kiosk.press('New person')
    await kiosk.type('GL-0047')
    await kiosk.choose('First time')
    await kiosk.press('Check')
    const sent = kiosk.heard('wb-sent')
    receive()
    await sent
    await kiosk.element.delivery.look()
    await stockOf(kiosk.element.delivery.database) // by then the late one has counted too
    await kiosk.settle()
    expect(kiosk.text).to.not.include('Tried.')
    answer()
    await kiosk.comesTo('confirm')
  })

  it('what an earlier life of the page left is sent without anybody', async () => {
    const kiosk = await answered({ 'seal-key': key }, unreachable)
    await kiosk.shows('We could not send your answers')
    kiosk.element.remove()
    const env = fakeEnv({ database: kiosk.env.database, now: () => kiosk.env.now() + 600_000 })
    env.network.answer(accept)
    const next = await putUp({ env, attributes: { 'seal-key': key } })
    await next.comesTo('cover')
    await becomes(() => env.network.requests.length > 0)
    expect(env.network.requests).to.have.length(1)
  })
})

describe('a file that staff save', () => {
  const setTimeout = window.setTimeout.bind(window)
  afterEach(() => {
    Object.assign(window, { setTimeout })
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click')
  })

  it('can be read long after the press, as Safari does, and is let go of in the end', async () => {
    const later: (() => void)[] = []
    const pressed: { readonly href: string; readonly download: string }[] = []
    HTMLAnchorElement.prototype.click = function () {
      pressed.push({ href: this.href, download: this.download })
    }
    Object.assign(window, { setTimeout: (task: () => void) => later.push(task) })
    browserDesk.save('wellbeing.jsonl', '{}\n')
    Object.assign(window, { setTimeout })
    const [file] = pressed
    expect(file?.download).to.equal('wellbeing.jsonl')
    const read = () => fetch(file?.href ?? '').then((response) => response.text())
    expect(await read()).to.equal('{}\n')
    for (const task of later) task()
    expect(await read().catch(() => 'gone')).to.equal('gone')
  })
})
