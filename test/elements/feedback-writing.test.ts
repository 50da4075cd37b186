import { expect } from '@open-wc/testing'
import { parseEnvelope } from '../../src/submission/index.ts'
import { type FormDriver, mount } from '../support/form-driver.ts'
import { foodGroup } from '../support/food-group.ts'
import { HOSTILE } from '../support/hostile-strings.ts'
import { until } from '../support/stores.ts'

const WHY = 'What could we do better? (optional)'
const said = (form: FormDriver) => form.all('.field [role=status]').map((each) => each.textContent)
const counted = (form: FormDriver) => form.all('.field [aria-hidden]').map((each) => each.textContent)

describe('writing in one\u0027s own words', () => {
  let form: FormDriver
  beforeEach(async () => {
    form = await mount({ tag: 'feedback-form', properties: { definition: foodGroup() } })
    await form.press('Start')
    await form.choose('Poor')
    await form.press('Continue')
  })

  it('[82] beyond the limit typing goes on; the count comes near it, and is said once the person pauses', async () => {
    await form.write(WHY, 'x'.repeat(89))
    expect(counted(form)).to.deep.equal([''])
    await form.write(WHY, 'x'.repeat(90))
    expect(counted(form)).to.deep.equal(['10 characters left'])
    await form.write(WHY, 'x'.repeat(103))
    expect(form.box(WHY).value).to.have.length(103)
    expect(counted(form)).to.deep.equal(['3 characters too many'])
    form.env.clock.tick(999)
    await form.element.updateComplete
    expect(said(form)).to.deep.equal([''])
    form.env.clock.tick(1)
    await form.element.updateComplete
    expect(said(form)).to.deep.equal(['3 characters too many'])
    expect(form.headings).to.not.include('There is a problem')
  })

  it('[82] too much is an error only when the person goes on; shorter words go through', async () => {
    await form.write(WHY, 'x'.repeat(101))
    await form.press('Continue')
    expect(form.headings).to.include('There is a problem')
    expect(form.text).to.include('Make your answer shorter for ‘What could we do better?’: 1 character too many')
    expect(form.box(WHY).getAttribute('aria-invalid')).to.equal('true')
    form.button('Make your answer shorter for ‘What could we do better?’: 1 character too many').click()
    expect(form.root.activeElement).to.equal(form.box(WHY))
    await form.write(WHY, 'x'.repeat(100))
    await form.press('Continue')
    expect(form.headings).to.deep.equal(['Can we use your words in our reports?'])
  })

  it('takes out pasted control characters, where one sees it, and says so; the caret stays', async () => {
    const box = form.box(WHY)
    box.value = 'one\u0000\u0007two three'
    box.setSelectionRange(8, 8)
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await form.element.updateComplete
    expect([box.value, box.selectionStart]).to.deep.equal(['onetwo three', 6])
    expect(form.text).to.include('We took hidden characters out of your text.')
    form.env.clock.tick(1000)
    await form.element.updateComplete
    expect(said(form)).to.deep.equal(['We took hidden characters out of your text.'])
    await form.write(WHY, 'onetwo three!')
    expect(form.text).to.not.include('hidden characters')
  })

  it('leaves the letters alone while they are being composed', async () => {
    const box = form.box(WHY)
    box.value = 'に\u0000'
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    await form.element.updateComplete
    expect(box.value).to.equal('に\u0000')
  })

  it('has no check of the browser\u0027s that changes the words or sends them away', () => {
    const box = form.box(WHY)
    const attributes = ['spellcheck', 'writingsuggestions', 'autocomplete', 'dir', 'maxlength']
    expect(attributes.map((name) => box.getAttribute(name))).to.deep.equal(['false', 'false', 'off', 'auto', null])
  })

  it('sends every sign as it was written, and runs nothing', async () => {
    const texts = HOSTILE.filter((text) => text.trim() && text.length <= 100)
    for (const text of texts) {
      await form.write(WHY, text)
      while (form.buttons.includes('Continue')) await form.press('Continue')
      const [, written] = form.all('dd:first-of-type')
      expect(written?.textContent).to.equal(form.element.state.answers.why || 'No answer given')
      form.button('Change your answer to: What could we do better?').click()
      await form.element.updateComplete
    }
    await form.write(WHY, texts[0] ?? '')
    while (form.buttons.includes('Continue')) await form.press('Continue')
    await form.press('Send my answers')
    await form.shows('have been sent')
    expect(parseEnvelope(form.env.network.requests[0]?.body ?? '').answers).to.include({ why: texts[0] })
    expect('__ran' in window).to.equal(false)
  })
})

describe('an unfinished text', () => {
  it('comes back after a reload, with the form that it belongs to', async () => {
    const attributes = { id: 'form', form: 'experience about-you' }
    const form = await mount({ tag: 'feedback-form', attributes, width: 1000 })
    await form.press('Start')
    await form.press('Send my answers')
    await form.shows('a few more questions')
    await form.press('Start')
    await form.write('Which language do you speak most at home? (optional)', 'Gàidhlig')
    form.env.clock.tick(400)
    form.env.life('left')
    form.element.remove()
    const { database, tabStore } = form.env
    await until(form.env, 'drafts', 1)
    const { fakeEnv } = await import('../support/env.ts')
    const env = fakeEnv({ database, tabStore })
    const next = await mount({ tag: 'feedback-form', attributes, width: 1000, env })
    await next.shows('You have an unfinished form')
    await next.press('Carry on')
    expect(next.box('Which language do you speak most at home? (optional)').value).to.equal('Gàidhlig')
    expect(next.element.state.run).to.equal(form.element.state.run)
  })
})
