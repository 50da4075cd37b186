// The practice's page, with every step towards the receipt reported to a server that may hold it while the page dies.
import { once } from 'node:events'
import { createServer } from 'node:http'

/** A synchronous request at each moment of each named transaction: the page stands still until it is answered. */
const inPage = (site) => `
  const ask = (place) => {
    const request = new XMLHttpRequest()
    request.open('POST', '${site}/step?' + encodeURIComponent(place), false)
    try { request.send() } catch {}
  }
  addEventListener('wb-saved', ({ detail }) => ask('saved ' + detail.submissionId))
  addEventListener('wb-sent', ({ detail }) => ask('sent ' + detail.submissionId))
  await import('/swemwbs-form.js')
  const form = document.createElement('swemwbs-form')
  const { env } = form
  let tick = 0 // every press a minute after the one before: no tremor
  const later = Number(new URLSearchParams(location.search).get('later'))
  form.env = {
    ...env,
    now: () => env.now() + later,
    tick: () => (tick += 60_000),
    step: async (name, moment) => ask(name + ' ' + moment),
  }
  for (const [name, value] of Object.entries({ layout: 'paper', intro: 'off', review: 'off', licence: 'x' }))
    form.setAttribute(name, value)
  form.setAttribute('endpoint', new URLSearchParams(location.search).get('endpoint'))
  document.querySelector('main').append(form)
  const all = (selector) => [...form.shadowRoot.querySelectorAll(selector)]
  window.answer = () => {
    for (const group of all('fieldset')) group.querySelectorAll('input')[3].click()
    setTimeout(() => all('button').find((each) => each.textContent.includes('Send')).click(), 0)
  }
  window.isReady = () => all('fieldset').length === 7`

/**
 * Serves \`/\` with a form on it. \`at(place, count)\` resolves when that step is reached for the count-th time, and
 * holds it there; \`letGo()\` ends that.
 */
export async function startCrashSite(files) {
  const saved = new Set()
  const sent = new Set()
  let watched = null
  let held = []
  let url = ''
  function step(place, response) {
    const [what, id] = place.split(' ')
    if (what === 'saved') saved.add(id)
    if (what === 'sent') sent.add(id)
    const key = what === 'saved' || what === 'sent' ? what : place
    if (watched?.place !== key || --watched.count > 0) return response.end()
    held.push(response)
    watched.reach()
    watched = null
  }
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost')
    if (pathname === '/step') return step(decodeURIComponent(search.slice(1)), response)
    const [type, content] = files(inPage(url))[pathname] ?? []
    if (!type) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${server.address().port}`
  return {
    ...{ url, saved, sent },
    at: (place, count = 1) => new Promise((reach) => (watched = { place, count, reach })),
    letGo() {
      for (const response of held) response.destroy()
      ;[held, watched] = [[], null]
    },
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
