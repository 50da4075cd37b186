// Eight tabs of one browser send 200 submissions while tabs are closed, opened and, in Chromium, stand still; for the
// first half the receiver is away. TABS_SEED=7 repeats one order of events; how they meet is the browser's affair.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { bundle } from '../engines/bundle.mjs'
import { engines, until } from '../journeys/page.mjs'
import { printTable } from '../package/table.mjs'
import { startCounted } from './counted-receiver.mjs'
import { start } from './crash-browser.mjs'
import { startPractice } from './practice.mjs'

const { chanceOf } = await import(await bundle('test/faults/chance.ts'))
const SEED = Number(process.env.TABS_SEED ?? 200)
const TABS = 8
const ENTRIES = 200
const MOST_REQUESTS = ENTRIES * 1.02
const MOST_AT_ONCE = 3
const LEASE_MS = 61_000
/** However busy the machine is: nothing at all moves for so long only if it never will. */
const STILL_MS = 180_000
/** A tab stands still for at most so many happenings: longer than its lease would be another story. */
const LONGEST_FREEZE = 4

async function world(name) {
  const failed = []
  const site = await startPractice((_what, who) => failed.push(who))
  const receiver = await startCounted(site.url)
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const browser = await start(name, profile)
  const here = { site, receiver, browser, failed, tabs: [], entries: 0, chance: chanceOf(SEED) }
  here.counts = { closed: 0, frozen: 0, felt: 0, gone: 0 }
  here.stop = async () => {
    await browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    site.stop()
    await receiver.stop()
  }
  return here
}

async function open({ site, receiver, browser }, later = 0) {
  const address = new URLSearchParams({ endpoint: `${receiver.url}/submissions`, later })
  const page = await browser.page(`${site.url}/tab?${address}`)
  await until('the form', () => page.run(() => Boolean(window.tab)), STILL_MS)
  return { ...page, isFrozen: false, stood: 0 }
}

/** Waits until `ask` answers '', as long as its answers change. */
async function goOn(goal, ask) {
  let left = await ask()
  const changed = async () => {
    const now = await ask()
    return now !== left && [now]
  }
  while (left !== '') [left] = await until(`${goal} (${left})`, changed, STILL_MS)
}

async function thaw({ counts }, tab) {
  await tab.thaw()
  tab.isFrozen = false
  counts.felt += await tab.run(() => window.tab.froze.times)
  await tab.run(() => (window.tab.froze.times = 0))
}

/** What may happen to a tab; a tab that stands still sends nothing. */
const HAPPENINGS = {
  async send(here, tab) {
    const count = Math.min(1 + here.chance.below(MOST_AT_ONCE), ENTRIES - here.entries)
    const references = Array.from({ length: count }, () => `person-${here.entries++}`)
    await tab.run((names) => window.tab.send(names), references)
  },
  async close(here, tab) {
    here.counts.closed++
    if (tab.isFrozen) here.counts.gone++
    await tab.close()
    here.tabs[here.tabs.indexOf(tab)] = await open(here)
  },
  async freeze(here, tab) {
    here.counts.frozen++
    await here.tabs.find((each) => each !== tab && !each.isFrozen).front()
    await tab.freeze()
    Object.assign(tab, { isFrozen: true, stood: 0 })
  },
  thaw,
}

function happening({ chance, tabs }, tab, canFreeze) {
  if (tab.isFrozen) return chance.is(0.85) ? 'thaw' : 'close'
  if (chance.is(0.06)) return 'close'
  const isCrowd = tabs.filter((each) => !each.isFrozen).length > 2
  return canFreeze && isCrowd && chance.is(0.2) ? 'freeze' : 'send'
}

/** Until that many submissions were called saved. */
async function live(here, entries, canFreeze) {
  while (here.entries < entries) {
    const frozen = here.tabs.filter((each) => each.isFrozen)
    const tab = frozen.find((each) => each.stood++ >= LONGEST_FREEZE) ?? here.chance.pick(here.tabs)
    await HAPPENINGS[happening(here, tab, canFreeze)](here, tab)
    assert.deepEqual(here.failed, [])
  }
}

/** The states as one text, none when all are over. */
const told = (states, isOver) => (states.every(isOver) ? '' : states.join(' '))

/**
 * Somebody presses *Send now* in every tab, so that none waits out an hour, or is at it still. Then all is sent but
 * what closed tabs were at: that is sent once their leases are over.
 */
async function end(here) {
  for (const tab of here.tabs.filter((each) => each.isFrozen)) await thaw(here, tab)
  const [tab] = here.tabs
  const states = () => tab.run(() => window.tab.kept())
  await goOn('the outbox is empty', async () => {
    await Promise.all(here.tabs.map((each) => each.run(() => window.tab.sendNow())))
    return told(await states(), (state) => state === 'sending')
  })
  const left = (await states()).length
  await Promise.all(here.tabs.map((each) => each.close()))
  const last = await open(here, LEASE_MS)
  await goOn('nothing is left', async () => told(await last.run(() => window.tab.kept()), () => false))
  return left
}

for (const name of engines().filter((each) => each !== 'webkit'))
  test(`${TABS} tabs of ${name} send ${ENTRIES} submissions once each`, { timeout: 1_500_000 }, async (t) => {
    const started = Date.now()
    const here = await world(name)
    t.after(here.stop)
    here.receiver.shut()
    while (here.tabs.length < TABS) here.tabs.push(await open(here))
    await live(here, ENTRIES / 2, name === 'chromium')
    await here.receiver.reopen()
    await live(here, ENTRIES, name === 'chromium')
    const left = await end(here)
    const rows = await here.receiver.references()
    const { closed, frozen, felt, gone } = here.counts
    const heads = ['seed', 'closed', 'frozen', 'left by closed tabs', 'rows', 'requests', 'seconds']
    const numbers = [
      SEED,
      closed,
      felt,
      left,
      rows.length,
      here.receiver.posts,
      Math.round((Date.now() - started) / 1000),
    ]
    printTable(`${TABS} tabs, ${ENTRIES} submissions`, ['', ...heads], [[name, ...numbers]])
    assert.equal(new Set(rows).size, ENTRIES)
    assert.equal(rows.length, ENTRIES)
    assert.ok(here.receiver.posts <= MOST_REQUESTS, `${here.receiver.posts} requests`)
    assert.equal(felt + gone, frozen, 'a tab that was to stand still did not')
  })
