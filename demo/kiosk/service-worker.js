// Keeps the kiosk's own files, so that it starts without a network; site.ts bundles it and puts before it what to keep.
// It answers GET requests for those files and nothing else; what is sent to a receiver passes it by.
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

const SETTINGS = new URL('./kiosk.json', location.href).href

// the network's settings, if there is one: where they were put right, loading the page again is enough
addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url === SETTINGS) event.respondWith(fetch(event.request).catch(() => matchPrecache(url)))
})
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', ({ data }) => data?.type === 'SKIP_WAITING' && skipWaiting())
cleanupOutdatedCaches()
precacheAndRoute(PRECACHE)
