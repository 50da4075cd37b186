import type { Chance } from './chance.ts'
import { TRANSACTIONS } from '../../src/storage/backend.ts'
import type { Fault, Schedule } from './plan.ts'
import { WEATHER } from './weather.ts'

interface Kind {
  readonly id: string
  readonly on: string
  readonly how: string
  /** It lies in wait for one of this many first ones. */
  readonly upTo: number
}

const kind = (id: string, on: string, how: string, upTo: number): Kind => ({ id, on, how, upTo })

/** What befalls a named transaction, by moment. */
const MOMENTS = [
  ['C8', 'before', 'fail'],
  ['hang', 'before', 'hang'],
  ['L2', 'before', 'crash'],
  ['S9', 'inside', 'fail'],
  ['S7', 'inside', 'quota'],
  ['S10', 'inside', 'crash'],
  ['S11', 'after', 'crash'],
  ['hang', 'after', 'hang'],
  ['C8', 'after', 'fail'],
] as const

const STEPS = Object.keys(TRANSACTIONS).flatMap((name) =>
  MOMENTS.map(([id, moment, how]) => kind(id, `${name} ${moment}`, how, 6)),
)

const CALLS_OF_THE_DISK: readonly Kind[] = [
  kind('S3', 'open', 'never', 3),
  kind('S3', 'open', 'late', 3),
  kind('S3', 'database.open before', 'hang', 3),
  kind('S3', 'database.open before', 'fail', 3),
  kind('S17', 'open', 'abort', 2),
  kind('S9', 'put', 'fail', 8),
  kind('S18', 'put', 'clone', 8),
]

const REST: readonly Kind[] = [
  kind('digest', 'digest', 'fail', 6),
  kind('digest', 'digest', 'hang', 6),
  kind('L2', 'digest', 'crash', 6),
  kind('L2', 'fetch', 'crash', 4),
  kind('random', 'random', 'zeros', 6),
  kind('L13', 'now', 'jump', 30),
  kind('S22', 'siteStore.read', 'refused', 6),
  kind('S22', 'siteStore.write', 'refused', 6),
]

const REQUESTS = Object.entries(WEATHER).map(([how, { id }]) => kind(id, 'fetch', how, 5))

/** What may go wrong at a call; a request has as many ways as all the others together. */
export const CALLS: readonly Kind[] = [...STEPS, ...CALLS_OF_THE_DISK, ...REST, ...REQUESTS, ...REQUESTS]

/** What may befall between two turns, so at any await. The same id twice: another way. */
export const TURNS: readonly Kind[] = [
  ...(['crash', 'crash', 'killAll', 'close', 'freeze', 'freeze', 'discard', 'sleep', 'throttle', 'jump'] as const),
  ...(['offline', 'lie', 'flap', 'lose', 'wipe', 'newer', 'blocker', 'power', 'move', 'junk', 'second'] as const),
  ...(['wake', 'hide', 'retry', 'giveUp'] as const),
].map((how) => kind(TURN_ID(how), 'turn', how, 0))

function TURN_ID(how: string): string {
  const ids: Readonly<Record<string, string>> = {
    ...{ crash: 'L2', killAll: 'L3', close: 'L1', freeze: 'L4', discard: 'L5', sleep: 'L7', throttle: 'L8' },
    ...{ jump: 'L13', offline: 'N1', lie: 'N2', flap: 'N21', lose: 'S6', wipe: 'S14', newer: 'S15', blocker: 'S4' },
    ...{ power: 'S12', move: 'L9', junk: 'S19', second: 'C3', wake: 'wake', hide: 'hide', retry: 'retry' },
    ...{ giveUp: 'given up' },
  }
  return ids[how] ?? how
}

const at = (id: string, on: string, nth: number, how: string, value: number): Fault => ({ id, on, nth, how, value })

/** As `JUMPS` names it. */
const FORTY_DAYS = 6.5 / 8

/** Windows that chance alone rarely looks through. Each adds its own faults to what the seed has planned. */
export const PROFILES: readonly ((schedule: Schedule, chance: Chance) => Schedule)[] = [
  /** The owner of a claim stands still past its lease, while another page claims; then it hears that it failed. */
  (schedule, chance) => ({
    ...schedule,
    tabs: 2,
    submissions: [{ tab: 0, turn: 1, presses: 1, twin: 'none' }],
    faults: [
      at('C9', 'fetch', 1, chance.pick(['freezeLost', 'freezeBusy']), 60_000 + chance.next() * 25_000),
      at('N7', 'fetch', 2, 'silent', chance.next()),
    ],
    horizon: 400,
  }),
  /** A submission is stored just as the page finds nothing more to do. */
  (schedule, chance) => ({
    ...schedule,
    tabs: 1,
    submissions: [1, 2, 3].map((nth) => ({ tab: 0, turn: 1 + nth * chance.below(40), presses: 1, twin: 'none' })),
    faults: [],
    horizon: 300,
  }),
  /** The clock goes wild for weeks. */
  (schedule, chance) => ({
    ...schedule,
    faults: [
      ...schedule.faults.slice(0, 2),
      ...Array.from({ length: 8 }, () => at('L13', 'turn', 1 + chance.below(schedule.horizon), 'jump', chance.next())),
      at('N4', 'fetch', 1, 'lost', 0),
    ],
  }),
  /** An upgrade waits for a page that stands still. */
  (schedule, chance) => ({
    ...schedule,
    faults: [
      ...schedule.faults.slice(0, 2),
      at('S4', 'turn', 1 + chance.below(40), 'blocker', chance.next()),
      at('L4', 'turn', 1 + chance.below(40), 'freeze', chance.next()),
    ],
  }),
  /** The receiver is away for weeks: what nobody can deliver is given up in the end. */
  (schedule, chance) => ({
    ...schedule,
    tabs: 1,
    submissions: [{ tab: 0, turn: 1, presses: 1, twin: 'none' }],
    faults: [
      { ...at('N4', 'fetch', 1, 'lost', 0), forever: true },
      ...Array.from({ length: 14 }, (_, week) =>
        at('L13', 'turn', 60 + week * 60 + chance.below(40), 'jump', FORTY_DAYS),
      ),
    ],
    horizon: 1000,
  }),
  /** Two tabs keep the same unfinished form, and one of them ends it. */
  (schedule, chance) => ({
    ...schedule,
    tabs: 2,
    submissions: [0, 1].map((tab) => ({ tab, turn: 1 + chance.below(20), presses: 1, twin: 'same', ends: 'stopped' })),
    faults: schedule.faults.slice(0, 2),
  }),
  /** The store is destroyed with submissions in it. */
  (schedule, chance) => ({
    ...schedule,
    faults: [
      ...schedule.faults.slice(0, 2),
      { ...at('N4', 'fetch', 1, 'lost', 0), forever: true },
      at('S14', 'turn', 100 + chance.below(100), 'wipe', chance.next()),
    ],
    horizon: 300,
  }),
  /** The network comes and goes, and the receiver asks to be left alone. */
  (schedule, chance) => ({
    ...schedule,
    faults: [
      ...[1, 2].map((nth) => at('N12', 'fetch', nth, chance.pick(['busy', 'limited']), chance.next())),
      ...[1, 2, 3, 4].map(() => at('N21', 'turn', 10 + chance.below(schedule.horizon), 'flap', chance.next())),
    ],
  }),
]
