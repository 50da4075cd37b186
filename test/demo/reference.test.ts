import { expect, fixture, html } from '@open-wc/testing'
import { ELEMENTS } from '../../demo/described.ts'
import { section } from '../../demo/reference-section.ts'
import manifest from '../../dist-types/custom-elements.json'
import type { SwemwbsForm } from '../../src/elements/swemwbs-form.ts'
import '../../src/index.ts'
import { fakeEnv } from '../support/env.ts'
import { FormDriver } from '../support/form-driver.ts'

interface Line {
  readonly [field: string]: unknown
  readonly name?: string
  readonly description?: string
  readonly type?: { readonly text: string }
  readonly default?: string
  readonly readonly?: boolean
  readonly attribute?: string
  readonly parameters?: readonly Line[]
  readonly return?: { readonly type: { readonly text: string } }
}

/** List of the manifest → heading on the page. */
const HEADINGS: Readonly<Record<string, string>> = {
  attributes: 'Attributes',
  events: 'Events',
  slots: 'Slots',
  cssParts: 'Parts',
  cssProperties: 'Custom properties',
  cssStates: 'States',
}
const plain = (text = '') => text.replace(/\*\*|[*`]/g, '')
const declarations: readonly Line[] = manifest.modules.flatMap((module): readonly Line[] => module.declarations)
const elements = declarations.filter(({ tagName }) => tagName !== undefined)

const call = ({ parameters = [], return: returned }: Line) =>
  `(${parameters.map(({ name, type }) => `${name}: ${type?.text}`).join(', ')}) => ${returned?.type.text}`

function member(line: Line): string {
  const { kind, name, description, type, readonly, attribute } = line
  const start = `${kind === 'field' ? 'Properties' : 'Methods'}: ${name} · ${plain(description)}`
  if (kind !== 'field') return `${start} · ${call(line)}`
  const by = readonly ? 'nobody: read only' : attribute ? 'attribute or property' : 'property only'
  return [start, type?.text, line.default, by].filter(Boolean).join(' · ')
}

const listed = (key: string, { name, description, type, default: value }: Line) =>
  [`${HEADINGS[key] ?? `what is "${key}"?`}: ${name || '(default)'}`, plain(description), type?.text, value]
    .filter(Boolean)
    .join(' · ')

/** Everything that the manifest lists of an element, whatever it is. */
function described(element: Line): string[] {
  const lists = Object.entries(element).filter((entry): entry is [string, Line[]] => Array.isArray(entry[1]))
  return lists.flatMap(([key, lines]) => lines.map((line) => (key === 'members' ? member(line) : listed(key, line))))
}

/** Everything that a section of the page lists. */
function shown(page: HTMLElement): string[] {
  return [...page.querySelectorAll('table')].flatMap((table) => {
    const heading = table.caption?.textContent?.split(' of ')[0]
    return [...(table.tBodies[0]?.rows ?? [])].map((row) => {
      const [name, ...cells] = [...row.cells].map((cell) => cell.textContent).filter(Boolean)
      return [`${heading}: ${name}`, ...cells].join(' · ')
    })
  })
}

/** Goes through whatever is asked, the first option of each, until it is sent. */
async function answerAndSend(form: FormDriver): Promise<void> {
  await form.shows('Start') // what a feedback form asks is known a moment after it stands on the page
  const leadsOn = () => form.all('[part~=button]')[0]?.textContent?.trim()
  for (let screens = 0, next = leadsOn(); next && screens < 60; screens++, next = leadsOn()) {
    for (const group of form.all('fieldset:not(:has(:checked))')) group.querySelector('input')?.click()
    await form.element.updateComplete
    await form.press(next)
  }
  await form.shows('Thank you. Your answers have been sent')
}

/** The element of an example, once it stands on the page in a world of its own. */
async function settle(place: HTMLElement, tag: string): Promise<FormDriver> {
  customElements.upgrade(place)
  const element = place.querySelector<SwemwbsForm>(tag) ?? expect.fail(`no <${tag}>`)
  const env = fakeEnv()
  element.env = env
  const column = await fixture<HTMLElement>(html`<div style="inline-size: 390px"></div>`)
  column.append(place)
  await element.updateComplete
  await element.sendNow()
  return new FormDriver(element, env)
}

it('the reference has every element of the manifest and no other', () => {
  expect(ELEMENTS.map(({ tagName }) => tagName)).to.deep.equal(elements.map(({ tagName }) => tagName))
  expect(ELEMENTS).to.not.deep.equal([])
})

for (const [index, each] of ELEMENTS.entries())
  describe(`the reference of <${each.tagName}>`, () => {
    it('lists everything that the manifest lists, and nothing else', () => {
      expect(shown(section(each)).sort()).to.deep.equal(described(elements[index] ?? {}).sort())
    })

    if (!each.tagName.endsWith('-form')) return // a kiosk is walked through by its own tests

    it('has an example that can be answered and sent, and shows what its page got', async () => {
      const page = section(each)
      const form = await settle(page, each.tagName)

      await answerAndSend(form)

      const got = page.querySelector('.live pre')?.textContent ?? ''
      expect(JSON.parse(got)).to.include({ schema: 'wellbeing-widgets/submission@1' })
    })

    it('prints code that does the same on any page', async () => {
      const code = section(each).querySelector('pre')?.textContent ?? ''
      const place = document.createElement('div')
      place.innerHTML = code
      const [inert] = place.querySelectorAll('script')
      inert?.remove()
      const form = await settle(place, each.tagName)
      const script = document.createElement('script')
      const ran = new Promise((resolve) => script.addEventListener('load', resolve))
      script.type = 'module'
      script.src = URL.createObjectURL(new Blob([inert?.textContent ?? ''], { type: 'text/javascript' }))
      place.append(script)
      await ran

      await answerAndSend(form)
    })
  })
