/**
 * The only door to the browser's clock, chance, disk, network, page life and console. Everything else asks an `Env`, so
 * that a test can hand in another world in which any call fails, hangs or never returns.
 */

/** What happens to the page as a whole. `kept`: left, but kept as it is for Back. */
export type PageLife = 'online' | 'visible' | 'hidden' | 'shown' | 'left' | 'kept' | 'frozen' | 'resumed'

/** When a named transaction is interrupted by a test: before it, with its requests made, or after its commit. */
export type StepMoment = 'before' | 'inside' | 'after'

/** Short texts by name; writing `null` deletes. */
export interface TextStore {
  read(name: string): string | null
  write(name: string, text: string | null): void
}

/** One world to live in. */
export interface Env {
  /** Name of the IndexedDB database. */
  readonly database: string
  /** Whether nothing may be kept on the disk, even where that is possible. */
  readonly memoryOnly?: boolean
  /** Whether the page is a secure context (https, or localhost). */
  readonly secure: boolean
  /** The page's address without its query and fragment, which may carry somebody's secrets. */
  readonly page: string
  /** Wall clock, milliseconds since 1970. It may jump. */
  now(): number
  /** Milliseconds since some start. It never goes back, and may stand still while the device sleeps. */
  tick(): number
  /** Runs `task` once after `delay` milliseconds. Returns what calls it off. */
  timer(task: () => void, delay: number): () => void
  /** That many bytes of cryptographic chance. */
  random(length: number): Uint8Array
  /** SHA-256 of the bytes: 32 bytes. */
  digest(bytes: Uint8Array): Promise<Uint8Array>
  /** A key for AES-256-GCM: of these 32 bytes, or a new one that nobody can take out of the browser. */
  cipherKey(raw?: Uint8Array): Promise<CryptoKey>
  /** Enciphers; `context` must be the same when it is deciphered. `iv`: 12 bytes, fresh each time. */
  encrypt(key: CryptoKey, iv: Uint8Array, bytes: Uint8Array, context: string): Promise<Uint8Array>
  /** Deciphers. Rejects when the key, the context or a single bit is another one. */
  decrypt(key: CryptoKey, iv: Uint8Array, bytes: Uint8Array, context: string): Promise<Uint8Array>
  /** Short texts that live as long as this tab. Never throws; keeps nothing where the browser refuses. */
  readonly tabStore: TextStore
  /** One request. Rejects when no answer came. */
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Passed at each moment of each named transaction; does nothing outside tests. */
  step(name: string, moment: StepMoment): Promise<void>
  /** What the browser believes about the network. Only a hint: it wakes, it never refuses. */
  online(): boolean
  /** Hears what befalls the page. Returns what stops listening. */
  onPageLife(hear: (what: PageLife) => void): () => void
  /** Runs `work` while no other page does so under this name; `null`: another one does. Never waits. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T | null>
  /** Calls the other pages of this site. No data goes with it. */
  broadcast(name: string): void
  /** Hears their calls. */
  onBroadcast(name: string, hear: () => void): void
  /** A few words that outlive the database. Never an answer. Where nothing can be kept, nothing is there. */
  readonly siteStore: TextStore
  /** One console line for the people who run the site. Never an answer. */
  report(line: string): void
}

const NOTHING = Promise.resolve()

/** What `work` comes to; what `late` makes of it when that takes more than `delay` milliseconds. */
export function inTime<T>(env: Env, delay: number, work: Promise<T>, late: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = env.timer(() => resolve(late()), delay)
    work.finally(stop).then(resolve, reject)
  })
}

/** What `work` gives; `undefined` where it throws: a browser may refuse anything, and so may a page's getter. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** What each event says. The document's own are seen at the window on their way to it, before anybody stops them. */
const LIFE: Readonly<Record<string, (event: Event) => PageLife>> = {
  online: () => 'online',
  pageshow: () => 'shown',
  pagehide: (event) => ((event as PageTransitionEvent).persisted ? 'kept' : 'left'),
  freeze: () => 'frozen',
  resume: () => 'resumed',
  visibilitychange: () => document.visibilityState, // the only two it can be
}

