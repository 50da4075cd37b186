// A page that sends one submission and stands still for good at the step named by `?hold=`. The test hears of it and
// ends the page; nobody has to talk to a page that stands still, which Firefox would never answer.
import { answer, asked, kept, putForm, tell } from '/form-page.js'

const [hold, who] = [asked.get('hold'), asked.get('who')]
const NEVER = new Promise(() => {})
const reports = []
const report = (what) => reports.push(tell(what, who))
let [isArmed, isKept, isStill] = [false, false, false]

/** From now on nothing that this page asks of the browser is answered. */
async function stand() {
  isStill = true
  await Promise.all(reports)
  await tell('reached', who)
}

const PLANS = {
  'drafts.save': 'drafts,keys,outbox,tombstones',
  'outbox.enqueue': 'drafts,keys,outbox,tombstones',
  'outbox.claim': 'outbox',
  'outbox.settle': 'outbox,tombstones',
}
const begun = new Map()
const { transaction } = IDBDatabase.prototype
IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
  const made = transaction.call(this, stores, mode, ...more)
  if (mode === 'readwrite') begun.set([...made.objectStoreNames].join(), made)
  return made
}

/** A transaction that is asked for something else again and again never commits. */
function keepOpen(name) {
  const made = begun.get(PLANS[name])
  const store = made.objectStore('outbox')
  const again = () => (store.count().onsuccess = again)
  again()
}

async function step(name, moment) {
  if (isStill) return NEVER
  const place = `${name} ${moment}`
  if (place === 'outbox.enqueue after') {
    report('kept')
    isKept = true
  }
  if (place === 'outbox.look after' && !isArmed) void beginWhenIdle()
  const isEmpty = name === 'outbox.claim' && !isKept // a look that comes before there is anything to claim
  if (!isArmed || place !== hold || isEmpty) return
  if (moment === 'inside') keepOpen(name)
  void stand()
  return NEVER
}

const fetching = (real) => async (url, options) => {
  if (isStill) return NEVER
  const response = real(url, options)
  if (hold !== 'request' && hold !== 'answer') return response
  const arrived = response.catch(() => undefined)
  if (hold === 'answer') await arrived
  void stand()
  return NEVER
}

// what an earlier page left goes first, on the network as it is
const form = putForm((env) => ({
  step,
  fetch: (...words) => (isArmed ? fetching(env.fetch) : env.fetch)(...words),
}))

for (const what of ['saved', 'sent'])
  addEventListener(`wb-${what}`, () => {
    if (!isArmed) return
    report(what)
    if (hold === what) void stand()
  })

async function beginWhenIdle() {
  if ((await kept()).length > 0 || isArmed) return
  isArmed = true
  if (hold === 'nothing') return tell('idle', who)
  await answer(form, who, !hold.startsWith('drafts'))
}
