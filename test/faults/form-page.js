// One form on a practice's page, filled in by script. The address says where it sends and how far ahead the clock is.
import '/swemwbs-form.js'

export const asked = new URLSearchParams(location.search)
const later = Number(asked.get('later') ?? 0)
const SETTINGS = { layout: 'paper', intro: 'off', review: 'off', licence: 'x', endpoint: asked.get('endpoint') }

/** Tells the test, also from a page that is about to go. */
export const tell = (what, who = '') =>
  fetch(`/tell?${new URLSearchParams({ what, who })}`, { method: 'POST', keepalive: true }).catch(() => undefined)

addEventListener('error', ({ message }) => tell('failed', message))
addEventListener('unhandledrejection', ({ reason }) => tell('failed', String(reason)))

/** Puts a form on the page, in the real browser but for what `change(env)` puts in its place. */
export function putForm(change = () => ({})) {
  const form = document.createElement('swemwbs-form')
  const { env } = form
  let tick = 0 // every press a minute after the one before: no tremor
  form.env = { ...env, now: () => env.now() + later, tick: () => (tick += 60_000), ...change(env) }
  for (const [name, value] of Object.entries(SETTINGS)) form.setAttribute(name, value)
  document.querySelector('main').append(form)
  return form
}

/** Somebody answers everything and presses *Send*, or pauses before it. */
export async function answer(form, reference, sends = true) {
  form.reference = reference
  await form.updateComplete
  const all = (selector) => [...form.shadowRoot.querySelectorAll(selector)]
  for (const group of all('fieldset')) group.querySelectorAll('input')[3].click()
  await form.updateComplete
  if (!sends) return
  all('button')
    .find((each) => each.textContent.includes('Send'))
    .click()
}

/** The state of each submission that this browser keeps; the database is there already. */
export const kept = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('wb')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('outbox').objectStore('outbox').getAll()
      reading.onsuccess = () => resolve(reading.result.map(({ state }) => state))
      reading.onerror = () => reject(reading.error)
      opening.result.close()
    }
  })
