// Real browsers die at every step from Send to the receipt, and come back on the same profile. Then rows are counted.
// CRASHES='chromium:1000,100 firefox:100,30' npm run faults: page crashes and kills of all of the browser.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../build/package.mjs'
import { startConfused } from '../journeys/confused-receiver.mjs'
import { engines, until } from '../journeys/page.mjs'
import { start } from './crash-browser.mjs'
import { startCrashSite } from './crash-site.mjs'

const asked = process.env.CRASHES ?? 'chromium:24,4'
const TIMES = Object.fromEntries(
  asked.split(' ').map((words) => {
    const [name, times] = words.split(':')
    return [name, times.split(',').map(Number)]
  }),
)
const LEASE_MS = 61_000
const STEPS = [
  ...['before', 'inside', 'after'].map((moment) => `outbox.enqueue ${moment}`),
  'saved',
  ...['before', 'inside', 'after'].map((moment) => `outbox.claim ${moment}`),
  'request',
  ...['before', 'inside', 'after'].map((moment) => `outbox.settle ${moment}`),
  'sent',
]

const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><main></main>
<script type="module" src="/page.js"></script>`
const files = (script) => ({
  '/': ['text/html', html],
  '/page.js': ['text/javascript', script],
  '/swemwbs-form.js': ['text/javascript', readFileSync(join(root, 'dist/swemwbs-form.js'))],
})

async function world(name) {
  const [receiver, site] = [await startConfused(), await startCrashSite(files)]
  receiver.origin = site.url
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const here = { name, receiver, site, profile, browser: await start(name, profile), later: 0, struck: 0 }
  here.stop = async () => {
    site.letGo()
    await here.browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    site.stop()
    receiver.stop()
  }
  return here
}

/** A new page, more than a lease later, so that nobody is believed to be sending still. */
async function open(here) {
  here.later += LEASE_MS
  const endpoint = encodeURIComponent(`${here.receiver.url}/submissions`)
  const page = await here.browser.page(`${here.site.url}/?later=${here.later}&endpoint=${endpoint}`)
  await until('the form', () => page.run(() => window.isReady?.()))
  return page
}

const delivered = ({ receiver }) => new Set(receiver.delivered.map(({ id }) => id))
const missing = (here) => [...here.site.saved].filter((id) => !delivered(here).has(id))

/** Somebody answers and sends; at `step` the page, or the whole browser, dies. */
async function strike(here, step, isKill) {
  const { site, receiver } = here
  const page = await open(here)
  await until('what was left is delivered', () => missing(here).length === 0)
  const before = receiver.requests.length
  if (step === 'request') receiver.answer = 'no answer at all'
  const reached = step === 'request' ? until(step, () => receiver.requests.length > before) : site.at(step)
  // not waited for: a page that stands still already does not answer
  page.run(() => window.answer()).catch(() => undefined)
  await reached
  here.struck++
  await (isKill ? here.browser.kill() : page.crash())
  site.letGo()
  receiver.answer = 'sound'
  if (isKill) here.browser = await start(here.name, here.profile)
  else await page.close()
}

/** Nothing that was called saved or sent is missing, and no submission came with two contents. */
async function count(here) {
  await open(here)
  await until('everything is delivered', () => missing(here).length === 0)
  const bodies = new Map()
  for (const { id, body } of here.receiver.requests) {
    assert.ok(body.equals(bodies.get(id) ?? body), 'other bytes under the same id')
    bodies.set(id, body)
  }
  for (const id of here.site.sent) assert.ok(delivered(here).has(id), 'called sent, and never came')
  return { saved: here.site.saved.size, rows: delivered(here).size, requests: here.receiver.requests.length }
}

const within = (name, index) => ({ timeout: 60_000 + TIMES[name][index] * 15_000 })

for (const name of engines().filter((each) => TIMES[each]))
  for (const [index, kind] of ['crashes of its page', 'kills of all of it'].entries())
    test(
      `${name} loses nothing and sends nothing twice in ${TIMES[name][index]} ${kind}`,
      within(name, index),
      async (t) => {
        const here = await world(name)
        t.after(here.stop)
        for (let time = 0; time < TIMES[name][index]; time++)
          await strike(here, STEPS[time % STEPS.length], index === 1)
        const { saved, rows, requests } = await count(here)
        assert.equal(here.struck, TIMES[name][index])
        t.diagnostic(`${name}: ${here.struck} ${kind}; ${saved} called saved, ${rows} rows, ${requests} requests`)
      },
    )
