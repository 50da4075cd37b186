import { expect } from '@open-wc/testing'
import { define } from '../../src/elements/define.ts'
import type { WbEventDetails } from '../../src/elements/events.ts'
import { SwemwbsForm } from '../../src/elements/swemwbs-form.ts'
import { SOFTWARE } from '../../src/submission/software.ts'
import { accept, fakeEnv } from '../support/env.ts'
import { FormDriver, mount, settled } from '../support/form-driver.ts'

type Problem = WbEventDetails['wb-problem']

const pathsOf = ({ problems }: Problem) => problems.map(({ path }) => path)

/** Hears `wb-problem` wherever it comes from. */
function listening() {
  const heard: Problem[] = []
  const hear = ({ detail }: CustomEvent<Problem>) => void heard.push(detail)
  document.addEventListener('wb-problem', hear)
  return { heard, stop: () => document.removeEventListener('wb-problem', hear) }
}

describe('telling what is wrong', () => {
  it('all of it comes in one event and in one line, each with path, what was expected and what came', async () => {
    const env = fakeEnv()
    const { heard, stop } = listening()
    const attributes = { layout: 'grid', 'heading-level': '9' }
    const form = await mount({ env, bare: true, attributes, properties: { reference: 'x'.repeat(80) } })
    await form.told('config')
    stop()

    expect(heard).to.have.length(1)
    expect(heard.map(pathsOf)).to.deep.equal([['layout', 'heading-level', 'reference', 'privacy', 'licence']])
    expect(heard[0]?.problems.slice(0, 3)).to.deep.equal([
      { path: 'layout', expected: 'one of auto, one-per-screen, paper', got: '"grid"' },
      { path: 'heading-level', expected: 'a whole number from 1 to 6', got: '"9"' },
      { path: 'reference', expected: 'text of 1 to 64 printable characters', got: 'text of 80 characters' },
    ])
    expect(env.reports).to.deep.equal([heard[0]?.message])
    expect(form.element.problems).to.deep.equal(heard)
  })

  it('a key and help lines that cannot be used are told together with the rest, and nothing is asked', async () => {
    const help = [{ who: 'Nobody' }]
    const form = await mount({ attributes: { layout: 'grid', 'seal-key': '{}' }, properties: { help } })
    const { problems } = await form.told('config')

    expect(form.all('input, button')).to.deep.equal([])
    expect(problems.map(({ path }) => path)).to.deep.equal(['seal-key', 'layout', 'help'])
  })

  it('a key that comes after the first answer is refused, and the form goes on', async () => {
    const form = await mount()
    await form.press('Start')
    await form.choose('Often')
    form.element.setAttribute('seal-key', '{}')
    await form.told('config')

    expect(form.all('input')).to.have.length(5)
    expect(form.element.settings.sealKey).to.equal(null)
  })

  it('another problem later is another event, and no second line; the same one again is neither', async () => {
    const env = fakeEnv()
    const form = await mount({ env, attributes: { layout: 'grid' } })
    await form.told('config')
    form.element.setAttribute('occasion', 'first')
    await settled(form)
    form.element.setAttribute('occasion', 'once')
    await settled(form)
    form.element.setAttribute('occasion', 'first')
    await settled(form)

    expect(form.element.problems.map(pathsOf)).to.deep.equal([['layout'], ['occasion']])
    expect(env.reports).to.have.length(1)
  })

  it('what a listener gets it cannot change for the next one', async () => {
    const form = await mount({ attributes: { layout: 'grid' } })
    const detail = await form.told('config')

    expect(Object.isFrozen(detail)).to.equal(true)
  })

  it('a change after the first answer is refused, with the attribute as its path', async () => {
    const form = await mount()
    await form.press('Start')
    await form.choose('Often')
    form.element.setAttribute('endpoint', 'https://elsewhere.example/')
    form.element.ack = 'status'
    await form.element.updateComplete
    const { problems } = await form.told('frozen')

    const expected = 'what it was when the first answer was given'
    expect(problems).to.deep.equal([
      { path: 'endpoint', expected, got: 'another value' },
      { path: 'ack', expected, got: 'another value' },
    ])
    expect(form.element.settings.endpoint).to.equal('https://receiver.example/submissions')
  })

  it('so is another place for the draft: what the person was told of it stays true', async () => {
    const form = await mount({ attributes: { draft: 'off' } })
    await form.press('Start')
    await form.choose('Often')
    form.element.draft = 'device'
    await form.element.updateComplete
    const { problems } = await form.told('frozen')

    expect(problems.map(({ path }) => path)).to.deep.equal(['draft'])
    expect(form.element.settings.draft).to.equal('off')
  })
})

