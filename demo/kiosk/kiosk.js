// Sets up the kiosk from kiosk.json, and keeps its files for days without a network.
const ATTRIBUTES = `endpoint ack format seal-key licence forms setup languages layout idle-after idle-warning thanks-for
  staff-code link-feedback lang`.split(/\s+/)
const PROPERTIES = ['context', 'help']

/** Problems of the settings: with one of them nothing starts. Their words come later than the kiosk. */
const FATAL = ['config', 'definition', 'insecure-page', 'frozen']
/** What a kiosk works without. */
const SPARED = ['help lines', 'privacy', 'licence']

function show(problems) {
  const place = document.querySelector('#problems')
  const lines = problems.map((text) => Object.assign(document.createElement('li'), { textContent: text }))
  place.querySelector('ul').append(...lines)
  place.hidden = false
}

/** What stands in kiosk.json, and everything that is wrong with it. */
async function read() {
  try {
    const settings = await (await fetch('./kiosk.json', { cache: 'no-store' })).json()
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
      return { settings: {}, problems: ['kiosk.json: expected an object'] }
    const unknown = Object.keys(settings).filter((name) => ![...ATTRIBUTES, ...PROPERTIES].includes(name))
    return { settings, problems: unknown.map((name) => `kiosk.json: there is no setting "${name}"`) }
  } catch (error) {
    return { settings: {}, problems: [`kiosk.json: ${error.message}`] }
  }
}

const asText = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** Whether nobody has pressed anything since the kiosk was put up, or since everything of the last person is gone. */
let isFree = true
const isButton = (node) => node.localName === 'button'

/** A kiosk with these settings, on the page. */
async function putUp(settings) {
  const kiosk = document.createElement('wellbeing-kiosk')
  kiosk.addEventListener('wb-wipe', () => (isFree = true))
  kiosk.addEventListener('click', (event) => (isFree &&= !event.composedPath().some(isButton)), { capture: true })
  for (const [name, value] of Object.entries(settings)) {
    if (PROPERTIES.includes(name)) kiosk[name] = value
    else if (value !== false) kiosk.setAttribute(name, value === true ? '' : asText(value))
  }
  kiosk.append(document.querySelector('template').content.cloneNode(true))
  kiosk.addEventListener('wb-problem', ({ detail }) => {
    const isFatal = FATAL.includes(detail.code) && detail.problems.some(({ path }) => !SPARED.includes(path))
    if (!isFatal || !isFree) return
    kiosk.remove()
    show([detail.message])
  })
  document.body.append(kiosk)
  await kiosk.updateComplete
  return kiosk
}

/** Between people, and only then, a new version takes over. */
async function keepFiles(kiosk) {
  if (!navigator.serviceWorker) return
  let hasOne = Boolean(navigator.serviceWorker.controller)
  let isDue = false
  const registration = await navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' })
  kiosk.addEventListener('wb-wipe', () => {
    if (isDue) location.reload()
    else if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' })
    else registration.update().catch(() => undefined) // no network: the next time
  })
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    isDue = hasOne // the very first one changes nothing
    hasOne = true
    if (isDue && isFree) location.reload() // else once this person is gone
  })
}

await customElements.whenDefined('wellbeing-kiosk')
const { settings, problems } = await read()
const kiosk = problems.length ? null : await putUp(settings)
if (kiosk) await keepFiles(kiosk).catch(() => undefined)
else show(problems)
