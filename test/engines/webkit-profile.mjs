// WebKit on a profile that outlives it. Its driver lets it keep nothing, so here the inspector's own wire moves it.
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import WebSocket from 'ws'
import { find } from './browsers.mjs'
import { until } from './until.mjs'
import { ENVIRONMENT, freePort, processes, startDisplay } from './webkit.mjs'

const PATIENCE_MS = 30_000

/** Asks until there is an answer; meanwhile a refusal is none. */
const answerOf = (goal, ask) => until(goal, () => ask().catch(() => undefined), PATIENCE_MS)

/** Whether a process of this group still works; one that has ended but was not waited for does not. */
const isAtWork = (group) =>
  readdirSync('/proc').some((name) => {
    try {
      const [state, , itsGroup] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ')
      return Number(itsGroup) === group && state !== 'Z'
    } catch {
      return false // no process, or gone
    }
  })

/**
 * The inspector's wire to the page on view. A page of another site is another target: what the one before was asked
 * is answered by nobody.
 */
async function connect(address) {
  const socket = new WebSocket(address)
  const asked = new Map()
  let target
  const giveUp = () => {
    for (const { reject } of asked.values()) reject(new Error('the page that was asked is gone'))
    asked.clear()
  }
  const HEARD = {
    'Target.targetCreated': ({ targetInfo }) => void (target ??= targetInfo.targetId),
    'Target.didCommitProvisionalTarget': ({ newTargetId }) => {
      target = newTargetId
      giveUp()
    },
    'Target.dispatchMessageFromTarget': ({ message }) => {
      const { id, result, error } = JSON.parse(message)
      const { resolve, reject } = asked.get(id) ?? {}
      asked.delete(id)
      if (error) reject?.(new Error(error.message))
      else resolve?.(result)
    },
  }
  socket.on('message', (data) => {
    const { method, params } = JSON.parse(String(data))
    HEARD[method]?.(params)
  })
  socket.on('close', giveUp)
  await once(socket, 'open')
  await answerOf('a page to inspect', async () => target)
  let last = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last
      asked.set(id, { resolve, reject })
      const message = JSON.stringify({ id, method, params })
      socket.send(JSON.stringify({ id, method: 'Target.sendMessageToTarget', params: { targetId: target, message } }))
    })
}

/** Runs in the page: presses what is on view at this place. */
function pressAt({ x, y }) {
  let [found, deeper] = [document.elementFromPoint(x, y)]
  while ((deeper = found?.shadowRoot?.elementFromPoint(x, y)) && deeper !== found) found = deeper
  found?.click()
}

const isThere = (url) => !window.isOld && location.href === url && document.readyState === 'complete'

/** What the page is asked to do, and what it gives back, by the inspector's `ask`. */
function handOf(ask) {
  const run = async (task, ...words) => {
    const expression = `(async () => (${task})(...${JSON.stringify(words)}))()`
    const promise = await ask('Runtime.evaluate', { expression })
    const { objectId } = promise.result
    const { result, wasThrown } = await ask('Runtime.awaitPromise', { promiseObjectId: objectId, returnByValue: true })
    if (wasThrown) throw new Error(result.description)
    return result.value
  }
  return {
    run,
    click: (place) => run(pressAt, place),
    async goto(url) {
      await ask('Runtime.evaluate', { expression: `window.isOld = true; location.assign(${JSON.stringify(url)})` })
      await answerOf(url, () => run(isThere, url))
    },
  }
}

/** Starts WebKit; `stop()` lets it end in its own time, `kill()` is kill -9 of all of it. */
export async function startWebKitOn(profile) {
  const { start, stop: kill } = processes()
  const address = `127.0.0.1:${await freePort()}`
  const folders = { HOME: profile }
  for (const kind of ['DATA', 'CACHE', 'CONFIG', 'STATE']) folders[`XDG_${kind}_HOME`] = join(profile, kind)
  const DISPLAY = await startDisplay(start)
  const env = { ...process.env, DISPLAY, ...ENVIRONMENT, ...folders, WEBKIT_INSPECTOR_HTTP_SERVER: address }
  const browser = start(find.webkit(), ['about:blank'], { stdio: 'ignore', env })
  const path = await answerOf('the inspector', async () => {
    const list = await (await fetch(`http://${address}/`)).text()
    return /\/socket\/\d+\/\d+\/WebPage/.exec(list)?.[0]
  })
  const ask = await connect(`ws://${address}${path}`)
  return {
    ...handOf(ask),
    async stop() {
      browser.kill('SIGTERM')
      await answerOf('the end of the browser', async () => !isAtWork(browser.pid))
      kill()
    },
    async kill() {
      kill()
      await answerOf('the end of the browser', async () => !isAtWork(browser.pid))
    },
  }
}
