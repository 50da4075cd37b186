import { browserEnv, type Env, type PageLife, type StepMoment } from '../../src/env.ts'

/** One request as it left the page. */
export interface SentRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** The exact bytes. */
  readonly body: Uint8Array
  readonly init: RequestInit
}

/** What the network does with a request. */
export type Answer = (request: SentRequest) => Promise<Response>

/** An answer with this status, text and headers. */
export const respond =
  (status: number, body: string | null = null, headers: Readonly<Record<string, string>> = {}): Answer =>
  () =>
    Promise.resolve(new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } }))

/** The receiver keeps it and says so: 201 with the id. */
export const accept: Answer = (request) => respond(201, JSON.stringify({ id: idOf(request) }))(request)

/** There is no connection. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'))

/** The receiver takes it and never answers; only calling the request off ends it. */
export const silence: Answer = ({ init: { signal } }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('The request was called off', 'AbortError')))
  })

/** The submission id that a request carries. */
export const idOf = ({ headers }: SentRequest): string => (headers['idempotency-key'] ?? '').slice(1, -1)

/** A clock that stands still until it is moved. */
function fakeClock() {
  let [now, tick] = [Date.UTC(2026, 10, 20, 12), 0]
  const timers = new Set<{ readonly due: number; readonly task: () => void }>()
  const first = () => [...timers].sort((a, b) => a.due - b.due)[0]
  const move = (to: number) => {
    now += to - tick
    tick = to
  }
  const env = {
    now: () => now,
    tick: () => tick,
    timer(task: () => void, delay: number) {
      const timer = { task, due: tick + delay }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }
  const clock = {
    /** Lets this time pass: every timer that falls due runs, in order, each at its own moment. */
    tick(milliseconds: number) {
      const end = tick + milliseconds
      for (let timer = first(); timer && timer.due <= end; timer = first()) {
        timers.delete(timer)
        move(Math.max(timer.due, tick))
        timer.task()
      }
      move(end)
    },
    /** Somebody sets the wall clock; no time passes and no timer runs. */
    jump(milliseconds: number) {
      now += milliseconds
    },
    /** Milliseconds until the next timer; `null` when none is set. */
    get next(): number | null {
      const timer = first()
      return timer ? timer.due - tick : null
    },
  }
  return { env, clock }
}

/** A disk whose named transactions can be made to fail or to hang; what is kept is real IndexedDB. */
function fakeDisk() {
  const failures = new Map<string, number>()
  const holds = new Map<string, { readonly reach: () => void; readonly released: Promise<void> }>()
  const releases = new Set<() => void>()
  const passed: string[] = []
  const env = {
    async step(name: string, moment: StepMoment) {
      const place = `${name} ${moment}`
      passed.push(place)
      const left = failures.get(place) ?? 0
      failures.set(place, left - 1)
      if (left > 0) throw new DOMException(`told to fail at ${place}`, 'UnknownError')
      const hold = holds.get(place)
      hold?.reach()
      await hold?.released
    },
  }
  const disk = {
    /** Every step passed so far, such as `outbox.claim before`. */
    passed: passed as readonly string[],
    /** Makes the next `times` transactions of this name fail at this moment; `Infinity` for good. */
    fail(name: string, moment: StepMoment, times = 1) {
      failures.set(`${name} ${moment}`, times)
    },
    /** Lets nothing past this step until `release()`; `reached` resolves when something waits there. */
    hold(name: string, moment: StepMoment): { readonly reached: Promise<void> } {
      let reach = () => {}
      const reached = new Promise<void>((resolve) => (reach = resolve))
      const released = new Promise<void>((resolve) => releases.add(resolve))
      holds.set(`${name} ${moment}`, { reach, released })
      return { reached }
    },
    /** Ends every hold. */
    release() {
      holds.clear()
      for (const release of releases) release()
    },
  }
  return { env, disk }
}

/** A network that keeps every request, and answers as told; until it is told anything, it is the real one. */
function fakeNetwork() {
  let plan: Answer[] = []
  const requests: SentRequest[] = []
  const env = {
    fetch(url: string, init: RequestInit) {
      const headers = Object.fromEntries(new Headers(init.headers))
      const request = { url, headers, body: Uint8Array.from(init.body as Uint8Array), init }
      requests.push(request)
      const answer = plan.length > 1 ? plan.shift() : plan[0]
      return answer ? answer(request) : browserEnv().fetch(url, init)
    },
    online: () => network.online,
  }
  const network = {
    /** What the browser believes. */
    online: true,
    /** Every request so far. */
    requests: requests as readonly SentRequest[],
    /** Answers of the next requests, in order; the last one repeats. */
    answer(...answers: Answer[]) {
      plan = answers
    },
  }
  return { env, network }
}

/** Bytes that look like chance and are the same in every run (mulberry32). */
function seededBytes(seed: number): (length: number) => Uint8Array {
  let state = seed
  const byte = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) & 255
  }
  return (length) => Uint8Array.from({ length }, byte)
}

