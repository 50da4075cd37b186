import { expect } from '@open-wc/testing'
import { type FormDriver, mount, settled, STATEMENTS } from '../support/form-driver.ts'

const column = ({ element }: FormDriver): HTMLElement => element.parentElement ?? expect.fail('not on the page')
const rows = (form: FormDriver) => {
  const labels = [...form.group(STATEMENTS[0] ?? '').querySelectorAll('label')]
  return new Set(labels.map((label) => Math.round(label.getBoundingClientRect().top))).size
}
const pressable = (form: FormDriver) => form.all('button, summary, a, .option').filter((node) => node.offsetParent)
const boxes = (nodes: readonly Element[]) => nodes.map((node) => node.getBoundingClientRect())

async function resize(form: FormDriver, width: number): Promise<void> {
  column(form).style.inlineSize = `${width}px`
  await settled(form)
}

/** Each screen a person can come to, in a column of this width. */
async function* screens(width: number): AsyncGenerator<readonly [name: string, form: FormDriver]> {
  const form = await mount({ width })
  yield ['intro', form]
  await form.press('Start')
  yield ['statement', form]
  if (width < 800) {
    await form.press('Continue')
    yield ['reminder', form]
    for (let index = 0; index < 7; index++) await form.press("I'd rather not answer this one")
    yield ['review', form]
  } else {
    await form.press('Send my answers')
    yield ['reminder', form]
  }
  await form.press('Stop')
  yield ['stop', form]
  form.all('summary')[0]?.click()
  await form.shows('Samaritans')
  yield ['help', form]
}

describe('on a narrow screen and with large text', () => {
  for (const display of ['flex', 'grid', 'inline-block'])
    it(`is wide enough to read in a page's ${display}, and no wider than the page`, async () => {
      const form = await mount()
      const style = display === 'grid' ? 'grid; grid-template-columns: auto auto' : display
      column(form).style.cssText = `display: ${style}; inline-size: ${display === 'inline-block' ? 'auto' : '390px'}`
      column(form).append(Object.assign(document.createElement('p'), { textContent: 'News' }))
      await settled(form)

      const { width } = form.element.getBoundingClientRect()
      expect(width).to.be.at.least(280)
      expect(width).to.be.at.most(document.documentElement.clientWidth)
    })

  for (const [size, what] of [
    ['', '[26] [28] at 320 px'],
    ['36px', '[27] at 320 px with 200 % text'],
  ] as const)
    it(`${what} nothing overflows and everything can be pressed`, async () => {
      for await (const [name, form] of screens(320)) {
        column(form).style.fontSize = size
        await settled(form)
        expect(column(form).scrollWidth, name).to.be.at.most(320)
        for (const node of form.all('*')) expect(node.scrollWidth, `${name}: ${node.className}`).to.be.at.most(320)
        for (const { width, height } of boxes(pressable(form))) {
          expect(height, name).to.be.at.least(44)
          expect(width, name).to.be.at.least(44)
        }
      }
    })

  it('[27] a reader who widens all letters of the page widens ours', async () => {
    const style = document.head.appendChild(document.createElement('style'))
    style.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
    const form = await mount({ width: 320 })
    await form.press('Start')
    const { letterSpacing } = getComputedStyle(form.group(STATEMENTS[0] ?? ''))
    style.remove()
    expect(parseFloat(letterSpacing)).to.be.greaterThan(1)
    expect(column(form).scrollWidth).to.be.at.most(320)
  })
})

describe('response options', () => {
  for (const width of [320, 390, 768, 1000, 1280])
    it(`[28] [90] measure the same, 56 px or more high, 8 px apart at ${width} px`, async () => {
      const form = await mount({ width })
      await form.press('Start')
      const found = boxes([...form.group(STATEMENTS[0] ?? '').querySelectorAll('label')])
      for (const box of found) {
        expect(box.height).to.be.at.least(56)
        expect(Math.abs(box.height - (found[0]?.height ?? 0))).to.be.at.most(1)
        expect(Math.abs(box.width - (found[0]?.width ?? 0))).to.be.at.most(1)
      }
      const [one, two] = found
      expect(Math.max((two?.top ?? 0) - (one?.bottom ?? 0), (two?.left ?? 0) - (one?.right ?? 0))).to.be.at.least(8)
    })

  it('[90] look the same: no colour, weight or edge tells one from another', async () => {
    const form = await mount()
    await form.press('Start')
    const looks = form.all('.option').map((row) => {
      const circle = getComputedStyle(row.querySelector('input') ?? row)
      const { color, backgroundColor, fontWeight, fontSize, borderColor, opacity } = getComputedStyle(row)
      return [
        color,
        backgroundColor,
        fontWeight,
        fontSize,
        borderColor,
        opacity,
        circle.borderColor,
        circle.width,
      ].join()
    })
    expect(new Set(looks).size).to.equal(1)
  })

  it('[89] do not keep anybody from zooming', async () => {
    const form = await mount()
    await form.press('Start')
    for (const node of form.all('.option, button')) expect(getComputedStyle(node).touchAction).to.equal('manipulation')
  })
})

