// Keeps the kiosk's own files, so that it starts without a network. `?v=` names them all: other files, another cache.
// It answers GET requests for those files and nothing else; what is sent to a receiver passes it by.
const CACHE = `kiosk-${new URL(location.href).searchParams.get('v')}`
const LIST = '/dist/integrity.json'
const PAGE = ['./', './kiosk.css', './kiosk.js', './kiosk.json', './manifest.webmanifest', './icon.svg']

const isNeeded = (name) => name === 'wellbeing-kiosk.js' || name.startsWith('later/')

async function keep() {
  const built = Object.keys(await (await fetch(LIST, { cache: 'no-store' })).json()).filter(isNeeded)
  const files = [...PAGE, LIST, ...built.map((name) => `/dist/${name}`)]
  const cache = await caches.open(CACHE)
  await cache.addAll(files.map((url) => new Request(url, { cache: 'no-store' })))
}

async function forgetOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith('kiosk-') && name !== CACHE)
  await Promise.all(names.map((name) => caches.delete(name)))
  await clients.claim()
}

/** What was kept; asked for fresh (`no-store`), the network's answer, if there is one. */
async function answer(request) {
  const kept = await (await caches.open(CACHE)).match(request)
  if (!kept) return fetch(request)
  return request.cache === 'no-store' ? fetch(request).catch(() => kept) : kept
}

addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
addEventListener('message', () => skipWaiting())
addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url.startsWith(location.origin)) event.respondWith(answer(event.request))
})
