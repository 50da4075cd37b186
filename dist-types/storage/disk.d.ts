import { type Env } from '../env.ts';
import { type Backend, type Tables, type TransactionName } from './backend.ts';
/** IndexedDB is not to be had on this page: refused, missing, newer than this code, or it never answered. */
export declare class CannotOpen extends Error {
}
/** The stores in IndexedDB. Opens at the first transaction, and again whenever the connection was lost. */
export declare class DiskBackend implements Backend {
    #private;
    readonly kind = "disk";
    constructor(env: Env, onLost: (submissions: number) => void);
    /** Once more when the connection was closed under it: each of ours may run twice. */
    transact<T>(name: TransactionName, work: (tables: Tables) => Promise<T>, again?: boolean): Promise<T>;
    close(): void;
    abandon(): void;
}
