// The script of the kiosk's test page: a clock that is moved, hands that press what they see, eyes for what is left.
// The page has imported the element; `start(attributes)` puts it up.
const kiosk = document.createElement('wellbeing-kiosk')
const real = kiosk.env
const clock = { later: Number(new URLSearchParams(location.search).get('later') ?? 0), timers: new Set() }
const hearers = new Set()
const tick = () => real.tick() + clock.later

kiosk.env = {
  ...real,
  tick,
  now: () => real.now() + clock.later,
  timer(task, delay) {
    const timer = { due: tick() + delay }
    const stop = real.timer(() => timer.run(), delay)
    timer.run = () => {
      clock.timers.delete(timer)
      stop()
      task()
    }
    clock.timers.add(timer)
    return () => {
      clock.timers.delete(timer)
      stop()
    }
  },
  onPageLife(hear) {
    hearers.add(hear)
    const stop = real.onPageLife(hear)
    return () => {
      hearers.delete(hear)
      stop()
    }
  },
}

/** Lets this time pass at once: every timer that falls due runs at its moment. */
function skip(milliseconds) {
  const end = tick() + milliseconds
  const first = () => [...clock.timers].sort((a, b) => a.due - b.due)[0]
  for (let timer = first(); timer && timer.due <= end; timer = first()) {
    clock.later += Math.max(timer.due - tick(), 0)
    timer.run()
  }
  clock.later += Math.max(end - tick(), 0)
}

const turn = () => new Promise((resolve) => real.timer(resolve, 0))

/** Waits until it is so, turn by turn. */
async function until(goal, ask) {
  for (let turns = 0; turns < 2000; turns++) {
    if (ask()) return
    await turn()
  }
  throw new Error(`in vain: ${goal}; ${kiosk.state.phase}: ${names().join(', ')}`)
}

const inside = (root) =>
  [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])])
const everything = () => inside(kiosk.shadowRoot)
const all = (selector) => everything().filter((each) => each.matches(selector))
const words = (node) => node.textContent.trim().replace(/\s+/g, ' ')
const nameOf = (node) => node.getAttribute('aria-label') ?? words(node)
const names = () => all('button').map(nameOf)
const button = (name) => all('button').find((each) => nameOf(each) === name)

/** Presses it once it is there, as somebody who takes their time. */
async function press(...wanted) {
  for (const name of wanted) {
    await until(`a button ${name}`, () => button(name))
    skip(1500)
    button(name)?.click()
    await turn()
  }
}

async function choose(label) {
  const find = () => all('label').find((each) => words(each) === label)
  await until(`an option ${label}`, find)
  find().querySelector('input').click()
  await turn()
}

async function type(text) {
  await until('a field', () => all('.text')[0])
  const [field] = all('.text')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  await turn()
}

const comesTo = (phase) => until(phase, () => kiosk.state.phase === phase)
const heading = () => all('[role=heading]').map(words).join(' | ')

/** Staff hand the tablet over, for somebody with this reference. */
async function handOver(reference, occasion) {
  await press('Staff')
  await type('1234')
  await press('Continue', 'New person')
  await type(reference)
  await choose(occasion)
  await press('Check')
  await comesTo('confirm')
  await press('Hand the tablet over')
}

const LABELS = ['None of the time', 'Rarely', 'Some of the time', 'Often', 'All of the time']

/** Answers so many statements, `pick` of them each. */
async function answer(count, pick) {
  for (let statement = 0; statement < count; statement++) {
    const before = heading()
    await choose(LABELS[pick(statement)])
    if (statement + 1 === count && count < 7) return
    await press('Continue')
    await until('the next statement', () => heading() !== before)
  }
}

async function send() {
  await press('Send my answers')
  await comesTo('thanks')
}

async function write(text) {
  await until('a box', () => all('.box')[0])
  const [box] = all('.box')
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  await turn()
}

/** Sends the scale off, and goes on to what was good about the service, in these words. */
async function writeAfter(text) {
  await press('Send my answers')
  await until('feedback', () => heading().includes('Your experience'))
  await press('Start')
  await choose('Good')
  await press('Continue')
  await write(text)
}

/** All of the feedback after the scale, in these words. */
async function tell(text) {
  await writeAfter(text)
  await press('Continue')
  await choose('No')
  await press('Continue', 'Continue')
  await send()
}

/** All that this kiosk's tree says: text, attributes, what stands in fields. */
const said = () =>
  everything().flatMap((node) => [
    ...[...node.attributes].map(({ name, value }) => `${name}=${value}`),
    'value' in node ? `${node.value} ${node.checked ?? ''}` : '',
    ...[...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
  ])

const asPromise = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Everything in the database, bytes as letters; how many wait. */
async function disk() {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'wb')) return { text: '', waiting: 0 }
  const database = await asPromise(indexedDB.open('wb'))
  const names = [...database.objectStoreNames]
  const values = []
  for (const name of names) values.push(await asPromise(database.transaction(name).objectStore(name).getAll()))
  database.close()
  const plain = (_, value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value)
  return { text: JSON.stringify(values, plain), waiting: values[names.indexOf('outbox')].length }
}

/** What is left of somebody with these markers; an empty list after a good wipe. */
async function residue(markers) {
  const places = {
    tree: said().join('\n'),
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    page: JSON.stringify([location.href, history.state, window.name, document.title]),
    disk: (await disk()).text,
    live: all('[role=status], [role=alert]').map(words).join(''),
  }
  const found = Object.entries(places).filter(([, text]) => markers.some((marker) => text.includes(marker)))
  return [
    ...found.map(([place]) => `a marker in ${place}`),
    ...(places.live ? [`announced: ${places.live}`] : []),
    ...all('input, textarea, fieldset, swemwbs-form, feedback-form, [open]').map(
      ({ localName }) => `${localName} on the cover`,
    ),
    ...(all('.size-100.contrast-standard').length ? [] : ['another size or colour']),
  ]
}

const life = (what) => hearers.forEach((hear) => hear(what))

function start(attributes) {
  for (const [name, value] of Object.entries(attributes)) kiosk.setAttribute(name, value)
  const privacy = Object.assign(document.createElement('p'), { slot: 'privacy', textContent: 'Who sees it.' })
  kiosk.append(privacy)
  document.body.append(kiosk)
}

Object.assign(window, {
  ...{
    kiosk,
    skip,
    press,
    choose,
    type,
    comesTo,
    handOver,
    answer,
    send,
    tell,
    said,
    everything,
    button,
    writeAfter,
    disk,
    residue,
    life,
    start,
    turn,
  },
  ...{ heading, names, events: [] },
})
for (const what of ['sent', 'unsent', 'saved', 'wipe', 'problem'])
  addEventListener(`wb-${what}`, ({ detail }) => window.events.push({ what, detail }))
start(JSON.parse(document.body.dataset.kiosk))
