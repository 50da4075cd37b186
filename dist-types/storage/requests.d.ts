/** What a request came to. */
export declare const answer: <T>(request: IDBRequest<T>) => Promise<T>;
/** Resolves when all of a transaction is kept, as surely as was asked for; rejects when none of it is. */
export declare const completion: (transaction: IDBTransaction) => Promise<void>;
