/** The inside of fake-indexeddb, as far as the simulation reaches into it. */
export interface RawRecord {
  readonly key: string
  readonly value: { readonly id: string }
}

export interface RawStore {
  readonly records: {
    values(): Iterable<RawRecord>
    clear(): unknown
    put(record: RawRecord): unknown
    delete(key: string): unknown
  }
}

export interface RawDatabase {
  version: number
  transactions: RawTransaction[]
  readonly connections: readonly RawConnection[]
  readonly rawObjectStores: ReadonlyMap<string, RawStore>
}

export interface RawTransaction extends Listening {
  readonly db: RawConnection
  readonly mode: string
  readonly durability: string
  readonly _state: string
  readonly _started: boolean
  readonly _requests: readonly unknown[]
  readonly _scope: ReadonlySet<string>
  _abort(name: string): void
  _execRequestAsync(request: RawRequest): unknown
}

export interface RawRequest {
  operation: () => unknown
}

export interface RawConnection extends Listening {
  readonly _rawDatabase: RawDatabase
  transaction(stores: readonly string[], mode: string, options: object): RawTransaction
  close(): void
}

export interface RawOpen extends Listening {
  readonly result: RawConnection
  readonly transaction: RawTransaction | null
}

interface Listening {
  addEventListener(type: string, hear: (event: Event) => void): void
}

export interface RawFactory {
  open(name: string, version: number): RawOpen
  deleteDatabase(name: string): RawOpen
  readonly _databases: ReadonlyMap<string, RawDatabase>
}

/** What the process around the simulation lends it: see `globals.mjs`. */
export interface Machine {
  readonly tasks: (() => void)[]
  drive(turn: () => boolean): Promise<void>
}

/** The globals that fake-indexeddb sets and `idb` reads. */
export const engine = globalThis as unknown as {
  indexedDB: { open(name: string, version: number): RawOpen }
  readonly IDBFactory: new () => RawFactory
  readonly IDBOpenDBRequest: new () => RawOpen
}
