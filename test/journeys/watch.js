// The first script of the test page: it sees what any script of a host page can see, and finds what a person sees.
// `?later=61000` sets the wall clock ahead, `?faster=50` lets the time limits run out sooner, for what comes after it.
const A_WHILE_MS = 5000
const asked = new URLSearchParams(location.search)
const watched = { violations: [], lines: [], events: [], natives: [], order: [], later: 0 }

{
  const { now } = Date
  watched.later = Number(asked.get('later') ?? 0)
  Date.now = () => now() + watched.later

  const { setTimeout: run } = window
  const faster = Number(asked.get('faster') ?? 1)
  window.setTimeout = (task, delay) => run(task, delay > A_WHILE_MS ? delay / faster : delay)

  const { fetch: request } = window
  window.fetch = (...words) => {
    watched.order.push('fetched')
    return request(...words)
  }

  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (value, ...key) {
    if (this.name === 'outbox') this.transaction.stored = value.state
    return put.call(this, value, ...key)
  }

  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...words) {
    const begun = transaction.apply(this, words)
    begun.addEventListener('complete', () => begun.stored && watched.order.push(`${begun.stored} stored`))
    return begun
  }
}

for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  const say = console[level].bind(console)
  console[level] = (...words) => {
    watched.lines.push(words.map(String).join(' '))
    say(...words)
  }
}
addEventListener('error', ({ message }) => watched.lines.push(`error: ${message}`))
addEventListener('unhandledrejection', ({ reason }) => watched.lines.push(`rejected: ${reason}`))
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  watched.violations.push(`${effectiveDirective} ${blockedURI}`),
)
for (const type of ['start', 'step', 'submit', 'saved', 'sent', 'unsent', 'stop', 'wipe', 'problem'])
  addEventListener(`wb-${type}`, ({ detail }) => watched.events.push({ type: `wb-${type}`, detail }))
for (const type of ['input', 'change', 'keydown'])
  addEventListener(type, ({ key }) => watched.natives.push(key === undefined ? type : `${type} ${key}`))

const form = () => document.querySelector('swemwbs-form, feedback-form')
const all = (selector) => [...(form()?.shadowRoot?.querySelectorAll(selector) ?? [])]
const words = (node) => node.textContent.trim().replace(/\s+/g, ' ')
const nameOf = (button) => button.getAttribute('aria-label') ?? words(button)
const statementOf = (node) => words(node.closest('fieldset, .field').querySelector('legend, label'))

function centre(node) {
  if (!node) return null
  node.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = node.getBoundingClientRect()
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
}

/** What has the focus, in words: `heading: …`, `button: …`, `radio: <statement>`; outside the form the tag's name. */
function focus() {
  const node = form()?.shadowRoot?.activeElement
  if (!node) return document.activeElement.localName
  if (node.name) return `radio: ${statementOf(node)}`
  const kind = node.getAttribute('role') ?? node.localName
  return `${kind}: ${nameOf(node)}`
}

/**
 * What this browser keeps in one of the library's stores; nothing before the library has made its database, which
 * nobody else may do: it would be left without stores.
 */
async function records(store) {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'wb')) return []
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('wb')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll()
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
      opening.result.close()
    }
  })
}

const look = {
  records,
  /** How many submissions this browser keeps. */
  kept: async () => (await records('outbox')).length,
  focus,
  headings: () => all('[role=heading]').map(words),
  caption: () => all('#caption').map(words).join(),
  chosen: () => all('input:checked').map((radio) => `${statementOf(radio)}: ${words(radio.closest('label'))}`),
  buttons: () => all('button').map(nameOf),
  button: (name) => centre(all('button').find((each) => nameOf(each) === name)),
  option: (statement, label) =>
    centre(all('label').find((each) => statementOf(each) === statement && words(each) === label)),
  box: (label) => centre(all('.box').find((each) => statementOf(each) === label)),
  attributes: () =>
    [form(), ...all('*')].flatMap((node) => [...node.attributes].map(({ name, value }) => `${name}=${value}`)),
  resources: () => performance.getEntriesByType('resource').map(({ name }) => name),
}

Object.assign(window, { look, watched })
