// Real browsers die at every step from the last answer to the receipt, and come back. Then rows are counted.
// Longer runs: CRASHES='chromium:1000,100 firefox:100,30' npm run faults: page crashes and kills of all of the browser.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { engines, until } from '../journeys/page.mjs'
import { printTable } from '../package/table.mjs'
import { startCounted } from './counted-receiver.mjs'
import { start } from './crash-browser.mjs'
import { startPractice } from './practice.mjs'

const asked = process.env.CRASHES ?? 'chromium:100,20 firefox:20,5'
const TIMES = Object.fromEntries(
  asked.split(' ').map((words) => {
    const [name, times] = words.split(':')
    return [name, times.split(',').map(Number)]
  }),
)
const LEASE_MS = 61_000
const PATIENCE_MS = 30_000
const around = (name) => ['before', 'inside', 'after'].map((moment) => `${name} ${moment}`)
const STEPS = [
  ...around('drafts.save'), // the person pauses before Send
  ...around('outbox.enqueue'),
  'saved', // called saved
  ...around('outbox.claim'),
  'request', // on its way
  'answer', // kept by the receiver, and the answer is here
  ...around('outbox.settle'),
  'sent', // called sent
]
/** Not in order, so that few deaths are spread as well as many. */
const stepOf = (time) => STEPS[(time * 5) % STEPS.length]

/** Who was kept, called saved and called sent, and which pages stand still or found nothing left to send. */
const told = { kept: new Set(), saved: new Set(), sent: new Set(), reached: new Set(), idle: new Set(), failed: [] }
let site, receiver
before(async () => {
  site = await startPractice((what, who) => (what === 'failed' ? told.failed.push(who) : told[what].add(who)))
  receiver = await startCounted(site.url)
})
after(async () => {
  site.stop()
  await receiver.stop()
})

/** A browser that dies; everybody in it has a name that begins with `who`. */
async function world(name, who) {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const here = { name, who, profile, browser: await start(name, profile), later: 0, struck: 0, posts: receiver.posts }
  here.stop = async () => {
    await here.browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return here
}

/** A new page, more than a lease later, so that nobody is believed to be sending still. */
async function open(here, hold, who) {
  here.later += LEASE_MS
  const asks = { endpoint: `${receiver.url}/submissions`, later: here.later, hold, who }
  const page = await here.browser.page(`${site.url}/crash?${new URLSearchParams(asks)}`)
  const has = () => told.reached.has(who) || told.idle.has(who) || told.failed.length > 0
  await until(`${who}: ${hold}`, has, PATIENCE_MS)
  assert.deepEqual(told.failed, [])
  return page
}

/** Somebody answers and sends; at that step the page, or the whole browser, dies. */
async function strike(here, time, isKill) {
  const page = await open(here, stepOf(time), `${here.who} ${time}`)
  here.struck++
  await (isKill ? here.browser.kill() : page.crash())
  if (isKill) here.browser = await start(here.name, here.profile)
  else void page.close() // Firefox does not answer for a page that is gone
}

/** What is stored: once each, all that was kept, and nothing else. */
async function count(here) {
  await open(here, 'nothing', `${here.who} last`)
  const ours = (names) => [...names].filter((each) => each.startsWith(`${here.who} `))
  const rows = ours(await receiver.references())
  const [kept, saved, sent] = [told.kept, told.saved, told.sent].map(ours)
  const lost = [...kept, ...saved, ...sent].filter((each) => !rows.includes(each))
  assert.deepEqual(lost, [], 'lost')
  assert.equal(rows.length, new Set(rows).size, 'stored twice')
  assert.deepEqual(
    rows.filter((each) => !kept.includes(each)),
    [],
    'sent, and never kept',
  )
  return [saved.length, sent.length, rows.length, receiver.posts - here.posts]
}

const table = []
after(() => {
  const heads = ['', 'deaths', 'called saved', 'called sent', 'rows', 'requests', 'seconds']
  if (table.length) printTable('Browsers that die: 0 lost, 0 stored twice', heads, table)
})

for (const name of engines().filter((each) => TIMES[each]))
  for (const [index, kind] of ['page crashes', 'kills of everything'].entries()) {
    const times = TIMES[name][index]
    const title = `${name} loses nothing and sends nothing twice in ${times} ${kind}`
    test(title, { timeout: 60_000 + times * 15_000 }, async (t) => {
      const started = Date.now()
      const here = await world(name, `${name}-${index}`)
      t.after(here.stop)
      for (let time = 0; time < times; time++) await strike(here, time, index === 1)
      const counts = await count(here)
      assert.equal(here.struck, times)
      table.push([`${name}, ${kind}`, times, ...counts, Math.round((Date.now() - started) / 1000)])
    })
  }
