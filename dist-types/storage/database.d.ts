import type { Env } from '../env.ts';
import type { Backend, Tables, TransactionName } from './backend.ts';
/** The stores of this page: on the disk, or in memory from the moment the disk cannot be opened. */
export declare class Database {
    #private;
    /**
     * `missed` is called once with `null`, when the disk turns out not to be had, and with the number of submissions,
     * when the browser has thrown them away.
     */
    constructor(env: Env, missed: (lost: number | null) => void);
    /** Whether what is kept here survives the page. */
    get kind(): Backend['kind'];
    /**
     * One transaction. In memory from now on when the disk cannot be opened; rejects when the transaction itself fails.
     */
    transact<T>(name: TransactionName, work: (tables: Tables) => Promise<T>): Promise<T>;
}
