import { type Chance, chanceOf } from './chance.ts'
import { CALLS, PROFILES, TURNS } from './catalogue.ts'

/** One thing that goes wrong. */
export interface Fault {
  /** What is counted when it has struck: an id of the catalogue. */
  readonly id: string
  /** What it lies in wait for: `turn`, a kind of call (`fetch`, `outbox.claim before`), or one call site. */
  readonly on: string
  /** Which of those, from 1. */
  readonly nth: number
  readonly how: string
  /** Chance of its own, from 0 up to 1: which tab, how long, which way. */
  readonly value: number
  /** Strikes from then on, until the horizon. */
  readonly forever?: boolean
}

/** One person's answers. */
export interface Submission {
  readonly tab: number
  /** When *Send* is pressed. */
  readonly turn: number
  readonly presses: number
  /** Sends the same id from another tab too: a tab that was duplicated; with other answers when `edited`. */
  readonly twin: 'none' | 'same' | 'edited'
  /** How the unfinished form ends: it is sent, or left for another day, or the person stops and clears it. */
  readonly ends?: 'left' | 'stopped'
}

/** Plain data: with the code, all that a run depends on. */
export interface Schedule {
  readonly seed: number
  readonly tabs: number
  readonly submissions: readonly Submission[]
  readonly faults: readonly Fault[]
  /** Turn at which everything that goes wrong ends. */
  readonly horizon: number
}

function submission(chance: Chance, tabs: number): Submission {
  const twin = tabs > 1 && chance.is(0.15) ? chance.pick(['same', 'edited'] as const) : 'none'
  const plain: Submission = {
    tab: chance.below(tabs),
    turn: 1 + chance.below(60),
    presses: chance.is(0.2) ? 2 : 1,
    twin,
  }
  return chance.is(0.15) ? { ...plain, ends: chance.pick(['left', 'left', 'stopped'] as const) } : plain
}

function fault(chance: Chance, horizon: number): Fault {
  const onTurn = chance.is(0.35)
  const { id, on, how, upTo } = chance.pick(onTurn ? TURNS : CALLS)
  return { id, on, how, nth: 1 + chance.below(onTurn ? horizon : upTo), value: chance.next() }
}

/** The schedule of this seed. A tenth of the seeds have a profile, which looks through a narrow window. */
export function plan(seed: number): Schedule {
  const chance = chanceOf(seed)
  const tabs = 1 + chance.below(3)
  const horizon = 80 + chance.below(160)
  const submissions = Array.from({ length: 1 + chance.below(3) }, () => submission(chance, tabs))
  const faults = Array.from({ length: chance.below(8) }, () => fault(chance, horizon))
  const schedule = { seed, tabs, submissions, faults, horizon }
  return seed % 10 ? schedule : chance.pick(PROFILES)(schedule, chance)
}
