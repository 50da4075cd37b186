import { expect } from '@open-wc/testing'
import { opened } from '../storage/kept.ts'
import { becomes } from './becomes.ts'
import type { FakeEnv } from './env.ts'

/** A draft is written this long after the last change, in milliseconds. */
export const PAUSE = 400

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
  if (!(await becomes(async () => (await lies(env, store)).length === count)))
    expect.fail(`${store} never came to ${count}`)
}

/** The person pauses, after every change: resolves when the form is kept as it is now, and not as it was before. */
export async function pause(env: FakeEnv): Promise<void> {
  const revision = async () => ((await lies(env, 'drafts'))[0] as { readonly revision: number } | undefined)?.revision
  const before = await revision()
  env.clock.tick(PAUSE)
  if (!(await becomes(async () => (await revision()) !== before))) expect.fail('nothing more was kept')
}
