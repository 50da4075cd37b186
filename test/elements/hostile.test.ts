import { expect, fixture, html } from '@open-wc/testing'
import type { Settings } from '../../src/config.ts'
import type { DraftRecord, OutboxRecord } from '../../src/storage/records.ts'
import { entry, onDisk, opened, tab } from '../storage/kept.ts'
import { type Answer, fakeEnv, type FakeEnv, idOf, respond } from '../support/env.ts'
import { FormDriver, mount, STATEMENTS } from '../support/form-driver.ts'
import { HOSTILE } from '../support/hostile-strings.ts'

const SLOTS = ['', 'logo', 'intro', 'privacy', 'consent', 'help', 'thanks']
const WORDS = ['ack', 'format', 'draft', 'review', 'require', 'heading-level', 'occasion', 'licence', 'lang', 'title']
const SAID = 'said by the receiver: '
const FOREIGN = 'script, img, svg, math, iframe, base, style, link, meta, template, form, object, embed, b > *'

const named = (text: string): string => JSON.stringify(text)
const helpOf = (text: string) => {
  const how = ['voice', 'text', 'bsl', 'web'].map((kind) => ({ kind, value: text }))
  return [{ who: text, how, hours: text, cost: text, language: text, checked: '2026-11-01' }]
}

/** A page that has this text wherever a page may have one. */
function surround({ element }: FormDriver, text: string): void {
  for (const name of WORDS) element.setAttribute(name, text)
  Object.assign(element, { reference: text, context: { site: text }, help: helpOf(text) })
}

/** A receiver that fails first, then takes it, and says this text in all that it says. */
function receiverOf(text: string, isOurs: (id: string) => boolean): Answer {
  let failures = 1
  const message = { type: text, title: SAID + text, detail: SAID + text, receivedAt: text, [text]: text }
  return (request) => {
    const id = idOf(request)
    if (!isOurs(id) || failures-- > 0) return respond(500, JSON.stringify(message))(request)
    return respond(201, JSON.stringify({ ...message, id }))(request)
  }
}

async function put(env: FakeEnv, store: string, values: readonly unknown[]): Promise<void> {
  const database = await opened(env.database)
  const transaction = database.transaction(store, 'readwrite')
  for (const value of values) transaction.objectStore(store).put(value)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}

/** A device on which somebody has stored this text in each field of each record, one at a time. */
async function spoilDevice(env: FakeEnv, text: string): Promise<void> {
  const destination = { url: 'https://elsewhere.example/', format: 'json', ack: 'receipt' } as const
  await tab(env).outbox.enqueue(entry('sound', { destination }))
  const [kept = expect.fail('nothing was kept')] = (await onDisk(env)).outbox
  const sound: OutboxRecord = { ...kept, aged: 0, stalled: false, unread: 0 }
  const fields = Object.keys(sound).filter((field) => field !== 'id')
  const parts = Object.keys(destination).map((part) => ({ destination: { ...destination, [part]: text } }))
  const spoilt = [...fields.map((field) => ({ [field]: text })), ...parts]
  await put(env, 'outbox', [
    { ...sound, id: text },
    ...spoilt.map((each, key) => ({ ...sound, id: `${key}`, ...each })),
  ])
  await put(env, 'tombstones', [{ id: text, how: text, at: text }])
  await put(env, 'keys', [{ id: text, key: text }])
  await put(env, 'drafts', [{ id: text, submissionId: text, revision: text, expiresAt: text, iv: text, sealed: text }])
  env.siteStore.write('wb-outbox-count', text)
}

/** Nothing of this text became more than text, on the page or in the form. */
function expectOnlyText({ element, root }: FormDriver, what: string): void {
  expect(Reflect.get(window, '__ran'), what).to.equal(undefined)
  expect([...root.querySelectorAll(FOREIGN), ...element.querySelectorAll(':scope > p > *')], what).to.deep.equal([])
  for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).to.match(/^(tel|sms):|^https:\/\//)
}

/** What was accepted of the settings, as it has to arrive. */
const accepted = ({ reference, context, licence }: Settings) =>
  Object.fromEntries(
    Object.entries({ reference, context, licence }).filter(([, value]) => value !== null && value !== undefined),
  )

/** All seven on one page, sent to a receiver that fails first; what it says is nowhere to be seen. */
async function sendTwice(form: FormDriver): Promise<OutboxRecord | undefined> {
  const { id } = form.element.state
  await form.press('Start')
  for (const statement of STATEMENTS) await form.choose('Often', statement)
  await form.press('Send my answers')
  await form.shows('We could not send your answers.')
  expect(form.text).to.not.include(SAID)
  const stored = (await onDisk(form.env)).outbox.find((record) => record.id === id)
  await form.press('Try again')
  await form.shows('have been sent')
  return stored
}

/** Somebody fills the form in on a page, on a device and for a receiver that are full of this text. */
async function fromStartToThanks(form: FormDriver, text: string): Promise<void> {
  const { element, env } = form
  await spoilDevice(env, text)
  surround(form, text)
  element.start()
  await element.updateComplete
  const { id } = element.state
  env.network.answer(receiverOf(text, (each) => each === id))
  const stored = await sendTwice(form)

  expectOnlyText(form, named(text))
  const sent = env.network.requests.filter((request) => idOf(request) === id).map(({ body }) => body)
  expect(sent, named(text)).to.deep.equal([stored?.body, stored?.body])
  const envelope = JSON.parse(new TextDecoder().decode(stored?.body)) as Settings
  expect(accepted(envelope), named(text)).to.deep.equal(accepted(element.settings))
}

