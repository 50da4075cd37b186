import { expect } from '@open-wc/testing'
import type { WbEventDetails } from '../../src/elements/events.ts'
import { accept, fakeEnv } from '../support/env.ts'
import { type FormDriver, mount, settled, STATEMENTS } from '../support/form-driver.ts'

type Problem = WbEventDetails['wb-problem']

const UGLY = `
  body { text-transform: uppercase; white-space: nowrap; text-align: center; font-style: italic }
  * { all: revert } p, label, button, legend { color: #eee; background: #f00; border: 9px dotted; font: 8px cursive }
`

/** The form in its fallback: what stood in the element is on view, and no question is. */
function expectFallback(form: FormDriver): void {
  expect(form.all('input, button')).to.deep.equal([])
  expect(form.all('slot')).to.have.length(1)
  expect(form.element.querySelector('p')?.offsetHeight).to.be.greaterThan(0)
}

describe('on an ugly page', () => {
  it('[52] words keep their size, case, spacing and direction', async () => {
    document.documentElement.style.fontSize = '62.5%'
    const style = document.head.appendChild(document.createElement('style'))
    style.textContent = UGLY
    const form = await mount()
    await form.press('Start')
    const legend = getComputedStyle(form.group(STATEMENTS[0] ?? ''))
    const { fontSize, textTransform, whiteSpace, textAlign, fontStyle, color } = legend
    style.remove()
    document.documentElement.style.fontSize = ''

    expect(parseFloat(fontSize)).to.be.at.least(18)
    expect([textTransform, whiteSpace, textAlign]).to.deep.equal(['none', 'normal', 'start'])
    expect([fontStyle, color]).to.deep.equal(['normal', 'rgb(26, 26, 26)'])
  })

  it('[52] the letters of a page that spaces them out do not space out ours', async () => {
    document.body.style.letterSpacing = '.3em'
    const form = await mount()
    await form.press('Start')
    const { letterSpacing } = getComputedStyle(form.group(STATEMENTS[0] ?? ''))
    document.body.style.letterSpacing = ''
    expect(letterSpacing).to.equal('normal')
  })

  it('[53] two forms do not know of each other', async () => {
    const [one, two] = [await mount(), await mount()]
    await one.press('Start')
    await two.press('Start')
    await one.choose('Often')
    await two.choose('Rarely')
    expect([one.chosen, two.chosen]).to.deep.equal([['Often'], ['Rarely']])
    expect(one.element.state.id).to.not.equal(two.element.state.id)
  })

  it('fifty forms stand on one page, each with its own answers', async () => {
    const forms: FormDriver[] = []
    const env = fakeEnv()
    env.network.answer(accept)
    for (let count = 0; count < 50; count++) forms.push(await mount({ env }))
    await forms[7]?.press('Start')
    await forms[7]?.choose('Often')
    expect(forms.filter(({ chosen }) => chosen.length > 0)).to.deep.equal([forms[7]])
    expect(new Set(forms.map(({ element }) => element.state.id)).size).to.equal(50)
  })

  it('a form that is moved while somebody answers loses nothing', async () => {
    const form = await mount()
    await form.press('Start')
    await form.choose('Often')
    const { state } = form.element
    const elsewhere = document.body.appendChild(document.createElement('div'))
    elsewhere.style.inlineSize = '390px'
    elsewhere.append(form.element)
    await settled(form)
    expect(form.element.state).to.equal(state)
    expect(form.chosen).to.deep.equal(['Often'])
    form.element.remove()
    await Promise.resolve()
    elsewhere.append(form.element)
    await form.press('Continue')
    expect(form.headings).to.deep.equal([STATEMENTS[1]])
    elsewhere.remove()
  })

  it('tells session recorders to keep out', async () => {
    const { element } = await mount()
    const marks = '[data-private][data-hj-suppress][data-sentry-block][data-clarity-mask][data-dd-privacy=hidden]'
    expect(element.matches(`${marks}.ph-no-capture.fs-exclude.rr-block`)).to.equal(true)
  })

  it('keeps session recorders and password managers out of its radios', async () => {
    const form = await mount()
    await form.press('Start')
    await form.choose('Often')
    for (const radio of form.all<HTMLInputElement>('input')) {
      expect(radio.getAttribute('value')).to.equal(null)
      expect(radio.getAttribute('autocomplete')).to.equal('off')
    }
    expect(form.element.outerHTML).to.not.include('Often')
  })
})

