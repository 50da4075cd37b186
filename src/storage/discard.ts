import type { Env } from '../env.ts'
import type { Database } from './database.ts'
import { bury } from './outbox.ts'
import { allows, TRANSITIONS } from './transitions.ts'

/** Gives a submission up because somebody decided so. Returns whether there was one. */
export function discard(env: Env, database: Database, id: string): Promise<boolean> {
  return database.transact('outbox.discard', async (tables) => {
    const record = await tables.outbox.get(id)
    if (!record || !allows(TRANSITIONS.discarded, record.state)) return false
    await bury(tables, { id, how: 'discarded', at: env.now() })
    return true
  })
}
