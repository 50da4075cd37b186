// Waiting for what should happen.
import { setTimeout as pause } from 'node:timers/promises'

const POLL_MS = 20
const PATIENCE_MS = 15_000

/** Asks until `ask` answers with something true, and returns it. `goal` says what was waited for. */
export async function until(goal, ask, patience = PATIENCE_MS) {
  const end = Date.now() + patience
  let answer
  do {
    answer = await ask()
    if (answer) return answer
    await pause(POLL_MS)
  } while (Date.now() < end)
  throw new Error(`waited ${patience} ms in vain: ${goal}`)
}