describe('what a page sets early, late or from inside', () => {
  const LINE = { who: 'Us', how: [{ kind: 'voice', value: '1' }], hours: 'Any', cost: 'Free', language: 'English' }
  const HELP = [{ ...LINE, checked: '2026-11-21' }]

  it('help lines that a framework watches are taken; a list with a gap is none', async () => {
    const watched = new Proxy(HELP, {})
    const form = await mount({ properties: { help: watched } })
    expect(form.element.settings.help).to.deep.equal(HELP)

    const gap = await mount({ properties: { help: Object.assign([], { 1: HELP[0] }) } })
    expect(gap.element.settings.help).to.equal(null)
    expect(gap.headings).to.deep.equal(['How things have been for you'])
  })

  it('before the element is defined, it survives', async () => {
    const env = fakeEnv()
    const early = document.createElement('late-form')
    Object.assign(early, { env, reference: 'GL-0047', headers: { 'X-Token': 'public' }, context: { site: 'north' } })
    early.setAttribute('layout', 'paper')
    document.body.append(early)
    customElements.define('late-form', class extends SwemwbsForm {})
    const form = new FormDriver(early as SwemwbsForm, env)
    await settled(form)
    const { reference, headers, context, layout } = form.element.settings
    early.remove()

    expect({ reference, headers, context, layout }).to.deep.equal({
      ...{ reference: 'GL-0047', headers: { 'X-Token': 'public' } },
      ...{ context: { site: 'north' }, layout: 'paper' },
    })
  })

  it('what changes inside a record is read when the person sends', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const context = { site: 'north' }
    const form = await mount({ env, properties: { context } })
    await form.answerAll()
    context.site = 'south'
    form.element.reference = 'GL-0047'
    await form.press('Send my answers')
    await form.shows('have been sent')

    const sent: unknown = JSON.parse(new TextDecoder().decode(env.network.requests[0]?.body))
    expect(sent).to.deep.include({ context: { site: 'south' }, reference: 'GL-0047' })
  })
})

describe('a tag that is taken', () => {
  const heardOf = async (tag: string, first: CustomElementConstructor) => {
    const heard = new Promise<Problem>((resolve) => {
      document.addEventListener('wb-problem', ({ detail }) => resolve(detail), { once: true })
    })
    customElements.define(tag, first)
    define(tag, class extends HTMLElement {})
    return heard
  }
  const CHANGE = 'Load one script, once: whichever came first is used.'

  it('by another version: the page hears which two there are', async () => {
    class Older extends HTMLElement {
      static readonly software = 'wellbeing-widgets@0.0.9'
    }
    const expected = `${SOFTWARE} and no other`
    expect(await heardOf('older-form', Older)).to.deep.equal({
      code: 'version',
      message: `<older-form> version: older-form: expected ${expected}, got wellbeing-widgets@0.0.9. ${CHANGE}`,
      problems: [{ path: 'older-form', expected, got: 'wellbeing-widgets@0.0.9' }],
    })
  })

  it("by another library's element: the page hears so", async () => {
    const { code, problems } = await heardOf('foreign-form', class extends HTMLElement {})
    expect(code).to.equal('duplicate-definition')
    expect(problems[0]?.got).to.equal('another library')
  })

  it('by the same version: the page hears that it is there twice', async () => {
    const { code, problems } = await heardOf(
      'same-form',
      class extends HTMLElement {
        static readonly software = SOFTWARE
      },
    )
    expect(code).to.equal('duplicate-definition')
    expect(problems[0]?.got).to.equal('it twice')
  })
})
