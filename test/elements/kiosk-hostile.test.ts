import { expect } from '@open-wc/testing'
import { everything, type KioskDriver, putUp } from '../support/kiosk-driver.ts'
import { HOSTILE } from '../support/hostile-strings.ts'

const FOREIGN = 'script, img, svg, math, iframe, base, link, meta, template, form, object, embed, b > *, bdi > *'
const ATTRIBUTES = `forms setup languages idle-after idle-warning thanks-for staff-code link-feedback layout licence ack
  format lang title`.split(/\s+/)
const named = (text: string): string => JSON.stringify(text)

/** Nothing of this text became more than text. */
function expectOnlyText(kiosk: KioskDriver, what: string): void {
  expect(Reflect.get(window, '__ran'), what).to.equal(undefined)
  expect(
    everything(kiosk.root).filter((each) => each.matches(FOREIGN)),
    what,
  ).to.deep.equal([])
}

describe(`each of ${HOSTILE.length} texts that break forms, at a kiosk`, () => {
  it('is only text in every setting: the cover is there, and asks what it can', async () => {
    const kiosk = await putUp({ attributes: { setup: 'none' } })
    for (const text of HOSTILE) {
      for (const name of ATTRIBUTES) kiosk.element.setAttribute(name, text)
      kiosk.element.setAttribute('setup', 'none')
      Object.assign(kiosk.element, { context: { site: text }, earlier: text, headers: { [text]: text } })
      await kiosk.settle()
      expect(kiosk.buttons, named(text)).to.include('Start')
      expect(kiosk.element.options.forms, named(text)).to.deep.equal(['swemwbs'])
      expectOnlyText(kiosk, named(text))
    }
    await kiosk.begin()
    expect(kiosk.headings.join()).to.include('optimistic')
  })

  it("is only text as a person's code, and in what is known of them; the next sees nothing of it", async () => {
    let known: unknown
    const kiosk = await putUp({ properties: { earlier: () => Promise.resolve(known) } })
    for (const text of HOSTILE) {
      known = [text, { occasion: text, language: text, layout: text, date: text }, null]
      await kiosk.openStaff()
      await kiosk.press('New person')
      await kiosk.type(`code ${text}`)
      await kiosk.choose('First time')
      await kiosk.press('Check')
      await kiosk.settled(() => kiosk.phase === 'confirm' || kiosk.text.includes('Enter the code of the person'))
      expectOnlyText(kiosk, named(text))
      if (kiosk.phase === 'confirm') await kiosk.press('Hand the tablet over', 'Start')
      expectOnlyText(kiosk, named(text))
      kiosk.element.wipe()
      await kiosk.comesTo('cover')
    }
  }).timeout(120_000)
})

describe('forms of a kiosk that are no text', () => {
  const unreadable = {
    toString: () => {
      throw new Error('no')
    },
  }
  for (const [what, forms] of Object.entries({ bare: { __proto__: null }, unreadable }))
    it(`(${what}) are told, and the scale is asked`, async () => {
      const kiosk = await putUp({ attributes: { setup: 'none' }, properties: { forms } })
      await kiosk.told('forms: expected ids of known forms')
      expect([kiosk.element.options.forms, kiosk.buttons]).to.deep.equal([['swemwbs'], ['Start', 'Staff']])
    })
})

describe("links in a page's own words, at a kiosk", () => {
  it('lead nowhere but within the page, whichever button is pressed', async () => {
    const kiosk = await putUp({ attributes: { setup: 'none' } })
    await kiosk.press('Start', 'Continue')
    const privacy = kiosk.element.querySelector('[slot=privacy]')
    const link = document.createElement('a')
    link.append(document.createElement('b'))
    privacy?.append(link)
    let isStopped = false
    const follow = (event: Event) => {
      isStopped = event.defaultPrevented
      event.preventDefault() // the test itself stays here
    }
    for (const type of ['click', 'auxclick']) {
      kiosk.element.addEventListener(type, follow)
      const leads = (href: string) => {
        link.setAttribute('href', href)
        link.firstChild?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }))
        return !isStopped
      }
      const away = ['https://practice.example/privacy', '/privacy', '', 'mailto:gp@practice.example', '/#more']
      expect(away.filter(leads)).to.deep.equal([])
      expect(leads('#more')).to.be.true
      link.removeAttribute('href')
      link.click()
      expect(isStopped).to.be.false
    }
  })
})
