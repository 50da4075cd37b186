import { expect } from '@open-wc/testing'
import { KIOSK_CASES, walk } from '../../demo/kiosk-cases.ts'
import { behind, contrast } from '../support/a11y.ts'
import { everything, type KioskDriver, putUp } from '../support/kiosk-driver.ts'

const seen = (kiosk: KioskDriver, selector: string) => kiosk.all(selector)
const hasText = (node: Element) =>
  [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
const hostOf = (node: Node): Element | null => {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/** What lies behind a node, through the edges of shadow trees. */
function surface(node: Element | null): string {
  const own = node ? behind(node) : 'rgb(255, 255, 255)'
  const host = node && hostOf(node)
  return own === 'rgb(255, 255, 255)' && host ? surface(host) : own
}

for (const each of KIOSK_CASES)
  describe(`the state "${each.name}"`, () => {
    let kiosk: KioskDriver
    beforeEach(async () => {
      kiosk = await putUp({ attributes: each.attributes })
      await walk(kiosk.element, each, () => kiosk.env.clock.tick(1500))
      await kiosk.settle()
    })
    afterEach(() => document.documentElement.removeAttribute('dir'))

    for (const direction of ['ltr', 'rtl'])
      it(`[31] has nothing that axe can fault (${direction})`, async () => {
        document.documentElement.dir = direction
        await expect(kiosk.element).to.be.accessible()
      })

    it('can be pressed everywhere, and has a heading', () => {
      for (const node of seen(kiosk, 'button, summary, .option')) {
        const { width, height } = node.getBoundingClientRect()
        expect(Math.min(width, height), node.textContent ?? '').to.be.at.least(44)
      }
      expect(kiosk.headings.length).to.be.at.least(1)
      expect(new Set(seen(kiosk, '[id]').map(({ id }) => id)).size).to.equal(seen(kiosk, '[id]').length)
    })

    it('[32] has text of contrast 7:1 in each of its colours', () => {
      for (const colours of ['standard', 'high', 'cream', 'yellow']) {
        const [frame] = everything(kiosk.root)
        frame?.classList.replace(frame.classList.item(2) ?? '', `contrast-${colours}`)
        for (const node of seen(kiosk, '*')
          .filter(hasText)
          .filter(({ localName }) => localName !== 'style'))
          expect(
            contrast(getComputedStyle(node).color, surface(node)),
            `${colours}: ${node.textContent ?? ''}`,
          ).to.be.at.least(7)
      }
    })

    it('[27] fits 320 px at its largest text', () => {
      const [frame] = everything(kiosk.root)
      frame?.classList.replace('size-100', 'size-200')
      const main = kiosk.element.parentElement
      if (main) main.style.inlineSize = '320px'
      for (const node of seen(kiosk, '.panel:not(.over), button, p, .heading, .option'))
        expect(node.scrollWidth, node.textContent ?? '').to.be.at.most(node.closest('.over') ? innerWidth : 320)
    })
  })

describe("the kiosk's tools", () => {
  let kiosk: KioskDriver
  beforeEach(async () => {
    kiosk = await putUp({ attributes: { setup: 'none' } })
    await kiosk.press('Start')
  })
  const size = (selector: string) => parseFloat(getComputedStyle(kiosk.all(selector)[0] ?? document.body).fontSize)

  it('make text larger in four steps, say so, and leave the focus at an end that does nothing', async () => {
    await kiosk.press('Continue', 'Start')
    const before = size('legend')
    for (const percent of [125, 150, 200]) {
      kiosk.button('Bigger text').focus()
      await kiosk.press('Bigger text')
      expect(Math.abs(size('legend') / before - percent / 100)).to.be.lessThan(0.01)
      expect(kiosk.root.querySelector('[role=status]')?.textContent).to.equal(`Text size ${percent}%`)
    }
    const end = kiosk.button('Bigger text')
    expect(end.getAttribute('aria-disabled')).to.equal('true')
    await kiosk.press('Bigger text')
    expect([kiosk.focused, size('legend') / before]).to.deep.equal([end, 2])
  })

  it('change the colours of the form too, and no answer, no place', async () => {
    await kiosk.press('Continue', 'Start')
    await kiosk.choose('Rarely')
    const { headings } = kiosk
    await kiosk.choose('Yellow on black')
    const legend = kiosk.all('legend').find(({ textContent }) => textContent?.includes('optimistic')) ?? document.body
    expect(getComputedStyle(legend).color).to.equal('rgb(255, 255, 0)')
    expect(surface(legend)).to.equal('rgb(0, 0, 0)')
    expect([kiosk.headings, kiosk.chosen]).to.deep.equal([headings, ['Rarely']])
  })

  it('stand in the same order on every screen, help last of the kiosk', async () => {
    const order = () => kiosk.all('.tools button, .tools legend').map(({ textContent }) => textContent)
    const first = order().slice(0, 3)
    expect(first).to.deep.equal(['Smaller text', 'Bigger text', 'Colours'])
    await kiosk.press('Continue')
    expect(order()).to.deep.equal(first)
  })
})
