// Sets up the kiosk from kiosk.json, and keeps its files for days without a network.
const ATTRIBUTES = `endpoint ack format seal-key licence forms setup languages layout idle-after idle-warning thanks-for
  staff-code link-feedback lang`.split(/\s+/)
const PROPERTIES = ['context', 'help']

/** Problems of the settings: with one of them nothing starts. Their words come later than the kiosk. */
const FATAL = ['config', 'definition', 'insecure-page', 'frozen']
/** What a kiosk works without. */
const SPARED = ['help lines', 'privacy', 'licence']

const fatalIn = ({ code, problems }) =>
  FATAL.includes(code) ? problems.filter(({ path }) => !SPARED.includes(path)) : []

function show(problems) {
  const place = document.querySelector('#problems')
  const lines = problems.map((text) => Object.assign(document.createElement('li'), { textContent: text }))
  place.querySelector('ul').append(...lines)
  place.hidden = false
}

/** What stands in kiosk.json, `null` where nothing can be read, and what a kiosk would not say is wrong with it. */
async function read() {
  try {
    const settings = await (await fetch('./kiosk.json', { cache: 'no-store' })).json()
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
      return { settings: null, problems: ['kiosk.json: expected an object'] }
    const unknown = Object.keys(settings).filter((name) => ![...ATTRIBUTES, ...PROPERTIES].includes(name))
    return { settings, problems: unknown.map((name) => `kiosk.json: there is no setting "${name}"`) }
  } catch (error) {
    return { settings: null, problems: [`kiosk.json: ${error.message}`] }
  }
}

const asText = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** Whether nobody has pressed anything since the kiosk was put up, or since everything of the last person is gone. */
let isFree = true
const isButton = (node) => node.localName === 'button'

/** Submissions that this page alone holds, by id: they would go with it. */
const unkept = new Set()
/** When one of them may be safe elsewhere, or given up. */
const SETTLED = ['wb-saved', 'wb-sent', 'wb-unsent']

function watchUnkept(kiosk) {
  // with an envelope the page itself would be the receiver, and this one waits for nothing
  kiosk.addEventListener('wb-submit', ({ detail }) => detail.envelope || unkept.add(detail.submissionId))
  for (const name of SETTLED)
    kiosk.addEventListener(name, ({ detail: { submissionId, why = 'expired' } }) => {
      if (why === 'expired') unkept.delete(submissionId)
    })
}

function made(settings) {
  const kiosk = document.createElement('wellbeing-kiosk')
  for (const [name, value] of Object.entries(settings)) {
    if (PROPERTIES.includes(name)) kiosk[name] = value
    else if (ATTRIBUTES.includes(name) && value !== false) kiosk.setAttribute(name, value === true ? '' : asText(value))
  }
  kiosk.append(document.querySelector('template').content.cloneNode(true))
  return kiosk
}

/** Shows what a kiosk says of these settings. It is out of sight, and so says one thing at least: that it is. */
function judge(settings) {
  const kiosk = made(settings)
  kiosk.style.display = 'none'
  kiosk.addEventListener('wb-problem', ({ detail }) => {
    kiosk.remove()
    const found = fatalIn(detail).filter(({ path }) => path !== 'hidden')
    show(found.map(({ path, expected, got }) => `kiosk.json: ${path}: expected ${expected}, got ${got}`))
  })
  document.body.append(kiosk)
}

/** A kiosk with these settings, on the page. */
async function putUp(settings) {
  const kiosk = made(settings)
  watchUnkept(kiosk)
  kiosk.addEventListener('wb-wipe', () => (isFree = true))
  kiosk.addEventListener('click', (event) => (isFree &&= !event.composedPath().some(isButton)), { capture: true })
  kiosk.addEventListener('wb-problem', ({ detail }) => {
    if (!fatalIn(detail).length || !isFree) return
    kiosk.remove()
    show([detail.message])
  })
  document.body.append(kiosk)
  await kiosk.updateComplete
  return kiosk
}

/** Between people, and only then, a new version takes over: once nothing would go with this page. */
async function keepFiles(kiosk) {
  if (!navigator.serviceWorker) return
  let hasOne = Boolean(navigator.serviceWorker.controller)
  let isDue = false
  const registration = await navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' })
  const letIn = () => {
    if (!isFree || unkept.size) return
    if (isDue) location.reload()
    else registration.waiting?.postMessage({ type: 'SKIP_WAITING' })
  }
  for (const name of ['wb-wipe', ...SETTLED]) kiosk.addEventListener(name, letIn)
  kiosk.addEventListener('wb-wipe', () => {
    if (!isDue && !registration.waiting) registration.update().catch(() => undefined) // no network: the next time
  })
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    isDue = hasOne // the very first one changes nothing
    hasOne = true
    if (isDue) letIn() // else once this person is gone
  })
}

await customElements.whenDefined('wellbeing-kiosk')
const { settings, problems } = await read()
if (problems.length) {
  show(problems)
  if (settings) judge(settings)
} else await keepFiles(await putUp(settings)).catch(() => undefined)
