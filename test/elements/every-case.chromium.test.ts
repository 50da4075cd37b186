import { expect } from '@open-wc/testing'
import { CASES } from '../../demo/cases.ts'
import { THEMES, themeSheet } from '../../src/elements/styles/themes.ts'
import { media, tree } from '../support/ask.ts'
import { show } from '../support/a11y.ts'
import { STATEMENTS } from '../support/form-driver.ts'

const first = CASES.find(({ name }) => name === 'statement answered') ?? expect.fail('no such case')

describe('what assistive technology gets', () => {
  for (const each of CASES)
    it(`is a whole tree for "${each.name}": nothing without a name that needs one`, async () => {
      await show(each)
      const lines = (await tree()).map((line) => line.trim())
      for (const line of lines.filter((each) => /^(button|radio|heading|link)\b/.test(each)))
        expect(line).to.match(/^\w+ ".+"/)
    })

  it('[20] five radios of one group, the chosen one checked', async () => {
    await show(first)
    const lines = (await tree()).map((line) => line.trim())
    const groups = lines.filter((line) => line.startsWith('group "')) // the help panel is one without a name
    expect(groups).to.have.length(1)
    expect(groups[0]).to.contain(`"${STATEMENTS[1] ?? ''}"`)
    const radios = lines.filter((line) => line.startsWith('radio'))
    expect(radios).to.have.length(5)
    expect(radios.filter((line) => /checked(?!=)|checked=true/.test(line))).to.have.length(1)
  })
})

describe('in the ready themes', () => {
  afterEach(() => void (document.adoptedStyleSheets = []))

  // a theme sets colours and edges, which no direction changes: right to left is looked at in every engine, without one
  for (const [name, theme] of Object.entries(THEMES))
    it(`[31] axe finds nothing in any state (${name})`, async function () {
      this.timeout(180_000) // all states, one after the other
      document.adoptedStyleSheets = [await new CSSStyleSheet().replace(themeSheet(theme))]
      for (const each of CASES) {
        const { element } = await show(each)
        await expect(element, each.name).to.be.accessible()
      }
    })
})

describe('in forced colours', () => {
  afterEach(async () => {
    document.adoptedStyleSheets = []
    await media()
  })

  for (const [name, theme] of Object.entries(THEMES))
    it(`[33] circle, choice, edge and focus are drawn by border and outline, not by background (${name})`, async () => {
      document.adoptedStyleSheets = [await new CSSStyleSheet().replace(themeSheet(theme))]
      await media({ 'forced-colors': 'active' })
      const form = await show(first)
      const [plain, chosen] = [form.radio('Rarely'), form.radio('Some of the time')]
      expect(parseFloat(getComputedStyle(plain).borderTopWidth)).to.be.at.least(1)
      expect(parseFloat(getComputedStyle(chosen).borderTopWidth)).to.be.greaterThan(5)
      for (const row of form.all('.option, button')) expect(getComputedStyle(row).borderTopStyle).to.equal('solid')
      const panel = form.all('.panel')[0] ?? expect.fail('no panel')
      expect(getComputedStyle(panel).outlineStyle).to.equal('solid')
      for (const button of form.all('button')) {
        button.focus()
        expect(getComputedStyle(button).outlineStyle).to.equal('solid')
      }
    })
})

describe('when motion is to be reduced', () => {
  afterEach(() => media())

  it('[35] nothing moves', async () => {
    await media({ 'prefers-reduced-motion': 'reduce' })
    const form = await show(first)
    for (const node of form.all('*')) {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node)
      expect([animationName, transitionDuration, scrollBehavior]).to.deep.equal(['none', '0s', 'auto'])
    }
  })
})