describe(`each of ${HOSTILE.length} texts that break forms`, () => {
  it('is only text in every slot, setting, stored record and word of the receiver; the answers arrive', async () => {
    const form = await mount({ attributes: { layout: 'paper' } })
    for (const slot of SLOTS)
      for (const textContent of HOSTILE)
        form.element.append(Object.assign(document.createElement('p'), { slot, textContent }))
    form.all('summary')[0]?.click()
    for (const text of HOSTILE) await fromStartToThanks(form, text)

    expect(form.env.reports.join() + JSON.stringify(form.element.problems)).to.not.include(SAID)
  }).timeout(180_000)

  it('names nothing, as a name in the context or of a header', async () => {
    const form = await mount()
    for (const text of HOSTILE) {
      Object.assign(form.element, { context: { [text]: text }, headers: { [text]: text } })
      await form.element.updateComplete
      expect(form.buttons, named(text)).to.include('Start')
      expect(Object.getPrototypeOf(form.element.settings.context ?? {})).to.equal(Object.prototype)
      expectOnlyText(form, named(text))
    }
  })

  for (const name of ['endpoint', 'seal-key'])
    it(`shows the form, or what stands in its place and says why, as ${name}`, async () => {
      const form = await mount()
      for (const text of HOSTILE) {
        form.element.setAttribute(name, text)
        await form.element.updateComplete
        const isAsking = form.all('button').length > 0
        if (!isAsking) expect(form.element.querySelector('p')?.offsetHeight).to.be.greaterThan(0)
        if (!isAsking) await form.told('config')
        expectOnlyText(form, named(text))
      }
    })

  it('in an unfinished form that was kept here leads to a form that works', async () => {
    const env = fakeEnv()
    const kept = await keptDraft(env)
    for (let from = 0; from < HOSTILE.length; from += AT_ONCE) {
      const spoilt = HOSTILE.slice(from, from + AT_ONCE).flatMap((text) => spoiltDrafts(kept, text))
      const forms = await comeBack(env, kept.place, spoilt)
      forms.forEach((form, index) => {
        expect(form.buttons.join(), spoilt[index]?.what).to.match(/Start|Carry on,Start again/)
        expectOnlyText(form, spoilt[index]?.what ?? '')
      })
    }
  }).timeout(120_000)
})

/** So many texts are tried on one page. */
const AT_ONCE = 13

const attributes = { id: 'form', layout: 'one-per-screen' }

interface Kept {
  readonly draft: DraftRecord
  /** Where the tab keeps the words that open it, and those words. */
  readonly place: string
  readonly words: string
}

/** A draft as a form leaves it behind. */
async function keptDraft(env: FakeEnv): Promise<Kept> {
  const form = await mount({ env, attributes })
  await form.press('Start')
  await form.choose('Often')
  form.element.remove()
  let draft: DraftRecord | undefined
  while (!draft) draft = (await draftsOf(env))[0]
  const [[place, words] = expect.fail('no key')] = env.tabStore.texts
  return { draft, place, words }
}

async function draftsOf(env: FakeEnv): Promise<readonly DraftRecord[]> {
  const database = await opened(env.database)
  const request = database.transaction('drafts').objectStore('drafts').getAll()
  await new Promise((resolve) => (request.onsuccess = resolve))
  database.close()
  return request.result as readonly DraftRecord[]
}

/** A page with a form for each of these drafts, on the device and in the tab where they lie. */
async function comeBack(env: FakeEnv, place: string, spoilt: ReturnType<typeof spoiltDrafts>): Promise<FormDriver[]> {
  const { tabStore, database } = env
  const next = fakeEnv({ database, tabStore })
  const drafts = spoilt.map(({ draft }, index) => ({ ...draft, id: `${draft.id}${index}` }))
  await put(env, 'drafts', drafts)
  const forms = spoilt.map(({ words, id }, index) => {
    const element = document.createElement('swemwbs-form')
    element.id = `form-${index}`
    tabStore.write(place.replace(/form$/, element.id), words.replace(id, drafts[index]?.id ?? ''))
    Object.assign(element, { env: next, licence: 'x', endpoint: 'https://receiver.example/submissions' })
    return new FormDriver(element, next)
  })
  // not laid out: WebKit, short of time, may report a loop where a hundred forms are measured in one frame
  const column = await fixture<HTMLElement>(html`<div hidden></div>`)
  column.append(...forms.map(({ element }) => element))
  for (const { element } of forms) {
    await element.updateComplete
    await element.sendNow() // by then the disk has said what lies there
  }
  return forms
}

/** This text in each field of the draft, and as the words that open it, or as one of them. */
function spoiltDrafts({ draft, words }: Kept, text: string) {
  const fields = Object.keys(draft).filter((field) => field !== 'id')
  const [id = '', key = ''] = words.split(' ')
  return [
    ...fields.map((field) => ({ what: `${field} ${named(text)}`, id, draft: { ...draft, [field]: text }, words })),
    ...[text, `${text} ${key}`, `${id} ${text}`].map((spoilt) => ({ what: named(spoilt), id, draft, words: spoilt })),
  ]
}
