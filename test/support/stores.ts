import { expect } from '@open-wc/testing'
import { opened } from '../storage/kept.ts'
import type { FakeEnv } from './env.ts'

/** What lies in a store of this device. */
export async function lies(env: FakeEnv, store: 'drafts' | 'keys' | 'outbox'): Promise<readonly unknown[]> {
  const database = await opened(env.database)
  const request = database.transaction(store).objectStore(store).getAll()
  await new Promise((resolve) => (request.onsuccess = resolve))
  database.close()
  return request.result as readonly unknown[]
}

/** Resolves when that many things lie there. */
export async function until(env: FakeEnv, store: 'drafts' | 'keys', count: number): Promise<void> {
  for (let frames = 0; frames < 200; frames++) {
    if ((await lies(env, store)).length === count) return
    await new Promise(requestAnimationFrame) // the cipher and the disk have threads of their own, which need their turn
  }
  expect.fail(`${store} never came to ${count}`)
}
