/** One transaction that was begun, as the browser was asked for it. */
export interface Begun {
  readonly connection: IDBDatabase
  readonly stores: string | Iterable<string>
  readonly mode: IDBTransactionMode | undefined
  readonly options: IDBTransactionOptions | undefined
  isComplete: boolean
}

const { transaction, close } = Object.getOwnPropertyDescriptors(IDBDatabase.prototype)
const { put } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype)

/** Looks over IndexedDB's shoulder until the test ends. */
export function watchIndexedDB() {
  const begun: Begun[] = []
  const closed: IDBDatabase[] = []
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = transaction.value?.call(this, stores, mode, options) as IDBTransaction
    const entry: Begun = { connection: this, stores, mode, options, isComplete: false }
    made.addEventListener('complete', () => (entry.isComplete = true))
    begun.push(entry)
    return made
  }
  IDBDatabase.prototype.close = function () {
    closed.push(this)
    close.value?.call(this)
  }
  return { begun, closed }
}

/** The next `put` succeeds, and then its transaction is aborted after all: what a full disk does. */
export function abortNextPut(): void {
  IDBObjectStore.prototype.put = function (...args) {
    Object.defineProperty(IDBObjectStore.prototype, 'put', put)
    const request = this.put(...args)
    request.addEventListener('success', () => this.transaction.abort())
    return request
  }
}

/** The next `put` finds the disk full. */
export function quotaAtNextPut(): void {
  IDBObjectStore.prototype.put = function () {
    Object.defineProperty(IDBObjectStore.prototype, 'put', put)
    throw new DOMException('the disk is full', 'QuotaExceededError')
  }
}

afterEach(() => {
  Object.defineProperties(IDBDatabase.prototype, { transaction, close })
  Object.defineProperty(IDBObjectStore.prototype, 'put', put)
})
