// Keeps the kiosk's own files, so that it starts without a network; site.ts bundles it and puts before it what to keep.
// It answers GET requests for those files and nothing else; what is sent to a receiver passes it by.
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

const SETTINGS = new URL('./kiosk.json', location.href).href
/** Milliseconds that the network may take for the settings: somebody stands before an empty screen. */
const PATIENCE = 5000

function isJson(text) {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether these are settings, sound or broken, and not what a portal or a failing server says in their place. */
async function areSettings(answer) {
  const text = await answer.clone().text() // to its end, within the time
  return answer.ok && (/json/i.test(answer.headers.get('Content-Type')) || isJson(text))
}

/** The network's settings, if there are any: where they were put right, loading the page again is enough. */
async function settings(request) {
  const found = fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
  const isFound = await found.then(areSettings).catch(() => false)
  return isFound ? found : ((await matchPrecache(request.url)) ?? found)
}

addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url === SETTINGS) event.respondWith(settings(event.request))
})
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', ({ data }) => data?.type === 'SKIP_WAITING' && skipWaiting())
cleanupOutdatedCaches()
precacheAndRoute(PRECACHE)
