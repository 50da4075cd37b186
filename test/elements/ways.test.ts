import { expect } from '@open-wc/testing'
import type { Transport } from '../../src/config.ts'
import { accept, type Answer, fakeEnv, respond } from '../support/env.ts'
import { mount } from '../support/form-driver.ts'

const ENDPOINT = 'https://receiver.example/in?token=1'
const SENT = 'Thank you. Your answers have been sent'
const FAILED = 'We could not send your answers'
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

/** A form set up like this, all of it answered and sent to a receiver that says this. */
async function sentTo(
  answer: Answer,
  attributes: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, unknown>> = {},
) {
  const env = fakeEnv()
  env.network.answer(answer)
  const form = await mount({ env, attributes: { endpoint: ENDPOINT, ...attributes }, properties })
  await form.answerAll()
  await form.press('Send my answers')
  return { form, env, requests: env.network.requests }
}

describe('what counts as delivered', () => {
  const page = respond(200, '<p>Welcome to our Wi-Fi</p>', { 'Content-Type': 'text/html' })
  const SAID: readonly (readonly [ack: string, what: string, answer: Answer, words: string])[] = [
    ['receipt', 'any JSON', respond(200, '{"ok":true}'), FAILED],
    ['receipt', 'a receipt', accept, SENT],
    ['json', 'any JSON object', respond(200, '{"row":7}'), SENT],
    ['json', 'JSON that says no', respond(200, '{"ok":false}'), FAILED],
    ['json', 'a page', page, FAILED],
    ['status', 'nothing but 204', respond(204), SENT],
    ['status', 'a word', respond(200, 'ok', { 'Content-Type': 'text/plain' }), SENT],
    ['status', 'a page, as a captive portal shows', page, FAILED],
    ['status', 'an error', respond(500, 'ok'), FAILED],
  ]
  for (const [ack, what, answer, words] of SAID)
    it(`with ack="${ack}", ${what} is ${words === SENT ? 'enough' : 'not enough'}`, async () => {
      const { form } = await sentTo(answer, { ack })

      await form.shows(words)
    })
})

describe('a form that posts like a web form', () => {
  it('sends its fields with no header of its own, so that no browser asks first', async () => {
    const { form, requests } = await sentTo(respond(204), { format: 'form', ack: 'status' })
    await form.shows(SENT)

    const [request, ...more] = requests
    expect(more).to.deep.equal([])
    expect(request?.headers).to.deep.equal({ 'content-type': 'application/x-www-form-urlencoded' })
    const fields = new URLSearchParams(text(request?.body))
    expect(fields.get('raw')).to.equal('28')
    expect(JSON.parse(fields.get('submission') ?? '')).to.include({ id: fields.get('id') })
  })
})

describe("a page's own headers", () => {
  it('go along, as they are when the person sends, and take nobody else place', async () => {
    const headers = { 'X-Token': 'public', 'Content-Type': 'text/plain' }
    const { form, requests } = await sentTo(accept, {}, { headers })
    await form.shows(SENT)
    expect(requests[0]?.headers).to.not.have.property('x-token')
    expect(form.element.problems.flatMap(({ problems = [] }) => problems.map(({ path }) => path))).to.include('headers')

    const proper = await sentTo(accept, {}, { headers: { 'X-Token': 'public' } })
    await proper.form.shows(SENT)
    expect(proper.requests[0]?.headers).to.include({ 'x-token': 'public', 'content-type': 'application/json' })
  })
})

describe("a page's own transport", () => {
  it('gets the bytes and the id instead of the network, and its answer is judged like any other', async () => {
    const seen: { readonly body: string; readonly id: string; readonly contentType: string }[] = []
    const transport: Transport = (body, { id, contentType }) => {
      seen.push({ body: text(body), id, contentType })
      return Promise.resolve(new Response(JSON.stringify({ id: seen.length > 1 ? id : 'another' }), { status: 201 }))
    }
    const { form, requests } = await sentTo(accept, {}, { transport })
    await form.shows(FAILED)

    await form.press('Try again')
    await form.shows(SENT)

    expect(requests).to.deep.equal([])
    expect(seen).to.have.length(2)
    expect(seen[0]).to.deep.equal(seen[1])
    expect(JSON.parse(seen[0]?.body ?? '')).to.include({ id: seen[0]?.id })
  })

  it('may throw: then nothing was sent', async () => {
    const transport = () => {
      throw new Error('the page has a mistake')
    }
    const { form } = await sentTo(accept, {}, { transport })

    await form.shows(FAILED)
  })
})
