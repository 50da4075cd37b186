import { expect } from '@open-wc/testing'
import { CASES } from '../../demo/cases.ts'
import { THEMES, themeSheet } from '../../src/elements/styles/themes.ts'
import { behind, contrast, show } from '../support/a11y.ts'
import type { FormDriver } from '../support/form-driver.ts'

const visible = (nodes: HTMLElement[]) => nodes.filter((node) => node.offsetParent !== null)
const hasText = (node: Element) =>
  [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim())
const styleOf = (node: Element) => getComputedStyle(node)
/** What marks the focus; of an option it stands around all of it. */
const ring = (node: Element) =>
  node.matches('.option input') ? getComputedStyle(node.nextElementSibling ?? node, '::before') : styleOf(node)

const text = (form: FormDriver) =>
  visible(form.all('*'))
    .filter(hasText)
    .map((node) => contrast(styleOf(node).color, behind(node)))
const edges = (form: FormDriver) =>
  visible(form.all('input, .option, button:not(.link), summary')).map((node) =>
    contrast(styleOf(node).borderTopColor, behind(node.parentElement)),
  )

it('[32] text has a contrast of 7:1 and edges of 3:1 in every state, in every theme', async () => {
  const sheets = Object.entries(THEMES).map(([name, theme]) => [name, new CSSStyleSheet(), themeSheet(theme)] as const)
  for (const [, sheet, rules] of sheets) sheet.replaceSync(rules)
  for (const each of CASES) {
    const form = await show(each)
    for (const [name, sheet] of sheets) {
      document.adoptedStyleSheets = [sheet]
      expect(Math.min(...text(form), 21), `${each.name}, ${name}`).to.be.at.least(7)
      expect(Math.min(...edges(form), 21), `${each.name}, ${name}`).to.be.at.least(3)
    }
    document.adoptedStyleSheets = []
  }
})

for (const [name, theme] of Object.entries(THEMES))
  describe(`in the theme "${name}"`, () => {
    let sheet: CSSStyleSheet

    beforeEach(async () => {
      sheet = await new CSSStyleSheet().replace(themeSheet(theme))
      document.adoptedStyleSheets = [sheet]
    })
    afterEach(() => void (document.adoptedStyleSheets = []))

    it('every property is one of ours, and all of them are set', () => {
      const names = Object.keys(THEMES.default)
      expect(names).to.have.length(15)
      expect(Object.keys(theme)).to.have.members(names)
      expect(sheet.cssRules).to.have.length(1)
    })

    const PHOTO = 'conic-gradient(white, black, gray, maroon, gold, white)'
    for (const page of ['white', 'black', 'rgb(119, 119, 119)', PHOTO])
      it(`[34] the focus is seen on ${page}`, async () => {
        const form = await show(CASES[1] ?? expect.fail('no case'), { page })
        for (const node of form.all<HTMLElement>('button, summary, [tabindex], input')) {
          node.focus()
          const { outlineColor, outlineWidth, boxShadow } = ring(node)
          const edge = /rgb\([^)]*\)/.exec(boxShadow)?.[0] ?? 'none'
          expect(parseFloat(outlineWidth)).to.be.at.least(2)
          expect(contrast(outlineColor, edge)).to.be.at.least(3)
          const surface = behind(node)
          expect(Math.max(contrast(outlineColor, surface), contrast(edge, surface))).to.be.at.least(3)
        }
      })
  })
