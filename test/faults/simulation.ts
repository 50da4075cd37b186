import { plan, type Schedule } from './plan.ts'
import type { Machine } from './raw.ts'
import { World } from './world.ts'

export { TRANSACTIONS } from '../../src/storage/backend.ts'
export { chanceOf } from './chance.ts'
export { MOVES } from './moves.ts'
export { plan } from './plan.ts'
export { shrink } from './shrink.ts'
export { wait } from '../../src/delivery/backoff.ts'

/** What a run came to. */
export interface Result {
  readonly problems: readonly string[]
  readonly struck: Readonly<Record<string, number>>
  readonly sites: ReadonlySet<string>
  readonly turns: number
  readonly hash: number
  readonly trace: readonly string[]
  readonly saved: number
  readonly rows: number
}

/** Runs a schedule, or the one of a seed, to its end. `traced`: with every event in words. */
export async function simulate(from: Schedule | number, machine: Machine, traced = false): Promise<Result> {
  machine.tasks.length = 0
  const world = new World(typeof from === 'number' ? plan(from) : from, machine)
  if (traced) world.trace = []
  try {
    await machine.drive(world.turn)
  } catch (error) {
    world.oracle.violate(`threw ${error instanceof Error ? error.message : String(error)}`)
  }
  const { oracle, struck, sites, turns, hash, trace = [], receiver } = world
  return {
    problems: oracle.problems,
    struck,
    sites,
    turns,
    hash,
    trace,
    saved: oracle.saved.size,
    rows: receiver.rows.size,
  }
}
