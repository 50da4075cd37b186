import type { Tab, World } from './world.ts'

const DAY = 86_400_000
/** How far the wall clock may jump: an hour, some days, and from 1970. */
export const JUMPS = [-56 * 365 * DAY, -40 * DAY, -3 * DAY, -3_600_000, 3_600_000, 3 * DAY, 40 * DAY, 56 * 365 * DAY]

const one = (world: World, value: number): Tab | undefined => {
  const living = world.living().filter((tab) => !tab.frozen)
  return living[Math.floor(value * living.length)]
}

const toOne = (act: (world: World, tab: Tab, value: number) => unknown) => (world: World, value: number) => {
  const tab = one(world, value)
  if (tab) act(world, tab, value)
  return tab !== undefined
}

/** What may befall between two turns, by name. Each says whether there was somebody to befall. */
export const TROUBLES: Readonly<Record<string, (world: World, value: number) => boolean>> = {
  crash: toOne((world, tab) => world.kill(tab)),
  killAll: (world) => {
    const living = world.living()
    for (const tab of living) world.kill(tab)
    return living.length > 0
  },
  close: toOne((world, tab) => {
    world.tell(tab, 'hidden')
    world.tell(tab, 'left')
    world.kill(tab)
  }),
  freeze: toOne((world, tab, value) => world.freeze(tab, 1000 + value * 120_000)),
  discard: toOne((world, tab) => {
    world.freeze(tab, 1)
    world.kill(tab)
  }),
  sleep: (world, value) => {
    world.jumped = true // what was claimed before may be over when it is sent
    world.tick += 60_000 + value * 8 * 3_600_000
    for (const tab of world.living()) world.tell(tab, 'resumed')
    return true
  },
  throttle: toOne((_world, tab) => (tab.throttled = true)),
  jump: (world, value) => {
    world.jump(JUMPS[Math.floor(value * JUMPS.length)] ?? 0)
    return true
  },
  offline: (world) => {
    world.offline = !world.offline
    if (!world.offline) for (const tab of world.living()) world.tell(tab, 'online')
    return true
  },
  lie: (world, value) => {
    world.believesOnline = value < 0.5
    return true
  },
  flap: (world) => {
    for (let time = 0; time < 2; time++) for (const tab of world.living()) world.tell(tab, 'online')
    return true
  },
  lose: (world, value) => {
    const tab = one(world, value)
    return tab !== undefined && world.disk.lose(tab)
  },
  wipe: (world) => world.disk.wipe(),
  newer: (world) => {
    world.disk.newer()
    return true
  },
  blocker: (world, value) => {
    world.disk.block(1000 + value * 120_000)
    return true
  },
  power: (world) => world.disk.powerLoss(),
  move: toOne((_world, tab) => tab.forms.forEach((form) => form.move())),
  junk: (world, value) => world.disk.leave(junk(world, value)),
  second: toOne((_world, tab) => tab.join()),
  giveUp: (world, value) => world.disk.undelivered.length > 0 && toOne(giveUp)(world, value),
  wake: toOne((world, tab) => world.tell(tab, 'visible')),
  hide: toOne((world, tab) => {
    world.tell(tab, 'hidden')
    world.tell(tab, 'kept')
    world.tell(tab, 'shown')
  }),
  retry: (world) => {
    const people = world.people.filter((person) => person.triesAgain())
    return people.length > 0
  },
}

/** Somebody decides that what waits is to go: one submission, by its place. */
function giveUp(world: World, tab: Tab, value: number): void {
  const { undelivered } = world.disk
  const record = undelivered[Math.floor(value * undelivered.length)]
  if (record) tab.giveUp(record.id)
}

/** A record of later code, or of nobody's. */
function junk(world: World, value: number): { readonly id: string } {
  const id = `foreign-${Math.floor(value * 1000)}`
  const body = Uint8Array.from([123])
  const destination = { url: 'https://receiver.example/s', format: 'json', ack: 'receipt' }
  if (value < 0.3) world.strike('S23')
  if (value < 0.3) return { id, v: 2, destination, state: 'queued', body } as { readonly id: string }
  if (value < 0.6) return { id, v: 1, state: 'nonsense', destination: null, body: 7 } as { readonly id: string }
  const right = { form: 'swemwbs', contentType: 'application/json', createdAt: world.now, notBefore: 0, earliest: 0 }
  const whole = { v: 1, id, destination, body, sha256: body, state: 'queued', leaseUntil: 0, attempt: 0, epoch: 0 }
  return { ...right, ...whole, owner: '' } as { readonly id: string }
}