function fakePage() {
  const listeners = new Set<(what: PageLife) => void>()
  const onPageLife = (hear: (what: PageLife) => void) => {
    listeners.add(hear)
    return () => void listeners.delete(hear)
  }
  return { onPageLife, tell: (what: PageLife) => listeners.forEach((hear) => hear(what)) }
}

/** Deletes a database; resolves when it is gone, however long others take to let go of it. */
export const deleted = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(`${name} could not be deleted`))
  })

/** Texts by name, as a tab has them; another one for each world. */
type FakeTextStore = Env['tabStore'] & { readonly texts: Map<string, string> }
type Overrides = Partial<Env> & { readonly tabStore?: FakeTextStore }

function fakeTextStore(): FakeTextStore {
  const texts = new Map<string, string>()
  return {
    texts,
    read: (name) => texts.get(name) ?? null,
    write: (name, text) => void (text === null ? texts.delete(name) : texts.set(name, text)),
  }
}

const cipher: Pick<Env, 'cipherKey' | 'encrypt' | 'decrypt'> = {
  cipherKey: (raw) => browserEnv().cipherKey(raw),
  encrypt: (...about) => browserEnv().encrypt(...about),
  decrypt: (...about) => browserEnv().decrypt(...about),
}

const locked = new Set<string>()
const listening = new Set<{ readonly site: string; readonly name: string; readonly hear: () => void }>()
const stores = new Map<string, Map<string, string>>()

/** What pages share that have the same database. */
function fakeSite(site: string) {
  const store = stores.get(site) ?? new Map<string, string>()
  stores.set(site, store)
  const own = new Set<object>()
  return {
    async lock<T>(name: string, work: () => Promise<T>): Promise<T | null> {
      const key = `${site} ${name}`
      if (locked.has(key)) return null
      locked.add(key)
      return work().finally(() => locked.delete(key))
    },
    broadcast(name: string) {
      for (const each of listening) if (each.site === site && each.name === name && !own.has(each)) each.hear()
    },
    onBroadcast(name: string, hear: () => void) {
      const each = { site, name, hear }
      own.add(each)
      listening.add(each)
    },
    siteStore: {
      read: (key: string) => store.get(key) ?? null,
      write: (key: string, value: string | null) => void (value === null ? store.delete(key) : store.set(key, value)),
    },
  }
}

let worlds = 0
const open = new Set<() => Promise<void>>()

/**
 * A world under control: real IndexedDB under a name of its own, real digests, and a clock, chance, network, page life
 * and console that the test holds in its hands. What a test does not touch works. Two worlds with the same `database`
 * are two tabs. Every world ends by itself after the test that made it.
 */
export function fakeEnv({ tabStore = fakeTextStore(), ...overrides }: Overrides = {}) {
  const seed = ++worlds
  const { env: time, clock } = fakeClock()
  const { env: steps, disk } = fakeDisk()
  const { env: requests, network } = fakeNetwork()
  const { onPageLife, tell } = fakePage()
  const reports: string[] = []
  const database = overrides.database ?? `test-${seed}-${crypto.randomUUID()}`
  const env = {
    database,
    secure: true,
    page: 'https://practice.example/wellbeing',
    ...{ ...time, ...steps, ...requests, onPageLife, ...fakeSite(database) },
    random: seededBytes(seed),
    digest: (bytes: Uint8Array) => browserEnv().digest(bytes),
    ...cipher,
    report: (line: string) => void reports.push(line),
    ...overrides,
    tabStore,
    ...{ clock, disk, network },
    /** Every line reported so far. */
    reports: reports as readonly string[],
    /** Something befalls the page. */
    life(what: PageLife) {
      if (what === 'online') network.online = true
      tell(what)
    },
    /** Lets go of the database and deletes it. */
    end: async () => {
      open.delete(env.end)
      disk.release()
      tell('left')
      await deleted(env.database)
    },
  }
  open.add(env.end)
  return env satisfies Env
}

/** See `fakeEnv`. */
export type FakeEnv = ReturnType<typeof fakeEnv>

afterEach(() => Promise.all([...open].map((end) => end())))