function onPageLife(hear: (what: PageLife) => void): () => void {
  const stop = new AbortController()
  for (const [name, what] of Object.entries(LIFE)) {
    // a player in the page may well have a `resume` of its own
    const heard = (event: Event) => event.target instanceof Element || hear(what(event))
    addEventListener(name, heard, { capture: true, signal: stop.signal })
  }
  return () => stop.abort()
}

/** A store of the browser's that may be refused, at each touch. */
function textStore(open: () => Storage): TextStore {
  return {
    read: (name) => attempt(() => open().getItem(name)) ?? null,
    write: (name, text) => attempt(() => (text === null ? open().removeItem(name) : open().setItem(name, text))),
  }
}

/** Without copies: the browser makes its own. */
function cipherOf(
  { subtle }: { readonly subtle?: SubtleCrypto },
  random: Env['random'],
): Pick<Env, 'digest' | 'cipherKey' | 'encrypt' | 'decrypt'> {
  const take = <Name extends 'digest' | 'encrypt' | 'decrypt' | 'importKey'>(name: Name): SubtleCrypto[Name] =>
    subtle?.[name].bind(subtle) as SubtleCrypto[Name]
  const [digest, importKey] = [take('digest'), take('importKey')]
  const cipher =
    (work: SubtleCrypto['encrypt']): Env['encrypt'] =>
    async (key, iv, bytes, context) => {
      const options = { name: 'AES-GCM', iv: iv as BufferSource, additionalData: new TextEncoder().encode(context) }
      return new Uint8Array(await work(options, key, bytes as BufferSource))
    }
  return {
    digest: async (bytes) => new Uint8Array(await digest('SHA-256', bytes as BufferSource)),
    cipherKey: async (raw = random(32)) =>
      importKey('raw', raw as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt']),
    encrypt: cipher(take('encrypt')),
    decrypt: cipher(take('decrypt')),
  }
}

const channels = new Map<string, BroadcastChannel>()

/** One for each name, which does not hear itself; where the browser refuses it, each page finds out by itself. */
function channel(name: string): BroadcastChannel | undefined {
  attempt(() => channels.has(name) || channels.set(name, new BroadcastChannel(name)))
  return channels.get(name)
}

/** What the pages of one site share. */
const site: Pick<Env, 'lock' | 'broadcast' | 'onBroadcast' | 'siteStore'> = {
  async lock<T>(name: string, work: () => Promise<T>) {
    let running: Promise<T> | null | undefined
    const begin = (lock: Lock | null) => (running = lock && work())
    try {
      await (navigator.locks as LockManager | undefined)?.request(name, { ifAvailable: true }, begin)
    } catch {
      // locks are refused here; or it is the work that failed, which is awaited again below
    }
    return running === undefined ? work() : running
  },
  broadcast: (name) => channel(name)?.postMessage(null),
  onBroadcast: (name, hear) => channel(name)?.addEventListener('message', () => hear()),
  siteStore: textStore(() => localStorage),
}

// Bound here and now: what the page patches later must see no answer and bend no clock.
function capture(): Env {
  const { crypto, performance, fetch, setTimeout, clearTimeout } = globalThis
  const { warn } = console
  const fill = crypto.getRandomValues.bind(crypto)
  const random = (length: number): Uint8Array => fill(new Uint8Array(length))
  return {
    database: 'wb',
    secure: isSecureContext,
    page: location.origin + location.pathname,
    now: Date.now,
    tick: performance.now.bind(performance),
    timer(task, delay) {
      const handle = setTimeout(task, delay)
      return () => clearTimeout(handle)
    },
    random,
    ...cipherOf(crypto, random), // absent on an insecure page: then each of them rejects
    tabStore: textStore(() => sessionStorage),
    fetch: (url, init) => fetch(url, init),
    step: () => NOTHING,
    online: () => navigator.onLine,
    onPageLife,
    ...site,
    report: (line) => warn(`wellbeing-widgets: ${line}`),
  }
}

let captured: Env | undefined

/** The real browser, captured at the first call: `define(…)` makes it when the first element is registered. */
export function browserEnv(): Env {
  captured ??= capture()
  return captured
}
