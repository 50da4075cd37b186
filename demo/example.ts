import type { Described } from './described.ts'

/** What an example sets, of the attributes that its element has: enough to answer it at once. */
const SET: Readonly<Record<string, string>> = { licence: 'Demonstration only', setup: 'none' }

const FALLBACK = 'This form needs JavaScript. On a real page, say here how to answer on paper or by telephone.'
const PRIVACY = 'This is a demonstration: do not enter answers about a real person.'

const listener = (tag: string): string => `<script type="module">
  document.querySelector('${tag}').addEventListener('wb-submit', ({ detail: { envelope, settle } }) => {
    settle(Promise.resolve({ id: envelope.id })) // a real page stores the envelope first
  })
</script>`

/** Does what the script of an example does, and shows what came in `got`. */
function receive(element: HTMLElement, got: HTMLElement): void {
  element.addEventListener('wb-submit', ({ detail: { envelope, settle } }) => {
    got.textContent = JSON.stringify(envelope, null, 2)
    settle?.(Promise.resolve({ id: envelope?.id }))
  })
}

/** An element that can be answered on this page, and the code that makes it. */
export function example({ tagName, attributes = [] }: Described): { readonly code: string; readonly live: Node } {
  const element = document.createElement(tagName)
  for (const { name } of attributes) {
    const value = SET[name]
    if (value !== undefined) element.setAttribute(name, value)
  }
  const fallback = Object.assign(document.createElement('p'), { textContent: FALLBACK })
  const privacy = Object.assign(document.createElement('p'), { slot: 'privacy', textContent: PRIVACY })
  element.append('\n  ', fallback, '\n  ', privacy, '\n')
  const code = `${element.outerHTML}\n${listener(tagName)}`

  const got = Object.assign(document.createElement('pre'), { textContent: 'Nothing yet.' })
  const heading = Object.assign(document.createElement('h4'), { textContent: 'What the page got' })
  const live = document.createElement('div')
  receive(element, got)
  live.className = 'live'
  live.append(element, heading, got)
  return { code, live }
}
