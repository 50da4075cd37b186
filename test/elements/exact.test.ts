import { expect } from '@open-wc/testing'
import { swemwbsEnglish as words } from '../../src/instruments/swemwbs.en.ts'
import { parseEnvelope } from '../../src/submission/index.ts'
import { FormDriver, mount, STATEMENTS } from '../support/form-driver.ts'

const OPTIONS = words.options.map(({ label }) => label)
const labels = (group: ParentNode) => [...group.querySelectorAll('label')].map((label) => label.textContent?.trim())
const sent = (form: FormDriver) => parseEnvelope(form.env.network.requests[0]?.body ?? '')

async function sendFromPaper(choices: readonly (string | null)[]): Promise<FormDriver> {
  const form = await mount({ width: 1000 })
  await form.press('Start')
  for (const [index, label] of choices.entries()) if (label) await form.choose(label, STATEMENTS[index])
  await form.press('Send my answers')
  if (choices.includes(null)) await form.press('Send without them')
  await form.shows('have been sent')
  return form
}

async function sendOneByOne(choices: readonly (string | null)[]): Promise<FormDriver> {
  const form = await mount()
  await form.press('Start')
  for (const label of choices) {
    if (label) await form.choose(label)
    await form.press(...(label ? ['Continue'] : ["I'd rather not answer this one"]))
  }
  await form.press('Send my answers')
  await form.shows('have been sent')
  return form
}

describe('the scale on the screen', () => {
  it('[1] is the licensed text, byte for byte, on one page', async () => {
    const form = await mount({ width: 1000 })
    await form.press('Start')
    const groups = form.all('fieldset')
    expect(groups.map((group) => group.querySelector('legend')?.textContent?.trim())).to.deep.equal(STATEMENTS)
    for (const group of groups) expect(labels(group)).to.deep.equal(OPTIONS)
    expect(form.text).to.include(words.instruction).and.include(words.copyright)
  })

  it('[1] is the licensed text, byte for byte, one statement per screen', async () => {
    const form = await mount()
    await form.press('Start')
    expect(form.text).to.include(words.instruction).and.include(words.copyright)
    for (const [index, statement] of STATEMENTS.entries()) {
      expect(labels(form.group(statement))).to.deep.equal(OPTIONS)
      expect(form.text)
        .to.include(words.recall)
        .and.include(`Statement ${index + 1} of 7`)
      await form.press("I'd rather not answer this one")
    }
  })

  for (const width of [390, 1000])
    it(`[2] has nothing chosen and nothing required beforehand at ${width} px`, async () => {
      const form = await mount({ width })
      await form.press('Start')
      expect(form.chosen).to.deep.equal([])
      expect(form.all(':checked, [required], [aria-required=true], :invalid')).to.deep.equal([])
    })

  it('is never translated by a browser', async () => {
    const form = await mount({ width: 1000 })
    await form.press('Start')
    for (const selector of ['legend', 'label']) {
      for (const node of form.all(selector)) expect(node.closest('[translate=no]')).to.not.equal(null)
    }
  })
})

describe('what is sent', () => {
  const choices = ['None of the time', 'Rarely', 'Some of the time', 'Often', 'All of the time', 'Often', 'Rarely']

  it('[5] is the same from every layout', async () => {
    const [paper, screens] = [sent(await sendFromPaper(choices)), sent(await sendOneByOne(choices))]
    expect(paper.answers).to.deep.equal(screens.answers)
    expect(Object.values(paper.answers)).to.deep.equal([1, 2, 3, 4, 5, 4, 2])
    expect(paper.score).to.deep.equal({ raw: 21, metric: 19.25, table: 'stewart-brown-2009' })
    expect(screens.score).to.deep.equal(paper.score)
    expect([paper, screens].map(({ presentation }) => presentation.layout)).to.deep.equal(['paper', 'one-per-screen'])
  })

  for (const send of [sendFromPaper, sendOneByOne])
    it(`[4] has no score when one statement is left out (${send.name})`, async () => {
      const envelope = sent(await send(choices.map((label, index) => (index === 3 ? null : label))))
      expect(envelope).to.deep.include({ score: null, answered: 6, skipped: ['problems'] })
      expect(envelope.answers.problems).to.equal(null)
    })

  it('[6] is never scored, ranked or compared on the screen', async () => {
    const form = await sendOneByOne(choices)
    expect(form.text).to.not.match(/\d|score|low|high|average|wellbeing/i)
  })

  it('[39] changes nothing on the screens, whatever was answered', async () => {
    const walks = []
    for (const label of ['None of the time', 'All of the time']) {
      const form = await mount()
      const seen = [form.text]
      await form.press('Start')
      for (let index = 0; index < 7; index++) {
        await form.choose(label)
        seen.push(form.text)
        await form.press('Continue')
      }
      await form.press('Send my answers')
      await form.shows('have been sent')
      walks.push([...seen, form.text])
    }
    expect(walks[0]).to.deep.equal(walks[1])
  })
})
