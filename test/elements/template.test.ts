import { expect } from '@open-wc/testing'
import { html, nothing, render } from '../../src/elements/template.ts'
import { HOSTILE } from '../support/hostile-strings.ts'

const shown = (root: Element): string => root.innerHTML.replaceAll('<!---->', '')

describe('a template on the page', () => {
  let root: HTMLElement
  beforeEach(() => (root = document.createElement('div')))

  it('shows texts, numbers, templates, lists and nothing', () => {
    render(html`<p>${'one'} ${2}</p>${[html`<i>3</i>`, 'four']}${nothing}${html`<b>${5}</b>`}`, root)

    expect(shown(root)).to.equal('<p>one 2</p><i>3</i>four<b>5</b>')
  })

  it('sets attributes, with quotation marks and without, properties and switches', () => {
    const link = (name: string | typeof nothing, on: boolean) =>
      render(html`<a href=${'#x'} title="${name}" ?hidden=${on} .tabIndex=${4}>link</a>`, root)

    link('here', true)
    expect(shown(root)).to.equal('<a href="#x" title="here" hidden="" tabindex="4">link</a>')

    link(nothing, false)
    expect(shown(root)).to.equal('<a href="#x" tabindex="4">link</a>')
  })

  it('hears events with the function that was given last', () => {
    const heard: string[] = []
    const button = (name: string) => render(html`<button @click=${() => heard.push(name)}>Press</button>`, root)

    button('first')
    root.querySelector('button')?.click()
    button('second')
    root.querySelector('button')?.click()

    expect(heard).to.deep.equal(['first', 'second'])
  })

  it('leaves alone what has not changed, so that focus, choice and place stay', async () => {
    const page = (text: string, value: number) =>
      render(html`<input .value=${'a'} /><p id="p">${text}</p>${value}`, root)
    page('same', 1)
    const before = [...root.children]
    const seen: MutationRecord[] = []
    const observer = new MutationObserver((records) => seen.push(...records))
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })

    page('same', 2)
    await Promise.resolve()

    expect([...root.children]).to.deep.equal(before)
    expect(seen.map(({ target }) => target.textContent)).to.deep.equal(['2'])
    observer.disconnect()
  })

  it('takes away all of what is shown no more', () => {
    const page = (part: unknown) => render(html`<p>before</p>${part}<p>after</p>`, root)
    const inner = html`${'text'}<i>${[html`<b>${'deep'}</b>`]}</i>${html`<u>last</u>`}`

    for (const part of ['word', inner, [inner, 'word', inner], nothing, [inner], html`<s>new</s>`, '']) page(part)

    expect(shown(root)).to.equal('<p>before</p><p>after</p>')
  })

  it('takes nothing away that stands before it', () => {
    const page = (part: unknown) => render(html`<p>before</p>${html`${part}<p>after</p>`}`, root)

    for (const part of ['word', html`<b>one</b>`, [html`<b>two</b>`], nothing]) page(part)

    expect(shown(root)).to.equal('<p>before</p><p>after</p>')
  })

  it('lets a list grow and shrink', () => {
    const list = (...words: readonly string[]) =>
      render(html`<ul>${words.map((word) => html`<li>${word}</li>`)}</ul>`, root)

    for (const words of [['a'], ['a', 'b', 'c'], ['c']]) {
      list(...words)
      expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(words)
    }
    list()
    expect(shown(root)).to.equal('<ul></ul>')
  })

  it('shows a child that was upgraded only when all its properties are set', () => {
    const heard: unknown[] = []
    class Child extends HTMLElement {
      word = ''
      connectedCallback(): void {
        heard.push(this.word)
      }
    }
    customElements.define('template-child', Child)
    document.body.append(root)

    render(html`<template-child .word=${'set'}></template-child>`, root)

    expect(heard).to.deep.equal(['set'])
    root.remove()
  })

  it('shows every hostile text as a text', () => {
    for (const text of HOSTILE) {
      render(html`<p title=${text}>${text}</p>`, root)

      expect(root.querySelector('p')?.textContent).to.equal(text)
      expect(root.querySelector('p')?.title).to.equal(text)
    }
  })

  it('takes no data for markup', () => {
    const forged: unknown = JSON.parse('{ "strings": ["<img src=x>"], "values": [] }')

    render(html`${forged}`, root)

    expect(root.querySelector('img')).to.equal(null)
  })

  it('refuses a value that is a part of an attribute, which would be lost', () => {
    expect(() => render(html`<p class="a ${'b'}"></p>`, root)).to.throw('value 0')
  })
})