describe('the layout', () => {
  it('[54] [88] follows the width while somebody answers: answers, place and focus stay', async () => {
    const form = await mount({ width: 1200 })
    await form.press('Start')
    const statement = STATEMENTS[4] ?? ''
    await form.choose('Rarely', STATEMENTS[1])
    await form.choose('Often', statement)
    form.radio('Often', statement).focus()

    await resize(form, 300)
    expect(form.headings).to.deep.equal([statement])
    expect(form.chosen).to.deep.equal(['Often'])
    expect(form.root.activeElement).to.equal(form.radio('Often'))

    await resize(form, 1200)
    expect(form.chosen).to.deep.equal(['Rarely', 'Often'])
    expect(form.root.activeElement).to.equal(form.radio('Often', statement))
    expect(form.element.state.layoutChanged).to.equal(true)
  })

  it('[55] options stand in a row on wide pages, and in a column when the text is enlarged', async () => {
    const form = await mount({ width: 1024, attributes: { layout: 'paper' } })
    await form.press('Start')
    expect(rows(form)).to.equal(1)
    column(form).style.fontSize = '38px'
    await settled(form)
    expect(rows(form)).to.equal(5)
  })

  it('never puts options in a row from right to left', async () => {
    const form = await mount({ width: 1024, direction: 'rtl' })
    await form.press('Start')
    expect(rows(form)).to.equal(5)
    const circle = form.radio('Often', STATEMENTS[0]).getBoundingClientRect()
    expect(circle.right).to.be.greaterThan(900)
  })

  it('keeps the marker of help before its word, and apart from it, whatever the direction', async () => {
    for (const [direction, start] of [
      ['ltr', 'left'],
      ['rtl', 'right'],
    ] as const) {
      const form = await mount({ direction })
      const summary = form.all('summary')[0] ?? expect.fail('no help')
      const word = document.createRange()
      word.selectNodeContents(summary)
      const padding = parseFloat(getComputedStyle(summary).paddingInlineStart)
      const before = Math.abs(word.getBoundingClientRect()[start] - summary.getBoundingClientRect()[start]) - padding
      expect(before, direction).to.be.greaterThan(8)
    }
  })

  for (const layout of ['paper', 'one-per-screen'] as const)
    it(`is ${layout} at any width when the page says so`, async () => {
      for (const width of [320, 1200]) {
        const form = await mount({ width, attributes: { layout } })
        await form.press('Start')
        expect(form.all('fieldset')).to.have.length(layout === 'paper' ? 7 : 1)
      }
    })

  it('is another one as soon as the page says so, and follows the width again when it says that', async () => {
    const form = await mount({ width: 1200 })
    await form.press('Start')
    await settled(form)
    const statements = async (layout: string): Promise<number> => {
      form.element.setAttribute('layout', layout)
      await form.element.updateComplete // says what fits,
      await form.element.updateComplete // shows it
      return form.all('fieldset').length
    }
    expect(await statements('one-per-screen')).to.equal(1)
    expect(await statements('auto')).to.equal(7)
    await resize(form, 300)
    expect(form.all('fieldset')).to.have.length(1)
    expect(await statements('paper')).to.equal(7)
  })

  it('has no more than 220 nodes on one page with help closed', async () => {
    const form = await mount({ width: 1200 })
    await form.press('Start')
    const walker = document.createTreeWalker(form.root)
    let count = 0
    while (walker.nextNode()) if (!isBlankText(walker.currentNode)) count++
    expect(count).to.be.at.most(220)
  })
})

/** The build takes these out of the templates. */
const isBlankText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === ''
