import { expect } from '@open-wc/testing'
import { CASES } from '../../demo/cases.ts'
import { behind, contrast, show } from '../support/a11y.ts'
import type { FormDriver } from '../support/form-driver.ts'

const visible = (nodes: HTMLElement[]) => nodes.filter((node) => node.offsetParent !== null)
const column = ({ element }: FormDriver): HTMLElement => element.parentElement ?? expect.fail('not on the page')
const pressable = (form: FormDriver) => visible(form.all('button, summary, a, .option'))
const hasText = (node: Element) =>
  [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim())

function expectToFit(form: FormDriver, width: number): void {
  for (const node of form.all('*')) expect(node.scrollWidth, node.className || node.localName).to.be.at.most(width)
  for (const node of pressable(form)) {
    const box = node.getBoundingClientRect()
    expect(Math.min(box.width, box.height), node.textContent?.trim()).to.be.at.least(44)
  }
}

for (const each of CASES)
  describe(`the state "${each.name}"`, () => {
    // from left to right: in Chromium, in every theme
    it('[31] has nothing that axe can fault from right to left', async () => {
      const form = await show(each, { direction: 'rtl' })
      await expect(form.element).to.be.accessible()
    })

    it('[26] [28] fits 320 px, and everything can be pressed', async () => {
      expectToFit(await show(each, { width: 320 }), 320)
    })

    it('[27] fits 320 px with text twice as large', async () => {
      expectToFit(await show(each, { width: 320, text: 200 }), 320)
    })

    it('[32] has text of contrast 7:1 and edges of 3:1, on any page', async () => {
      const form = await show(each)
      for (const page of ['white', 'black', 'rgb(119, 119, 119)']) {
        column(form).style.background = page
        for (const node of visible(form.all('*')).filter(hasText))
          expect(contrast(getComputedStyle(node).color, behind(node)), node.textContent?.trim()).to.be.at.least(7)
        for (const node of visible(form.all('input, .option, button:not(.link), summary')))
          expect(contrast(getComputedStyle(node).borderTopColor, behind(node.parentElement))).to.be.at.least(3)
      }
    })

    it('names its groups by their statements, and every button by what it does', async () => {
      const form = await show(each)
      for (const group of form.all('fieldset'))
        expect(group.querySelector('legend')?.textContent).to.match(
          each.element === 'swemwbs-form' ? /^\s*I've been/ : /^\s*(Overall|Can we|How|What|Where)/,
        )
      for (const name of form.buttons) expect(name).to.match(/^\S.{2,}/)
      expect(form.headings.length).to.be.at.least(each.env.secure === false ? 0 : 1)
      expect(new Set(form.all('[id]').map(({ id }) => id)).size).to.equal(form.all('[id]').length)
    })
  })

describe('the mark of the focus', () => {
  for (const page of ['white', 'black', 'rgb(119, 119, 119)'])
    it(`[34] is 4 px of one colour and 2 px of another, 3:1 apart, on ${page}`, async () => {
      const form = await show(CASES[1] ?? expect.fail('no case'), { page })
      for (const node of form.all<HTMLElement>('button, summary, [tabindex]')) {
        node.focus()
        const { outlineColor, outlineWidth, boxShadow } = getComputedStyle(node)
        const edge = /rgb\([^)]*\)/.exec(boxShadow)?.[0] ?? 'none'
        expect(parseFloat(outlineWidth)).to.be.at.least(2)
        expect(contrast(outlineColor, edge)).to.be.at.least(3)
        const surface = behind(node)
        expect(Math.max(contrast(outlineColor, surface), contrast(edge, surface))).to.be.at.least(3)
      }
    })
})

describe('axe', () => {
  it('would fault a field without a name', async () => {
    const form = await show(CASES[0] ?? expect.fail('no case'))
    form.root.append(document.createElement('input'))
    const verdict = (expect(form.element).to.be.accessible() as unknown as Promise<void>).then(
      () => 'nothing',
      (error: Error) => error.message,
    )
    expect(await verdict).to.contain('label')
  })
})
