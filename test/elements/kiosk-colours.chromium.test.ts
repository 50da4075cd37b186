import { expect } from '@open-wc/testing'
import { media, tree } from '../support/ask.ts'
import { putUp } from '../support/kiosk-driver.ts'

describe('in forced colours', () => {
  afterEach(() => media())

  it('[33] the kiosk offers no colours of its own: the system has chosen', async () => {
    const kiosk = await putUp({ attributes: { setup: 'none' } })
    await kiosk.press('Start')
    expect(kiosk.all('.colours')).to.have.length(1)
    await media({ 'forced-colors': 'active' })
    expect(kiosk.all('.colours')).to.have.length(0)
  })
})

describe('what assistive technology gets of a warning', () => {
  it('[9] is the warning alone, modal, with its name and its words; not an answer', async () => {
    const kiosk = await putUp({ attributes: { setup: 'none' } })
    await kiosk.begin()
    await kiosk.choose('Often')
    kiosk.env.clock.tick(180_000)
    await kiosk.settle()
    const lines = (await tree()).map((line) => line.trim())
    expect(lines.filter((line) => line.startsWith('alertdialog "Are you still there?"'))).to.have.length(1)
    expect(lines.filter((line) => /radio|Often|optimistic/.test(line))).to.deep.equal([])
  })
})