describe('what is wrong with a page', () => {
  for (const [what, attributes, code, words] of [
    ['an endpoint that cannot be used', { endpoint: 'http://receiver.example/' }, 'config', 'endpoint: expected a URL'],
    ['an endpoint that is no URL', { endpoint: 'https://' }, 'config', 'endpoint: expected a URL'],
  ] as const)
    it(`${what}: the fallback stays, one event and one line say why`, async () => {
      const env = fakeEnv()
      const problems: Problem[] = []
      const listen = ({ detail }: CustomEvent<Problem>) => void problems.push(detail)
      document.addEventListener('wb-problem', listen)
      const form = await mount({ attributes, env })
      document.removeEventListener('wb-problem', listen)
      expectFallback(form)
      expect(problems.map((problem) => problem.code)).to.deep.equal([code])
      expect(env.reports).to.have.length(1)
      expect(env.reports[0]).to.include(words)
      expect(form.element.problems).to.deep.equal(problems)
    })

  it('a page that is not secure: the fallback stays, one line says why', async () => {
    const env = fakeEnv({ secure: false })
    const form = await mount({ env })
    expectFallback(form)
    expect(form.element.problems.map(({ code }) => code)).to.deep.equal(['insecure-page'])
    expect(env.reports).to.have.length(1)
  })

  it('[87] without words on privacy and without a licence it says so, works and sends', async () => {
    const env = fakeEnv()
    env.network.answer(accept)
    const form = await mount({ env, bare: true })
    expect(env.reports).to.have.length(1)
    expect(env.reports[0]).to.include('licence: expected').and.include('privacy: expected')
    expect(form.element.problems.map(({ code }) => code)).to.deep.equal(['config'])
    await form.answerAll()
    await form.press('Send my answers')
    await form.shows('have been sent')
  })

  it('a wrong setting is reported and left out; nobody is kept from answering', async () => {
    const env = fakeEnv()
    const form = await mount({ env, attributes: { occasion: 'first' }, properties: { reference: 'x'.repeat(80) } })
    expect(form.buttons).to.include('Start')
    expect(env.reports.join()).to.include('occasion').and.include('text of 80 characters').and.not.include('xxx')
  })
})

describe('without an intro', () => {
  for (const [layout, statements] of [
    ['one-per-screen', 1],
    ['paper', 7],
  ] as const)
    it(`the first thing is what is asked (${layout})`, async () => {
      const form = await mount({ attributes: { intro: 'off', layout } })
      expect(form.all('fieldset')).to.have.length(statements)
    })
})

describe('where a form stands', () => {
  const PLACES: readonly (readonly [what: string, spoil: (form: FormDriver) => void, line: string])[] = [
    [
      'where nobody sees it',
      ({ element }) => (element.style.display = 'none'),
      'hidden: expected a form that can be seen, got display: none',
    ],
    [
      'inside a <form>',
      ({ element }) => element.parentElement?.append(wrapped(element)),
      'form: expected no <form> around it, got a <form>',
    ],
    [
      'with the reference as an attribute',
      ({ element }) => element.setAttribute('reference', 'GL-0047'),
      'reference: expected a property, since every script can read attributes, got an attribute',
    ],
  ]
  const wrapped = (element: HTMLElement) => {
    const around = document.createElement('form')
    around.append(element)
    return around
  }

  for (const [what, spoil, line] of PLACES)
    it(`${what} it says so, once, and works all the same`, async () => {
      const env = fakeEnv()
      const form = await mount({ env, before: spoil })

      expect(env.reports).to.have.length(1)
      expect(env.reports[0]).to.include(`<swemwbs-form> config: ${line}. `)
      expect(form.element.problems.map(({ code }) => code)).to.deep.equal(['config'])
      expect(JSON.stringify(form.element.problems)).to.not.include('GL-0047')
      expect(form.buttons).to.include('Start')
    })
})

describe('help', () => {
  it('[37] has telephone, text and sign language ways, hours, and the day it was checked', async () => {
    const form = await mount()
    form.all('summary')[0]?.click()
    await form.shows('Samaritans')
    const links = form.all<HTMLAnchorElement>('a').map(({ href }) => href)
    expect(links).to.include('tel:116123').and.include('tel:+44800838587').and.include('sms:85258')
    expect(links).to.include('https://999bsl.co.uk/')
    expect(form.text)
      .to.match(/checked on \d{4}-\d\d-\d\d/)
      .and.include('Monday to Thursday 6pm to 2am')
  })

  it('[36] is the first thing after Back on every screen', async () => {
    const form = await mount()
    const place = () => form.all('.bar > *').map((node) => node.textContent?.trim())
    expect(place()).to.deep.equal(['Help'])
    await form.answerAll()
    expect(place()).to.deep.equal(['Back', 'Help', 'Stop'])
    await form.press('Stop')
    expect(place()).to.deep.equal(['Help'])
  })

  it('can be other lines, given by the page', async () => {
    const line = { who: 'Your link worker', how: [{ kind: 'web', value: 'practice.example' }], hours: 'Weekdays' }
    const entry = { ...line, cost: 'Free', language: 'English', checked: '2026-11-01' }
    const form = await mount({ properties: { help: [entry] } })
    form.all('summary')[0]?.click()
    await form.shows('Your link worker')
    expect(form.text).to.not.include('Samaritans')
  })

  it('tells the web manager when its lines are older than six months', async () => {
    const env = fakeEnv()
    env.clock.jump(200 * 86_400_000)
    await mount({ env })
    expect(env.reports.join()).to.include('help lines: expected help lines that were checked in the last six months')
  })
})
