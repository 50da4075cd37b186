// One process, one storage engine, one queue: what fake-indexeddb puts off is run when the simulation says so.
import 'fake-indexeddb/auto'

/** What the storage engine will do next, in order. */
export const tasks = []

/** The real one: lets the event loop go round, so that a rejection nobody heard is told before the next schedule. */
export const realImmediate = globalThis.setImmediate

globalThis.setImmediate = (task) => void tasks.push(task)

/** A page's window, of which Node has none: that whoever leaves is asked is seen in browsers. */
globalThis.addEventListener = () => undefined
globalThis.removeEventListener = () => undefined

/** Its microtasks cost less than those of `queueMicrotask`, which Node wraps. */
const done = Promise.resolve()

/** Calls `turn` until it returns false. All microtasks run between two turns, and nothing of the event loop. */
export const drive = (turn) =>
  new Promise((resolve, reject) => {
    const go = () => {
      try {
        if (turn()) done.then(again)
        else resolve()
      } catch (error) {
        reject(error)
      }
    }
    const again = () => process.nextTick(go)
    go()
  })
