// IndexedDB speaks in events. These turn them into promises, which never resolve before the database has said so: what
// is called saved hangs on it.

const failure = ({ error }: IDBRequest | IDBTransaction): Error => error ?? new DOMException('aborted', 'AbortError')

/** What a request came to. */
export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(failure(request))
  })

/** Resolves when all of a transaction is kept, as surely as was asked for; rejects when none of it is. */
export const completion = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(failure(transaction))
  })
