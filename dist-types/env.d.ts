/**
 * The only door to the browser's clock, chance, disk, network, page life and console. Everything else asks an `Env`, so
 * that a test can hand in another world in which any call fails, hangs or never returns.
 */
/** What happens to the page as a whole. `kept`: left, but kept as it is for Back. */
export type PageLife = 'online' | 'visible' | 'hidden' | 'shown' | 'left' | 'kept' | 'frozen' | 'resumed';
/** When a named transaction is interrupted by a test: before it, with its requests made, or after its commit. */
export type StepMoment = 'before' | 'inside' | 'after';
/** Short texts by name; writing `null` deletes. */
export interface TextStore {
    read(name: string): string | null;
    write(name: string, text: string | null): void;
}
/** One world to live in. */
export interface Env {
    /** Name of the IndexedDB database. */
    readonly database: string;
    /** Whether nothing may be kept on the disk, even where that is possible. */
    readonly memoryOnly?: boolean;
    /** Whether the page is a secure context (https, or localhost). */
    readonly secure: boolean;
    /** The page's address without its query and fragment, which may carry somebody's secrets. */
    readonly page: string;
    /** Wall clock, milliseconds since 1970. It may jump. */
    now(): number;
    /** Milliseconds since some start. It never goes back, and may stand still while the device sleeps. */
    tick(): number;
    /** Runs `task` once after `delay` milliseconds. Returns what calls it off. */
    timer(task: () => void, delay: number): () => void;
    /** That many bytes of cryptographic chance. */
    random(length: number): Uint8Array;
    /** SHA-256 of the bytes: 32 bytes. */
    digest(bytes: Uint8Array): Promise<Uint8Array>;
    /** A key for AES-256-GCM: of these 32 bytes, or a new one that nobody can take out of the browser. */
    cipherKey(raw?: Uint8Array): Promise<CryptoKey>;
    /** Enciphers; `context` must be the same when it is deciphered. `iv`: 12 bytes, fresh each time. */
    encrypt(key: CryptoKey, iv: Uint8Array, bytes: Uint8Array, context: string): Promise<Uint8Array>;
    /** Deciphers. Rejects when the key, the context or a single bit is another one. */
    decrypt(key: CryptoKey, iv: Uint8Array, bytes: Uint8Array, context: string): Promise<Uint8Array>;
    /** Short texts that live as long as this tab. Never throws; keeps nothing where the browser refuses. */
    readonly tabStore: TextStore;
    /** One request. Rejects when no answer came. */
    fetch(url: string, init: RequestInit): Promise<Response>;
    /** Passed at each moment of each named transaction; does nothing outside tests. */
    step(name: string, moment: StepMoment): Promise<void>;
    /** What the browser believes about the network. Only a hint: it wakes, it never refuses. */
    online(): boolean;
    /** Hears what befalls the page. Returns what stops listening. */
    onPageLife(hear: (what: PageLife) => void): () => void;
    /** Runs `work` while no other page does so under this name; `null`: another one does. Never waits. */
    lock<T>(name: string, work: () => Promise<T>): Promise<T | null>;
    /** Calls the other pages of this site. No data goes with it. */
    broadcast(name: string): void;
    /** Hears their calls. */
    onBroadcast(name: string, hear: () => void): void;
    /** A few words that outlive the database. Never an answer. Where nothing can be kept, nothing is there. */
    readonly siteStore: TextStore;
    /** One console line for the people who run the site. Never an answer. */
    report(line: string): void;
}
/** What `work` comes to; what `late` makes of it when that takes more than `delay` milliseconds. */
export declare function inTime<T>(env: Env, delay: number, work: Promise<T>, late: () => T | Promise<T>): Promise<T>;
/** What `work` gives; `undefined` where it throws: a browser may refuse anything, and so may a page's getter. */
export declare function attempt<T>(work: () => T): T | undefined;
/** The real browser, captured at the first call: `define(…)` makes it when the first element is registered. */
export declare function browserEnv(): Env;
